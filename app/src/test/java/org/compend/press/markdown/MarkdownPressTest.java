package org.compend.press.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Block;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.press.EveryKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pressed, read back by a CommonMark parser. */
class MarkdownPressTest {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "#",
        "1. no list",
        "2) no list",
        "- no list",
        "+ no list",
        "* no list",
        "> no quotation",
        "=====",
        "---",
        "***",
        "```",
        "~~~ x",
        "a *b* **c** _d_ __e__ `f` ``g`` ~h~ ~~i~~",
        "[x](y) ![z](w) [^1] [^1]: z [a]: b",
        "<b>tag</b> <!-- comment --> <https://example.org> &amp; &#65; &nbsp;",
        "back\\slash \\* \\",
        "| a | b |",
        "snake_case_word and _this_",
        "ends with #",
        "# #",
        "5 < 6 > 4 & so on",
      })
  void readsBackAsTheSameWords(String text) throws IOException {
    Document read =
        read(
            new Block.Heading(2, List.of(new Inline.Text(text))),
            new Block.Paragraph(List.of(new Inline.Text(text))),
            new Block.Quotation(
                List.of(new Block.Paragraph(List.of(new Inline.Text(text)))), List.of()),
            new Block.BulletList(
                List.of(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))))),
            new Block.Table(
                List.of(),
                List.of(
                    new Block.Row(
                        false,
                        List.of(
                            new Block.Cell(
                                false,
                                1,
                                1,
                                List.of(new Block.Paragraph(List.of(new Inline.Text(text))))))))),
            new Block.Paragraph(
                List.of(new Inline.Text("before"), new Inline.LineBreak(), new Inline.Text(text))));
    assertThat(read.select("h2").eachText()).as("heading").containsExactly(text);
    assertThat(read.select("body > p").get(0).text()).as("paragraph").isEqualTo(text);
    assertThat(read.select("blockquote > p").eachText()).as("quotation").containsExactly(text);
    assertThat(read.select("ul > li").eachText()).as("item").containsExactly(text);
    assertThat(read.select("td").eachText()).as("cell").containsExactly(text);
    assertThat(read.select("body > p").get(1).text()).as("line").isEqualTo("before " + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a`b", "`", "``a``", " x ", "|", "</code>", "\\", "&amp;"})
  void codeReadsBackAsItIs(String code) throws IOException {
    Document read =
        read(
            new Block.Paragraph(
                List.of(new Inline.Styled(Inline.Style.CODE, List.of(new Inline.Text(code))))),
            new Block.Code("first\n" + code + "\n```\nlast", null));
    assertThat(read.expectFirst("p > code").wholeText()).isEqualTo(code);
    assertThat(read.expectFirst("pre > code").wholeText())
        .isEqualTo("first\n" + code + "\n```\nlast\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"word", "“quoted”", "（括号）", "*", "a ", " a", "!"})
  void emphasisReadsBackWhereverItStands(String text) throws IOException {
    List<Inline> plain = List.of(new Inline.Text(text));
    Document read =
        read(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("字"),
                    new Inline.Styled(Inline.Style.STRONG, plain),
                    new Inline.Text("字"),
                    new Inline.Styled(
                        Inline.Style.EMPHASIS,
                        List.of(
                            new Inline.Styled(Inline.Style.STRONG, plain), new Inline.Text("x"))),
                    new Inline.Styled(Inline.Style.EMPHASIS, plain),
                    new Inline.Styled(Inline.Style.DELETED, plain))));
    assertThat(read.select("strong").eachText()).containsExactly(text.strip(), text.strip());
    assertThat(read.select("em")).hasSize(2);
    assertThat(read.select("del").eachText()).containsExactly(text.strip());
    assertThat(read.select("p").text())
        .isEqualTo(("字" + text + "字" + text + "x" + text + text).strip().replace("  ", " "));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'Note: ', 'Weather:', ' rain',        '**Weather:** rain'
          'say: ',  '“Late again.”', ' ',       '**“Late again.”**'
          '(',      '(so)', ')',                '(**(so)**)'
          'a ',     '% of ships', ' that came', '**% of ships**'
          'x',      '“late”', 'x',              '<strong>“late”</strong>'
          'a ',     'end.', 'Next',             '<strong>end.</strong>'
          'a ',     'end.', '。',               '<strong>end.</strong>'
          """)
  void marksStandWhereTheyAreReadAsMarks(String before, String bold, String after, String written)
      throws IOException {
    Block.Paragraph paragraph =
        new Block.Paragraph(
            List.of(
                new Inline.Text(before),
                new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text(bold))),
                new Inline.Text(after)));
    assertThat(markdown(paragraph)).contains(written);
    assertThat(read(paragraph).select("strong").eachText()).containsExactly(bold);
  }

  @Test
  void emphasisWithinItsLikeReadsBack() throws IOException {
    for (Inline.Style style :
        List.of(Inline.Style.STRONG, Inline.Style.EMPHASIS, Inline.Style.DELETED)) {
      Inline within = new Inline.Styled(style, List.of(new Inline.Text("b")));
      Inline around =
          new Inline.Styled(style, List.of(new Inline.Text("a"), within, new Inline.Text("c")));
      Document read = read(new Block.Paragraph(List.of(around)));
      String tag = read.select("p").get(0).child(0).tagName();
      assertThat(read.select("p > " + tag + " > " + tag).text()).isEqualTo("b");
    }
  }

  @Test
  void emphasisInALinkThatLeadsNowhereStandsBesideWhatStandsBesideTheLink() throws IOException {
    Inline bold = new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text("“late”")));
    Document read =
        read(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("x"),
                    new Inline.Link(URI.create("nowhere:0"), List.of(bold)),
                    new Inline.Text("x"))));
    assertThat(read.select("strong").text()).isEqualTo("“late”");
  }

  @Test
  void aLineBreakAtTheEndOfEmphasisStandsAfterIt() throws IOException {
    Document read =
        read(
            new Block.Paragraph(
                List.of(
                    new Inline.Styled(
                        Inline.Style.STRONG,
                        List.of(new Inline.Text("Ferries"), new Inline.LineBreak())),
                    new Inline.Text("They were late."))));
    assertThat(read.select("p > strong + br")).hasSize(1);
    assertThat(read.select("p").text()).isEqualTo("Ferries They were late.");
  }

  @Test
  void everyKindReadsBackWithItsStructure() throws IOException {
    String pressed = pressed(EveryKind.digest());
    Document read = html(pressed.substring(pressed.indexOf("\n---\n") + 5));
    assertThat(read.select("script")).isEmpty();
    assertThat(read.select("table tr")).hasSize(3);
    assertThat(read.select("section.footnotes > ol > li")).hasSize(3);
    assertThat(read.select("ul")).hasSize(3);
    assertThat(read.select("ol[start=9] > li")).hasSize(2);
    assertThat(read.select("pre > code.language-java").text()).contains("```");
    for (Element link : read.select("a[href^=#]:not(.footnote-backref)")) {
      String id = link.attr("href").substring(1);
      assertThat(read.getElementById(id)).as("the target of " + link).isNotNull();
    }
  }

  @Test
  void twoListsInARowStayTwo() throws IOException {
    List<List<Block>> items =
        List.of(List.of(new Block.Paragraph(List.of(new Inline.Text("item")))));
    Document read =
        read(
            new Block.BulletList(items),
            new Block.BulletList(items),
            new Block.NumberedList(-4, items),
            new Block.NumberedList(3, items));
    assertThat(read.select("ul")).hasSize(2);
    assertThat(read.select("ol")).hasSize(2);
  }

  private static Document read(Block... body) throws IOException {
    Document read = html(markdown(body));
    // The title and the reading time belong to the press.
    read.select("h1").remove();
    Element first = read.selectFirst("body > p");
    if (first != null && first.text().endsWith("min read")) {
      first.remove();
    }
    return read;
  }

  /** What is pressed of an article's body, without the front matter. */
  private static String markdown(Block... body) throws IOException {
    Article article =
        new Article(
            new Metadata(
                "Title",
                List.of(),
                List.of(),
                null,
                null,
                Locale.ROOT,
                null,
                List.of(),
                null,
                null),
            List.of(body),
            List.of(),
            Kind.ARTICLE,
            new Origin(URI.create("file:///a.txt"), null, null));
    String pressed =
        pressed(
            new Digest(
                URI.create("urn:uuid:0"),
                "Title",
                null,
                Locale.ENGLISH,
                Instant.EPOCH,
                null,
                null,
                List.of(),
                List.of(new Digest.Section(null, List.of(article))),
                ""));
    return pressed.substring(pressed.indexOf("\n---\n") + 5);
  }

  private static Document html(String markdown) {
    Node document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    return Jsoup.parse(HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document));
  }

  private static String pressed(Digest digest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Assets none = _ -> java.util.Optional.empty();
    new MarkdownPress().press(digest, none, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
