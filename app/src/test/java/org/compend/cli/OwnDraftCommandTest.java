package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Own articles from the first line to readers, and the inbox in which they appear. */
class OwnDraftCommandTest extends CommandTest {
  private static final String TEXT =
      "---\ntitle: The fog bell\nauthor: Ida Lind\nsection: Harbour\n---\n\nIt *rang* at four.\n";

  @BeforeEach
  void hireAnEditor() {
    assertThat(type("a bell and three plums\n", "user", "add", "ida")).as(err).isEqualTo(Exit.DONE);
  }

  @Test
  void aTextIsKeptChangedLookedAtAndPublished() throws IOException {
    assertThat(type("", "draft", "list")).isEqualTo(Exit.NOTHING);
    assertThat(err).isEqualTo("compend: there is no draft: compend draft write makes one\n");
    Files.writeString(folder.resolve("bell.md"), "\uFEFF" + TEXT);
    assertThat(type("", "draft", "write", "bell.md", "--as", "ida")).as(err).isEqualTo(Exit.DONE);
    String id = out.strip();
    assertThat(id).matches("[0-9a-f]{20}");
    assertThat(err).isEmpty();
    type("", "draft", "list");
    assertThat(out).startsWith(id + "  The fog bell (draft; ida, ");
    type("", "draft", "show", id);
    assertThat(out).isEqualTo(TEXT);
    assertThat(type("", "draft", "preview", id)).as(err).isEqualTo(Exit.DONE);
    assertThat(out).contains("The fog bell", "Ida Lind", "rang");
    assertThat(type("", "draft", "preview", id, "-o", "bell.html")).as(err).isEqualTo(Exit.DONE);
    assertThat(folder.resolve("bell.html")).content().contains("<em>rang</em>");

    String changed = TEXT.replace("four", "five");
    assertThat(type(changed, "draft", "write", "-", "--instead-of", id, "--as", "ida"))
        .isEqualTo(Exit.DONE);
    assertThat(out.strip()).isEqualTo(id);
    assertThat(type("", "inbox")).isEqualTo(Exit.NOTHING);
    assertThat(type("", "draft", "publish", id, "--as", "ida")).as(err).isEqualTo(Exit.DONE);
    Matcher published = Pattern.compile("published as ([0-9a-f]{20})").matcher(err);
    assertThat(published.find()).as(err).isTrue();
    String article = published.group(1);
    assertThat(type("", "article", "show", article)).isEqualTo(Exit.DONE);
    assertThat(out).contains("Title: The fog bell", "It rang at five.");

    assertThat(type("", "inbox", "--title", "FOG")).isEqualTo(Exit.DONE);
    assertThat(out).startsWith(article + "  The fog bell (Harbour; of 2").contains("; came in ");
    assertThat(type("", "inbox", "--state", "hidden")).isEqualTo(Exit.NOTHING);
    type("", "article", "withdraw", article);
    assertThat(type("", "inbox", "--state", "hidden")).isEqualTo(Exit.DONE);
    assertThat(out).contains("; withdrawn)");
    assertThat(type("", "draft", "discard", id)).isEqualTo(Exit.DONE);
    assertThat(type("", "draft", "list")).isEqualTo(Exit.NOTHING);
    assertThat(type("", "article", "show", article)).isEqualTo(Exit.DONE);
  }

  @Test
  void aTextWaitsForItsTime() {
    type(TEXT, "draft", "write", "-", "--as", "ida");
    String id = out.strip();
    assertThat(
            type(
                "",
                "draft",
                "publish",
                id,
                "--as",
                "ida",
                "--at",
                "2999-09-10 08:00",
                "--zone",
                "Europe/Berlin"))
        .as(err)
        .isEqualTo(Exit.DONE);
    assertThat(err).startsWith("to be published at 2999-09-10 ");
    assertThat(type("", "inbox")).isEqualTo(Exit.NOTHING);
    type(TEXT, "draft", "write", "-", "--instead-of", id, "--as", "ida");
    type("", "draft", "list");
    assertThat(out).contains("(draft; ida");
    LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(300);
    String dated = TEXT.replace("---\n\n", "date: " + later + "\n---\n\n");
    type(dated, "draft", "write", "-", "--as", "ida");
    assertThat(type("", "draft", "publish", out.strip(), "--as", "ida")).isEqualTo(Exit.DONE);
    assertThat(err).startsWith("to be published at 2");
  }

  @Test
  void nothingThatATerminalWouldObeyIsPrinted() {
    type(
        "---\ntitle: \"Red \\e[31m bell\"\n---\n\nIt rang.\n",
        "draft",
        "write",
        "-",
        "--as",
        "ida");
    String id = out.strip();
    type("", "draft", "list");
    assertThat(out).contains("[31m bell").doesNotContain("\u001b");
    assertThat(type("", "draft", "publish", id, "--as", "ida")).as(err).isEqualTo(Exit.DONE);
    type("", "inbox");
    assertThat(out).contains("[31m bell").doesNotContain("\u001b");
    String article = out.substring(0, 20);
    type(
        "", "article", "edit", article, "--section", "Sea", "--remark", "\u001b[2J", "--as", "ida");
    type("", "article", "revisions", article);
    assertThat(out).contains("by ida: [2J").doesNotContain("\u001b");
    type("", "article", "show", article);
    assertThat(out).contains("[31m bell").doesNotContain("\u001b");
  }

  @Test
  void whatCannotBeDoneIsSaid() throws IOException {
    assertThat(type("", "draft")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("compend draft list, write, show");
    assertThat(type("", "draft", "write", "none.md", "--as", "ida")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no file none.md");
    Files.write(folder.resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9});
    assertThat(type("", "draft", "write", "latin.md", "--as", "ida")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("latin.md is no text in UTF-8");
    assertThat(type(TEXT, "draft", "write", "-", "--as", "otto")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no account 'otto'");
    assertThat(type("words", "draft", "write", "-", "--as", "ida")).isEqualTo(Exit.DONE);
    assertThat(err).contains("cannot be published yet: The article has no title");
    String id = out.strip();
    assertThat(type("", "draft", "publish", id, "--as", "ida")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("The article has no title: begin with");
    assertThat(type("", "draft", "preview", id)).isEqualTo(Exit.USAGE);
    assertThat(type("", "draft", "publish", id, "--as", "ida", "--at", "soon"))
        .isEqualTo(Exit.USAGE);
    assertThat(err).contains("--at: 'soon' is no time; say 2021-09-10T08:00");
    assertThat(type("", "draft", "show", "12")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no draft '12': compend draft list");
    assertThat(type("", "inbox", "--state", "lost")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("'lost' is none of all, shown, hidden, twins, edited, source-changed");
    assertThat(type("", "inbox", "--source", "s1")).isEqualTo(Exit.USAGE);
    assertThat(err).contains("there is no source 's1'");
  }
}
