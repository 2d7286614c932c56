package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.compend.archive.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of names, quotations and times, and what editors do to them. */
class RegisterTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static DeskClient nora;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
    nora = DeskClient.of(magazine, "nora", Role.EDITOR);
    waitFor("/names/osbert-fane", "Osbert Fane");
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  /** The register follows within seconds. */
  private static void waitFor(String path, String words) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!magazine.get(path).body().contains(words)) {
      assertThat(Instant.now()).as("%s says %s", path, words).isBefore(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aNameHasAPageWithItsQuotationsAndPlaces() {
    String bell = magazine.article("The last word on the fog bell");
    assertThat(magazine.get("/names/osbert-fane").body())
        .contains("<h1><bdi>Osbert Fane</bdi></h1>", "<q>My plotter told me last winter")
        // “…,” he added, and Mr Fane thanked him: somebody else's words.
        .doesNotContain("In fog there is seldom wind")
        .contains("href=\"" + bell + "#p-6\"");
    assertThat(magazine.get(bell).body()).contains("id=\"p-6\"", "href=\"/names/osbert-fane\"");
    assertThat(magazine.get("/names/nobody-at-all").statusCode()).isEqualTo(404);
    assertThat(magazine.get("/names/osbert-fane?page=9").statusCode()).isEqualTo(404);
  }

  @Test
  void listsLeadToNamesAndYears() {
    assertThat(magazine.get("/names").body()).contains("href=\"/index/F\"", "Fane, Osbert");
    assertThat(magazine.get("/index/F").body()).contains("href=\"/names/osbert-fane\"");
    assertThat(magazine.get("/quotations").body())
        .contains("href=\"/names/osbert-fane#quotations\"");
    assertThat(magazine.get("/timeline").body()).contains("href=\"/timeline/1868\"");
    assertThat(magazine.get("/timeline/1868").body()).contains("was cast in 1868");
    for (String nowhere : new String[] {"/index/1", "/timeline/0001", "/timeline/x"}) {
      assertThat(magazine.get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
    }
  }

  @Test
  void anEditorJoinsAndTakesBack() {
    String page = "/desk/names/imre-solt";
    waitFor("/names/imre-solt", "Solt");
    assertThat(magazine.get(page).statusCode()).isEqualTo(303);
    assertThat(nora.post(page, page, "do", "merge", "other", " ").body()).contains("Write a name");
    assertThat(nora.post(page, page, "do", "merge", "other", "Imre Solt-Marr").statusCode())
        .isEqualTo(303);
    waitFor("/names/imre-solt-marr", "Imre Solt-Marr");
    assertThat(magazine.get("/names/imre-solt").statusCode()).isEqualTo(404);
    String made = nora.get("/desk/names").body();
    assertThat(made).contains("Imre Solt is Imre Solt-Marr.");
    String number = made.substring(made.indexOf("Imre Solt is Imre Solt-Marr."));
    number = number.replaceFirst("(?s).*?name=\"number\" value=\"(\\d+)\".*", "$1");
    nora.post("/desk/names", "/desk/names", "number", number);
    waitFor("/names/imre-solt", "<bdi>Imre Solt</bdi>");
  }

  @Test
  void anEditorGivesAQuotationToItsSpeaker() {
    String bell = magazine.article("The last word on the fog bell").replaceFirst(".*/", "");
    String page = "/desk/names/osbert-fane";
    String words = "The bell has never once told me that.";
    nora.post(
        page, page, "do", "attribute", "article", bell, "words", words, "other", "Maud Ferrier");
    waitFor("/names/maud-ferrier", words);
    assertThat(magazine.get("/names/osbert-fane").body()).doesNotContain(words);
  }
}
