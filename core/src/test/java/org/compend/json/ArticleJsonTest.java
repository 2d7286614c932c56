package org.compend.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.DateStamp;
import org.compend.Footnote;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  private final ArticleJson json = new ArticleJson();

  @Test
  void everyBlockAndInlineComesBack() {
    Article article = everything();

    assertThat(json.read(write(article))).isEqualTo(article);
  }

  @Test
  void theExampleHoldsEveryMemberOfTheFamilies() {
    String written = new String(write(everything()).toArray(), StandardCharsets.UTF_8);

    // A member added to a sealed family has to be added to the example above.
    for (Class<?> member : Block.class.getPermittedSubclasses()) {
      assertThat(written).contains("\"type\":\"" + decapitalised(member) + "\"");
    }
    for (Class<?> member : Inline.class.getPermittedSubclasses()) {
      if (member != Inline.Text.class && member != Inline.Styled.class) {
        assertThat(written).contains("\"type\":\"" + decapitalised(member) + "\"");
      }
    }
    for (Inline.Style style : Inline.Style.values()) {
      assertThat(written).contains("\"type\":\"" + style.name().toLowerCase(Locale.ROOT) + "\"");
    }
  }

  @Test
  void theSameWordsFoundElsewhereAreTheSameBytes() {
    Article here = everything();
    Article there =
        new Article(
            here.metadata(),
            here.body(),
            here.footnotes(),
            here.kind(),
            new Origin(URI.create("file:///copy.html"), null, null));

    assertThat(writeWithoutSource(there)).isEqualTo(writeWithoutSource(here));
    assertThat(json.read(writeWithoutSource(here), here.origin())).isEqualTo(here);
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> json.read(bytes("{\"kind\":\"article\",\"source\":{}}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("location");
    assertThatThrownBy(() -> json.read(bytes("{\"title\": ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            json.read(
                bytes(
                    "{\"kind\":\"article\",\"title\":\"\",\"body\":[7],"
                        + "\"source\":{\"location\":\"a:b\"}}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7");
    assertThatThrownBy(() -> json.read(bytes("[]"))).hasMessageContaining("not an object");
  }

  private Bytes write(Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.write(article, out);
    return Bytes.of(out.toByteArray());
  }

  private Bytes writeWithoutSource(Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    json.writeWithoutSource(article, out);
    return Bytes.of(out.toByteArray());
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decapitalised(Class<?> type) {
    String name = type.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Article everything() {
    Image image = new Image(List.of(URI.create("https://example.org/a.png")), "a hill", 640, 480);
    Image bare = new Image(List.of(URI.create("data:image/gif;base64,R0lGOD")), null, 0, 0);
    List<Inline> words = List.of(new Inline.Text("words \u2028 \"quoted\" <b>"));
    List<Inline> inlines =
        List.of(
            new Inline.Text("A "),
            new Inline.Link(URI.create("https://example.org/b?c=d&e"), words),
            new Inline.Anchor("there"),
            new Inline.NoteReference("n1"),
            new Inline.InLanguage(Locale.forLanguageTag("ar"), List.of(new Inline.Text("كلمات"))),
            new Inline.Ruby("漢字", "かんじ"),
            new Inline.Picture(bare),
            new Inline.LineBreak());
    List<Block> paragraph = List.of(new Block.Paragraph(inlines));
    List<Inline> styled =
        Arrays.stream(Inline.Style.values())
            .<Inline>map(style -> new Inline.Styled(style, words))
            .toList();
    return new Article(
        new Metadata(
            "Harvest",
            words,
            List.of(new Byline("Vera Lind", "botanist"), Byline.of("Ali Rezai")),
            DateStamp.of(LocalDate.of(2021, 9, 10)),
            DateStamp.of(OffsetDateTime.parse("2021-09-11T08:30:00+03:00")),
            Locale.forLanguageTag("sr-Latn"),
            "Fields",
            List.of("wheat", "weather"),
            URI.create("https://example.org/harvest"),
            "The Furrow"),
        List.of(
            new Block.Paragraph(inlines),
            new Block.Paragraph(styled),
            new Block.Heading(3, words),
            new Block.Quotation(paragraph, words),
            new Block.BulletList(List.of(paragraph, List.of())),
            new Block.NumberedList(4, List.of(paragraph)),
            new Block.DefinitionList(
                List.of(new Block.Definition(List.of(words), List.of(paragraph)))),
            new Block.Figure(List.of(image, bare), words),
            new Block.Table(
                words,
                List.of(
                    new Block.Row(true, List.of(new Block.Cell(true, 2, 1, paragraph))),
                    new Block.Row(
                        false,
                        List.of(
                            new Block.Cell(false, 1, 3, List.of()),
                            new Block.Cell(false, 1, 1, paragraph))))),
            new Block.Code("if (a < b)\n\tc();", "java"),
            new Block.Embed(URI.create("https://example.org/v"), "A film", paragraph, words),
            new Block.Aside(paragraph),
            new Block.EditorialNote(paragraph),
            new Block.InLanguage(Locale.FRENCH, paragraph),
            new Block.Break()),
        List.of(new Footnote("n1", paragraph)),
        Kind.ARTICLE,
        new Origin(
            URI.create("file:///a.html"),
            URI.create("https://example.org/harvest?utm_source=x"),
            Instant.parse("2021-09-12T00:00:00Z")));
  }
}
