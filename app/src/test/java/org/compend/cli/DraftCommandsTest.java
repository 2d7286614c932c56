package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compend.press.image.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk does to digests before they are published, and to house notes, by commands. */
class DraftCommandsTest extends CommandTest {

  @BeforeEach
  void keepMagazine() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (String name : List.of("plums", "pears", "snow")) {
      Files.writeString(
          pages.resolve(name + ".md"),
          "---\ntitle: The %s\nauthor: Vera Lind\ndate: 2021-09-10\nlang: en\n---\n\nOf %s and the fog bell.\n"
              .formatted(name, name));
    }
    assertThat(type("", "add", "pages", "-q")).as(err).isEqualTo(Exit.DONE);
    assertThat(type("a bell and three plums\n", "user", "add", "ida")).as(err).isEqualTo(Exit.DONE);
  }

  @Test
  void aDraftIsPutInOrderCoveredPublishedAndCorrected() throws IOException {
    assertThat(type("", "digest", "draft", "--before", "2022", "--as", "otto"))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'otto'");
    assertThat(type("", "digest", "draft", "--before", "2022", "--as", "ida")).isEqualTo(Exit.DONE);
    String draft = out.strip();
    assertThat(type("", "digest", "list")).isEqualTo(Exit.DONE);
    assertThat(out).contains("draft " + draft + ": ", ", 3 articles, ida");
    type("", "digest", "show", draft);
    List<String> lines = out.lines().toList();
    assertThat(lines).hasSize(3).allMatch(line -> line.matches("[0-9a-f]{20}  The \\w+"));

    String order =
        lines.get(2) + "\n# From the fields\n" + lines.get(1) + "\n" + lines.get(0) + "\n";
    Files.writeString(folder.resolve("words.md"), "Dear *readers*.\n");
    Files.write(
        folder.resolve("cover.png"),
        Samples.encode(Samples.drawing(300, 400, false), "png").toArray());
    assertThat(type("what\n", "digest", "edit", draft, "--articles", "-", "--as", "ida"))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("standard input: line 1 begins with no id of an article");
    assertThat(
            type(
                order,
                "digest",
                "edit",
                draft,
                "--articles",
                "-",
                "--title",
                "Autumn",
                "--foreword",
                "words.md",
                "--cover",
                "cover.png",
                "--cover-text",
                "A field.",
                "--as",
                "ida"))
        .as(err)
        .isEqualTo(Exit.DONE);
    type("", "digest", "show", draft);
    assertThat(out).isEqualTo(order);
    type("", "digest", "press", draft, "-o", "draft.html");
    assertThat(folder.resolve("draft.html"))
        .content()
        .contains("Autumn", "Dear <em>readers</em>", "From the fields", "alt=\"A field.\"");
    assertThat(type("", "digest", "proof", draft)).as(out).isEqualTo(Exit.NOTHING);
    assertThat(type("", "digest", "publish", draft, "--as", "ida")).isEqualTo(Exit.DONE);
    assertThat(err).contains("published digest 1: Autumn, 3 articles");
    assertThat(type("", "digest", "show", draft)).isEqualTo(Exit.USAGE);

    type("", "digest", "draft", "--of", "1", "--as", "ida");
    String correction = out.strip();
    type("", "digest", "show", correction);
    assertThat(out).contains("@1  The ");
    assertThat(type("", "digest", "publish", correction, "--as", "ida")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("Say what you corrected");
    type("", "digest", "edit", correction, "--drawn-cover", "--as", "ida");
    type("", "digest", "publish", correction, "--remark", "Its cover.", "--as", "ida");
    assertThat(err).contains("revision 2");
    type("", "digest", "draft", "--as", "ida");
    assertThat(type("", "digest", "discard", out.strip())).isEqualTo(Exit.DONE);
  }

  @Test
  void aSeriesIsKeptBeforeItHasADigest() {
    assertThat(type("", "series", "keep", "weekly", "--author", "vera lind", "--title", "Fields"))
        .as(err)
        .isEqualTo(Exit.DONE);
    type("", "digest", "list");
    assertThat(out).isEqualTo("series weekly: --author Vera Lind\n");
    type("", "series", "keep", "weekly", "--limit", "2", "--title", "Orchards");
    assertThat(type("", "digest", "new", "--series", "weekly")).as(err).isEqualTo(Exit.DONE);
    assertThat(err).contains("weekly/1: Orchards", "2 articles");
    type("", "inbox", "--limit", "1");
    assertThat(type("", "series", "keep", "weekly", "--article", out.substring(0, 20)))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("--article picks by hand");
    assertThat(type("", "series", "keep", "a/b")).isEqualTo(Exit.USAGE);
  }

  @Test
  void notesAreKeptChangedAndRemoved() {
    assertThat(type("", "note", "list")).isEqualTo(Exit.NOTHING);
    assertThat(type("", "note", "add", "fog bell", "A bell.", "--as", "ida", "--variant", "bell"))
        .isEqualTo(Exit.DONE);
    String id = out.strip();
    assertThat(type("", "note", "add", "fog bell", "Another.", "--as", "ida"))
        .isEqualTo(Exit.ARCHIVE);
    assertThat(err).contains("there is a note on “fog bell” already");
    assertThat(type("", "note", "add", "fog bell", " ", "--as", "ida")).isEqualTo(Exit.USAGE);
    type("", "note", "add", "fog bell", "It rings.", "--inline", "--as", "ida", "--instead-of", id);
    type("", "note", "list");
    assertThat(out).isEqualTo(id + "  fog bell: It rings. (in brackets)\n");
    assertThat(type("", "note", "remove", id)).isEqualTo(Exit.DONE);
    assertThat(type("", "note", "remove", id)).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no note '" + id + "'");
  }
}
