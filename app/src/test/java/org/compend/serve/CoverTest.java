package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.compend.Bytes;
import org.compend.archive.Role;
import org.compend.edit.CoverReader;
import org.compend.press.image.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How editors give a digest a picture for its cover, and what readers see of it. */
class CoverTest {
  private static final Bytes RED = Samples.encode(Samples.photograph(600, 800), "png");
  private static final Bytes GREEN = Samples.encode(Samples.drawing(600, 800, false), "png");

  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static DeskClient nora;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
    magazine.keepSeries("tides");
    nora = DeskClient.of(magazine, "nora", Role.EDITOR);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  private static String draft() {
    return nora.post("/desk/digests", "/desk/digests")
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void aPictureIsChosenPublishedAndCorrected() throws Exception {
    String draft =
        nora.post("/desk/digests", "/desk/digests", "series", "tides")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    byte[] drawn = nora.bytes(draft + "/cover/picture");
    HttpResponse<String> kept =
        nora.upload(draft + "/cover", RED, "version", "1", "alternative", "A “ladder”.");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    assertThat(nora.get(draft + "/cover").body()).contains("alt=\"A “ladder”.\"");
    assertThat(nora.bytes(draft + "/cover/picture")).isNotEqualTo(drawn);
    String published = publish(draft, "2");
    Thread.sleep(1_500);
    assertThat(magazine.get("/digests").body()).contains("alt=\"A “ladder”.\"");
    assertThat(magazine.get("/opds/v2/issues").body()).contains(published + "/cover");
    byte[] first = magazine.download(published + "/cover").body();

    String correction =
        nora.post("/desk/digests", "/desk/digests", "digest", published.replaceFirst(".*-", ""))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    nora.upload(correction + "/cover", GREEN, "version", "1", "alternative", "A field.");
    nora.post(
        correction, correction + "/publish", "version", "2", "remark", "The cover was another’s.");
    Thread.sleep(1_500);
    assertThat(magazine.get(published).body())
        .contains("alt=\"A field.\"", "The cover was another’s.");
    assertThat(magazine.download(published + "/cover").body()).isNotEqualTo(first);
    assertThat(magazine.download(published + ".1/cover").body()).isEqualTo(first);
  }

  private static String publish(String draft, String version) {
    return nora.post(draft, draft + "/publish", "version", version)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  @Test
  void aPictureIsTakenOffAgain() {
    String draft = draft();
    nora.upload(draft + "/cover", RED, "version", "1", "alternative", "A ladder.");
    assertThat(nora.post(draft + "/cover", draft + "/cover/remove", "version", "1").statusCode())
        .isEqualTo(422);
    assertThat(nora.post(draft + "/cover", draft + "/cover/remove", "version", "2").statusCode())
        .isEqualTo(303);
    assertThat(nora.get(draft + "/cover").body()).contains("drawn from the digest’s own words");
  }

  @Test
  void whatCannotStandOnACoverIsRefusedWithItsReason() {
    String cover = draft() + "/cover";
    HttpResponse<String> page =
        nora.upload(
            cover,
            Bytes.of("<html>".getBytes(StandardCharsets.UTF_8)),
            "version",
            "1",
            "alternative",
            "What I wrote");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("This is no picture", "value=\"What I wrote\"");
    assertThat(nora.upload(cover, RED, "version", "1", "alternative", " ").body())
        .contains("Say what the cover shows");
    assertThat(nora.upload(cover, RED, "version", "7", "alternative", "A ladder.").body())
        .contains("Somebody else changed this digest");
    assertThat(
            nora.upload(cover, Bytes.of(new byte[0]), "version", "1", "alternative", "A ladder.")
                .body())
        .contains("Choose a picture");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain|a",
        "multipart/form-data|a",
        "multipart/form-data; boundary=\"|a",
        "multipart/form-data; boundary=b|a",
        "multipart/form-data; boundary=b|--b#Content-Disposition: form-data; name=\"a\"##a",
        "multipart/form-data; boundary=b|--b#no header##a#--b--#",
      })
  void whatIsNoFormIsTheSendersFaultAndNotCalledTooLarge(String type, String body) {
    HttpResponse<String> refused =
        nora.uploadRaw(draft() + "/cover", type, body.replace("#", "\r\n"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("cannot be read", "send it again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b##a#--b--#",
        "--b#Content-Disposition: form-data##a#--b--#",
        "--b#Content-Disposition: form-data; name=\"a\"#"
            + "Content-Type: text/plain; charset=no##a#--b--#",
        "--b#Content-Disposition: form-data; name=\"a\"##\u00ff#--b--#",
      })
  void formsThatWereNotMadeForTheirSenderAreRefused(String body) {
    String cover = draft() + "/cover";
    String type = "multipart/form-data; boundary=b";
    assertThat(nora.uploadRaw(cover, type, body.replace("#", "\r\n")).statusCode()).isEqualTo(403);
  }

  @Test
  void nothingIsKeptOfWhatIsTooLargeOrOfStrangers() {
    String cover = draft() + "/cover";
    Bytes large = Bytes.of(new byte[CoverReader.MOST_BYTES + 1]);
    HttpResponse<String> refused =
        nora.upload(cover, large, "version", "1", "alternative", "A ladder.");
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("more than 12 MB");
    HttpResponse<String> untold =
        nora.uploadInPieces(cover, large, "version", "1", "alternative", "A ladder.");
    assertThat(untold.statusCode()).isEqualTo(413);
    assertThat(untold.body()).contains("more than 12 MB");
    Bytes fits = Bytes.of(new byte[CoverReader.MOST_BYTES]);
    assertThat(nora.upload(cover, fits, "version", "1", "alternative", "Nothing.").statusCode())
        .as("it is read, and is no picture")
        .isEqualTo(422);
    DeskClient stranger = new DeskClient(magazine);
    assertThat(stranger.upload(cover, RED, "version", "1", "alternative", "Mine").statusCode())
        .isEqualTo(403);
    assertThat(nora.get(cover).body()).contains("drawn from the digest’s own words");
  }
}
