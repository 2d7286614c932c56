package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.archive.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How editors make and correct digests at the desk. */
class DigestPagesTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static DeskClient nora;

  @BeforeAll
  static void start() throws Exception {
    magazine = ServedMagazine.ofSample(folder);
    nora = DeskClient.of(magazine, "nora", Role.EDITOR);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  @Test
  void aSeriesIsDraftedMovedPublishedAndCorrected() {
    HttpResponse<String> wrong =
        nora.post(
            "/desk/series",
            "/desk/series",
            "name",
            "tides",
            "every",
            "now and then",
            "after",
            "autumn");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("weekly friday 06:00", "“Of this day or later”: autumn is no date");
    nora.post(
        "/desk/series",
        "/desk/series",
        "name",
        "tides",
        "limit",
        "3",
        "every",
        "weekly friday 06:00",
        "zone",
        "Europe/Berlin");
    assertThat(magazine.archive.schedules().of("tides")).isPresent();

    String draft = location(nora.post("/desk/digests", "/desk/digests", "series", "tides"));
    String page = nora.get(draft).body();
    List<String> ids = values(page, "article");
    HttpResponse<String> moved =
        nora.post(
            draft,
            draft,
            "version",
            "1",
            "title",
            "Tides",
            "article",
            ids.get(0),
            "article",
            ids.get(1),
            "article",
            ids.get(2),
            "do",
            "up " + ids.get(2));
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(values(nora.get(draft).body(), "article"))
        .containsExactly(ids.get(0), ids.get(2), ids.get(1));
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> onward =
          nora.post(
              draft,
              draft,
              "version",
              i == 0 ? "2" : "1",
              "title",
              "Tides and bells",
              "article",
              ids.get(0),
              "article",
              ids.get(2),
              "article",
              ids.get(1),
              "do",
              "cover");
      assertThat(onward.statusCode()).as("the words are kept, once").isEqualTo(303);
      assertThat(onward.headers().firstValue("Location").orElseThrow()).endsWith(draft + "/cover");
      assertThat(nora.get(draft).body())
          .contains("<h1><bdi>Tides and bells</bdi></h1>")
          .contains("name=\"version\" value=\"3\"");
    }
    assertThat(nora.get(draft + "/proof").body()).contains("Follow them");
    assertThat(nora.post(draft + "/proof", draft + "/links").body())
        .containsPattern("No link leads to another site|Not asked|No good answer|Dead");
    assertThat(nora.get(draft + "/preview").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'unsafe-inline'");
    String published = location(nora.post(draft, draft + "/publish", "version", "3"));
    assertThat(magazine.get(published).body()).contains("Tides").doesNotContain("Corrections");

    String number = published.replaceFirst(".*-", "");
    String correction = location(nora.post("/desk/digests", "/desk/digests", "digest", number));
    assertThat(nora.post(correction, correction + "/publish", "version", "1").statusCode())
        .isEqualTo(422);
    nora.post(
        correction, correction + "/publish", "version", "1", "remark", "A comma was missing.");
    assertThat(magazine.get(published).body())
        .contains("A comma was missing.", published + ".1\">Revision 1");
    assertThat(magazine.get(published + ".1").statusCode()).isEqualTo(200);
    assertThat(magazine.get(published + ".3").statusCode()).isEqualTo(404);
  }

  private static String location(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(303);
    return reply.headers().firstValue("Location").orElseThrow();
  }

  private static List<String> values(String page, String field) {
    Matcher input = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
    return input.results().map(one -> one.group(1)).toList();
  }
}
