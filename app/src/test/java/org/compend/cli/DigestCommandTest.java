package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.compend.press.image.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the commands say that search the archive and make digests of it. */
class DigestCommandTest extends CommandTest {

  @BeforeEach
  void keepMagazine() throws IOException {
    Files.writeString(
        folder.resolve("plums.md"),
        """
        ---
        title: The plum harvest
        author: Vera Lind
        date: 2021-09-10
        section: Fields
        ---
        The plums are in, and the miller's daughter counts the baskets by the door of the mill.
        ![A basket](basket.png)
        """);
    Files.writeString(
        folder.resolve("snow.md"),
        """
        ---
        title: First snow
        date: 2021-12-24
        section: Fields
        ---
        It has been snowing since noon, and the road to the harbour is closed until tomorrow.
        """);
    assertThat(run("add", "plums.md", "snow.md")).isEqualTo(Exit.DONE);
  }

  @Test
  void findsArticles() {
    assertThat(run("search", "plum", "author:lind")).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("The plum harvest", "2021-09-10 · Fields · Vera Lind", "The plums are in");
    assertThat(err).contains("building it from the archive's 2 articles", "found 1 article");
    assertThat(run("search", "plums", "--json")).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("\"total\":1", "\"title\":\"The plum harvest\"", "\"author\":[\"Vera Lind\"]")
        .contains("{\"text\":\"plums\",\"found\":true}");
    assertThat(run("search", "--facets", "--json")).isEqualTo(Exit.DONE);
    assertThat(out).contains("\"facets\":{\"section\":{\"Fields\":2},\"author\":{\"Vera Lind\":1}");
    assertThat(run("search", "harvset")).isEqualTo(Exit.NOTHING);
    assertThat(err).contains("did you mean harvest");
    assertThat(run("search", "after:harvest")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("after:harvest is no date");
  }

  @Test
  void proofsAndCorrectsADigest() throws IOException {
    assertThat(run("digest", "new", "--title", "All of it")).isEqualTo(Exit.DONE);
    assertThat(run("digest", "proof", "1")).isEqualTo(Exit.DONE);
    assertThat(out).contains("First snow: The article has no author.").doesNotContain("e-mail");
    assertThat(run("digest", "proof", "1", "--mail-attach", "0")).isEqualTo(Exit.DONE);
    assertThat(out).contains("the digest: As EPUB it has 0.1 MB, too much for e-mail");
    assertThat(run("digest", "proof", "1", "--mail-attach", "-1")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("--mail-attach -1 is no size; say 0 or more");
    run("search", "snow", "--json");
    String snow = out.replaceFirst("(?s).*?\"id\":\"([0-9a-f]{20})\".*", "$1");

    assertThat(run("digest", "correct", "1", "--as", "ida", "--remark", "Less snow."))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'ida'");
    assertThat(run("user", "add", "ida")).as(err).isEqualTo(Exit.DONE);
    assertThat(run("digest", "correct", "1", "--as", "ida", "--remark", " ", "--drop", snow))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("Say what you corrected");
    assertThat(
            run("digest", "correct", "1", "--as", "ida", "--remark", "Less snow.", "--drop", snow))
        .isEqualTo(Exit.DONE);
    assertThat(err).contains("corrected digest 1: revision 2");
    assertThat(run("digest", "show", "1")).isEqualTo(Exit.DONE);
    assertThat(out).contains("The plum harvest", "revision 2: Less snow.").doesNotContain("snow —");
    assertThat(run("digest", "correct", "1", "--as", "ida", "--remark", "Again.", "--drop", snow))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("the digest has no article " + snow);
    corrects("--cover", "plum.png");
    assertThat(err).contains("say with --cover-text what the cover shows");
    corrects("--cover", "plum.png", "--cover-text", "A plum.");
    assertThat(err).contains("cannot read the cover plum.png");
    Files.writeString(folder.resolve("plum.png"), "no picture");
    corrects("--cover", "plum.png", "--cover-text", "A plum.");
    assertThat(err).contains("plum.png: This is no picture");
    Files.write(
        folder.resolve("plum.png"),
        Samples.encode(Samples.drawing(300, 400, false), "png").toArray());
    corrects("--cover", "plum.png", "--cover-text", "A plum.");
    assertThat(err).contains("corrected digest 1: revision 3");
    assertThat(run("digest", "press", "1", "-o", "covered.html")).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("covered.html")).content().contains("alt=\"A plum.\"");
    corrects("--drawn-cover");
    assertThat(run("digest", "press", "1", "-o", "drawn.html")).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("drawn.html")).content().doesNotContain("A plum.");
  }

  @Test
  void putsAPictureOnTheCoverOfANewDigest() throws IOException {
    assertThat(run("digest", "new", "--cover-text", "A plum.")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("name the picture with --cover");
    assertThat(run("digest", "list")).isEqualTo(Exit.NOTHING);
    Files.write(
        folder.resolve("plum.png"),
        Samples.encode(Samples.drawing(300, 400, false), "png").toArray());
    String[] covered = {"--cover", "plum.png", "--cover-text", "A  plum.", "-o", "new.html"};
    assertThat(makes("--title", "All", covered)).as(err).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("new.html")).content().contains("alt=\"A plum.\"");
    assertThat(run("digest", "press", "1", "-o", "again.html")).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("again.html")).hasSameBinaryContentAs(folder.resolve("new.html"));

    assertThat(run("digest", "new", "--series", "weekly", "--limit", "1")).isEqualTo(Exit.DONE);
    assertThat(makes("--series", "weekly", covered)).as(err).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("new.html")).content().contains("alt=\"A plum.\"");
    assertThat(run("digest", "new", "--series", "weekly", "--again", "-o", "third.html"))
        .isEqualTo(Exit.DONE);
    assertThat(folder.resolve("third.html")).content().doesNotContain("A plum.");
  }

  private int makes(String option, String value, String... more) {
    List<String> words = new ArrayList<>(List.of("digest", "new", option, value));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private void corrects(String... more) {
    List<String> words =
        new ArrayList<>(List.of("digest", "correct", "1", "--as", "ida", "--remark", "Its cover."));
    words.addAll(List.of(more));
    run(words.toArray(String[]::new));
  }

  @Test
  void makesASeriesAndPressesItAgain() throws IOException {
    assertThat(
            run(
                "digest",
                "new",
                "--series",
                "weekly",
                "--section",
                "fields",
                "--limit",
                "1",
                "-o",
                "one.epub"))
        .isEqualTo(Exit.DONE);
    assertThat(err).contains("made digest weekly/1: ", "pressed 1 article into one.epub");
    assertThat(run("digest", "press", "weekly/1", "-o", "again.epub")).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("again.epub")).hasSameBinaryContentAs(folder.resolve("one.epub"));

    assertThat(run("digest", "new", "--series", "weekly")).isEqualTo(Exit.DONE);
    assertThat(run("digest", "show", "weekly")).isEqualTo(Exit.DONE);
    assertThat(out)
        .contains("digest weekly/2: ", "The plum harvest — Vera Lind, 2021-09-10")
        .doesNotContain("First snow");
    assertThat(run("digest", "new", "--series", "weekly")).isEqualTo(Exit.NOTHING);
    assertThat(err).contains("nothing new for the series weekly");
    assertThat(run("digest", "new", "--series", "weekly", "--limit", "9")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("--from-now-on");
    assertThat(run("digest", "list")).isEqualTo(Exit.DONE);
    assertThat(out).contains("series weekly: --section Fields --limit 1", "digest weekly/2: ");
    assertThat(run("digest", "show", "monthly")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no digest 'monthly'");
  }

  @Test
  void saysWhatTheArchiveDoesNotKnow() {
    assertThat(run("digest", "new", "--author", "Lind")).isEqualTo(Exit.NOTHING);
    assertThat(err).contains("no article in the archive has the author 'Lind'; there is Vera Lind");
    assertThat(run("digest", "new", "--after", "soon")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("--after soon is no date");
    assertThat(run("digest", "new", "--article", "17")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("20 hexadecimal digits");
    assertThat(run("digest", "new", "--after", "2022", "--before", "2021")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("before it begins");
  }

  @Test
  void copiesChecksAndMakesAnew() {
    assertThat(run("backup", "copy.db")).isEqualTo(Exit.DONE);
    assertThat(err).contains("copied 2 articles into copy.db");
    assertThat(run("backup", "copy.db")).isEqualTo(Exit.ARCHIVE);
    assertThat(err).contains("copy.db is there already");
    assertThat(run("restore", "copy.db", "--database", "other.db")).isEqualTo(Exit.DONE);
    assertThat(err).contains("restored 2 articles to other.db");
    assertThat(run("check", "--database", "other.db")).isEqualTo(Exit.DONE);
    assertThat(err).contains("2 revisions of articles: all is well");
    assertThat(run("reextract")).isEqualTo(Exit.DONE);
    assertThat(err).contains("made 2 articles anew, 0 changed");
  }

  private int run(String... words) {
    return type("a bell and three plums\n", words);
  }
}
