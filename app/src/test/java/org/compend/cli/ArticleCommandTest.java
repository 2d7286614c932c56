package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleCommandTest {
  @TempDir private Path folder;
  private String out = "";
  private String err = "";
  private String id = "";

  @BeforeEach
  void takeAnArticle() throws Exception {
    Files.writeString(
        folder.resolve("tide.md"),
        """
        ---
        title: The tide
        author: Nora Quill
        date: 2021-09-10
        ---

        It went out at seven.

        It came in at one.
        """);
    assertThat(run("add", "-q", "tide.md")).as(err).isZero();
    assertThat(run("user", "add", "nora")).as(err).isZero();
    assertThat(run("search", "tide", "--json")).as(err).isZero();
    Matcher found = Pattern.compile("[0-9a-f]{20}").matcher(out);
    assertThat(found.find()).as(out).isTrue();
    id = found.group();
  }

  @Test
  void anArticleIsShownAmendedAndCompared() throws Exception {
    assertThat(run("article", "show", id)).isZero();
    assertThat(out)
        .contains("Title: The tide", "By: Nora Quill", "+ c0  It went out", "+ c1  It came in");
    assertThat(
            run(
                "article",
                "edit",
                id,
                "--as",
                "nora",
                "--title",
                "Tides",
                "--by",
                "Ida Lind, The Mill",
                "--drop",
                "c1",
                "--remark",
                "Shorter"))
        .as(err)
        .isZero();
    assertThat(err).contains("saved as revision 2");
    assertThat(run("article", "show", "https://shore.example/articles/" + id)).isZero();
    assertThat(out).contains("Title: Tides", "By: Ida Lind, The Mill", "- s1  It came in");
    assertThat(run("article", "revisions", id)).isZero();
    assertThat(out).containsPattern("2\\*  .* by nora: Shorter\\R1  .* by the source");
    assertThat(run("article", "revisions", id, "--difference", "2")).isZero();
    assertThat(out).contains("- Title: The tide", "+ Title: Tides", "- It came in at one.");
    assertThat(run("article", "show", "--json", id)).isZero();
    assertThat(out).startsWith("{\"kind\":\"article\",\"title\":\"Tides\"");
    assertThat(run("article", "edit", id, "--as", "nora")).isZero();
    assertThat(err).contains("nothing is different");
    assertThat(
            run(
                "article",
                "edit",
                id,
                "--as",
                "nora",
                "--correction",
                "It went out at eight.",
                "--corrected",
                "2021-09-12",
                "--note",
                "Nora owns a boat.",
                "--section",
                "Sea"))
        .as(err)
        .isZero();
    assertThat(run("article", "show", id)).isZero();
    assertThat(out).contains("Changed: 2021-09-12", "12 September 2021", "It went out at eight.");
    assertThat(out).contains("Nora owns a boat.");
    assertThat(run("article", "capture", id)).isZero();
    assertThat(out).isEqualTo(Files.readString(folder.resolve("tide.md")));
    assertThat(run("article", "capture", id, "-o", "copy.md")).isZero();
    assertThat(folder.resolve("copy.md")).hasSameTextualContentAs(folder.resolve("tide.md"));
    assertThat(run("article", "capture", id, "-o", "none/copy.md")).isEqualTo(Exit.CANNOT_WRITE);
    assertThat(run("article", "restore", id, "1", "--as", "nora")).as(err).isZero();
    assertThat(err).contains("saved as revision 4");
    assertThat(run("article", "revisions", id, "--difference", "4", "--with", "1")).isZero();
    assertThat(out).doesNotContainPattern("(?m)^[-+] ");
    assertThat(run("article", "restore", id, "9", "--as", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("The article has no revision 9.");
  }

  @Test
  void anArticleRepeatsAnother() throws Exception {
    Files.writeString(folder.resolve("ebb.md"), "# The ebb\n\nThe sea left the harbour.\n");
    assertThat(run("add", "-q", "ebb.md")).as(err).isZero();
    assertThat(run("inbox", "--title", "ebb")).isZero();
    String other = out.substring(0, 20);
    assertThat(run("article", "twin", other, "--as", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("say either --of ARTICLE or --of-none");
    assertThat(run("article", "twin", other, "--of", other, "--as", "nora")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("is no other article of this archive");
    assertThat(run("article", "twin", other, "--of", id, "--as", "nora")).as(err).isZero();
    assertThat(run("article", "show", other)).isZero();
    assertThat(out).contains("Says nearly the same as: " + id);
    assertThat(run("inbox", "--state", "twins")).isZero();
    assertThat(out).startsWith(other).contains("twin of " + id);
    assertThat(run("article", "twin", other, "--of-none", "--as", "nora")).as(err).isZero();
    assertThat(run("inbox", "--state", "twins")).isEqualTo(Exit.NOTHING);
    assertThat(run("article", "withdraw", id, other)).isZero();
    assertThat(run("inbox", "--state", "hidden")).isZero();
    assertThat(out.lines()).hasSize(2);
    assertThat(run("article", "publish", id, "none")).isEqualTo(Exit.USAGE);
    assertThat(run("inbox", "--state", "hidden")).isZero();
    assertThat(out.lines()).hasSize(2);
  }

  @Test
  void aPictureIsDescribed() throws Exception {
    Files.writeString(
        folder.resolve("boats.md"), "# Boats\n\n![](boat.png)\n\nThey lie on the sand.\n");
    assertThat(run("add", "-q", "boats.md")).as(err).isZero();
    assertThat(run("inbox", "--title", "boats")).isZero();
    String boats = out.substring(0, 20);
    assertThat(run("article", "show", boats)).isZero();
    assertThat(out).contains("+ c0  no description", "c0.1  (no text for those who cannot see it)");
    assertThat(run("article", "edit", boats, "--as", "nora", "--picture", "c9.1=A boat."))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("The article has no picture “c9.1”");
    assertThat(run("article", "edit", boats, "--as", "nora", "--picture", "c0.1=A boat."))
        .as(err)
        .isZero();
    assertThat(run("article", "show", boats)).isZero();
    assertThat(out).contains("+ c0  A boat.", "    c0.1  A boat.").contains("- s0  no description");
    assertThat(run("article", "edit", boats, "--as", "nora", "--picture", "c0.1=")).isZero();
    assertThat(run("article", "edit", boats, "--as", "nora", "--picture", "c0.1=")).isZero();
    assertThat(err).contains("nothing is different");
    assertThat(run("article", "revisions", boats, "--difference", "3", "--with", "1")).isZero();
    assertThat(out).doesNotContainPattern("(?m)^[-+] ");
  }

  @Test
  void anArticleIsWithdrawnAndPublished() {
    assertThat(run("article", "withdraw", id)).isZero();
    assertThat(run("article", "show", id)).isZero();
    assertThat(out).contains("State: withdrawn from readers");
    assertThat(run("search", "tide")).isEqualTo(Exit.NOTHING);
    assertThat(run("article", "publish", id)).isZero();
    assertThat(run("search", "tide")).isZero();
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    assertThat(run("article", "show", "none")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no article 'none'");
    assertThat(run("article", "edit", id, "--as", "eve", "--title", "X")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'eve'");
    assertThat(run("article", "edit", id, "--as", "nora", "--published", "soon"))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("is no date: “soon”");
    assertThat(run("article", "edit", id, "--as", "nora", "--drop", "c9")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("no block 'c9'");
    assertThat(run("article", "revisions", id, "--difference", "9")).isEqualTo(Exit.USAGE);
    assertThat(run("article")).isEqualTo(Exit.USAGE);
  }

  private int run(String... arguments) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Shell(
                new ByteArrayInputStream(
                    "three plums and a bell\n".getBytes(StandardCharsets.UTF_8)),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                folder,
                false,
                false,
                Map.of("COMPEND_HOME", folder.resolve("home").toString())),
            arguments);
    out = told.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
    return exit;
  }
}
