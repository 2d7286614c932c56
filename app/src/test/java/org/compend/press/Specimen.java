package org.compend.press;

import static org.compend.press.Written.cell;
import static org.compend.press.Written.link;
import static org.compend.press.Written.paragraph;
import static org.compend.press.Written.styled;
import static org.compend.press.Written.text;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.press.image.Samples;
import org.jspecify.annotations.Nullable;

/** A digest with every block and inline there is, and with what careless sources do to them. */
public final class Specimen {
  private static final URI SITE = URI.create("https://example.org/");
  private static final String LATIN =
      "The tide comes in over the flats faster than a person walks, and it comes from behind. ";

  private Specimen() {}

  /** The whole digest: three sections, five languages, two directions. */
  public static Digest digest() {
    return digest(
        List.of(paragraph("Welcome & enjoy <these> pages.")),
        new Digest.Section("Science & Nature", List.of(everything(), careless())),
        new Digest.Section("世界", List.of(chinese(), arabic())),
        new Digest.Section("Letters", List.of(russian(), untitled())));
  }

  public static Digest digest(List<Block> foreword, Digest.Section... sections) {
    return new Digest(
        URI.create("urn:uuid:6d3a2f0e-6a3b-5f0c-9a41-0d8a4f1f6b52"),
        "The Tidal Review: Mud, Light & Time",
        "Autumn reading, No. 7",
        Locale.ENGLISH,
        Instant.parse("2021-09-12T10:00:00Z"),
        "The Tidal Review",
        null,
        foreword,
        List.of(sections),
        "All articles published from 6 to 12 September 2021, by section.");
  }

  /** Images by the last part of their address. */
  public static Assets assets() {
    Map<String, Bytes> kept =
        Map.of(
            "photo.webp", Samples.encode(Samples.photograph(900, 600), "jpeg"),
            "twin.jpg", Samples.encode(Samples.photograph(900, 600), "jpeg"),
            "chart.png", Samples.encode(Samples.drawing(600, 300, true), "png"),
            "logo.svg",
                Samples.text(
                    "<svg width='120' height='80'><defs><circle id='c' r='9'/></defs>"
                        + "<use xlink:href='#c' x='60' y='40'/><script>x()</script></svg>"),
            "modern.avif", Samples.avif(),
            "gone.jpg", Samples.text("<!DOCTYPE html><title>404</title><p>Not found"),
            "emoji.png", Samples.encode(Samples.drawing(24, 24, true), "png"),
            "pixel.gif", Samples.encode(Samples.drawing(1, 1, false), "gif"));
    return source ->
        Optional.ofNullable(source.getPath())
            .map(path -> kept.get(path.substring(path.lastIndexOf('/') + 1)));
  }

  public static Article article(
      String title, String language, @Nullable String path, Block... body) {
    return article(title, language, path, List.of(), body);
  }

  private static Article article(
      String title,
      String language,
      @Nullable String path,
      List<Footnote> footnotes,
      Block... body) {
    Metadata metadata =
        new Metadata(
            title,
            List.of(
                text("A standfirst that says what follows, with "),
                styled(Inline.Style.EMPHASIS, "feeling"),
                text(".")),
            List.of(new Byline("Ada Moss", "Institute of Tides"), Byline.of("Ben <Low> & Son")),
            DateStamp.of(LocalDate.of(2021, 9, 10)),
            DateStamp.of(LocalDate.of(2021, 9, 11)),
            language.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(language),
            "Nature",
            List.of("tides", "mud & sand"),
            path == null ? null : SITE.resolve(path),
            "The Tidal Review");
    return new Article(
        metadata,
        List.of(body),
        footnotes,
        Kind.ARTICLE,
        new Origin(
            URI.create("file:///pages/page.html"),
            path == null ? null : SITE.resolve(path),
            Instant.parse("2021-09-12T08:00:00Z")));
  }

  private static Article everything() {
    return article(
        "Everything that mud & water do",
        "en-GB",
        "everything",
        List.of(
            new Footnote(
                "fn:1",
                List.of(
                    paragraph("A note with a "),
                    paragraph(link("https://example.org/chinese", "link inside"), text(".")))),
            new Footnote(
                "fn 2", List.of(paragraph("Another note."), new Block.Code("x = 1", null)))),
        new Block.Paragraph(
            List.of(
                text(LATIN.repeat(4)),
                new Inline.NoteReference("fn:1"),
                text(" Then "),
                styled(Inline.Style.STRONG, "strong"),
                text(", "),
                styled(Inline.Style.CITED, "A Title"),
                text(", "),
                styled(Inline.Style.CODE, "a < b && c"),
                text(", H"),
                styled(Inline.Style.SUBSCRIPT, "2"),
                text("O, E = mc"),
                styled(Inline.Style.SUPERSCRIPT, "2"),
                text(", "),
                styled(Inline.Style.DELETED, "old"),
                styled(Inline.Style.INSERTED, "new"),
                styled(Inline.Style.HIGHLIGHT, "marked"),
                styled(Inline.Style.SMALL, "small"),
                new Inline.LineBreak(),
                new Inline.Anchor("start here"),
                new Inline.InLanguage(Locale.forLanguageTag("he"), List.of(text("שלום עולם"))),
                new Inline.Ruby("漢字", "かんじ"),
                new Inline.Picture(image("emoji.png", "a smile")),
                new Inline.NoteReference("fn 2"),
                new Inline.NoteReference("fn:1"),
                new Inline.NoteReference("lost"))),
        new Block.Heading(2, List.of(text("Links & where they lead"))),
        new Block.Paragraph(
            List.of(
                link("http://www.example.org/arabic/?utm_source=x", "an inner link"),
                text(" "),
                link("https://elsewhere.example/a?b=1&c=ü", "an outer link"),
                text(" "),
                link("https://elsewhere.example/a?b=1&c=ü", "the same again"),
                text(" "),
                link("#start%20here", "back up"),
                link("#nowhere", "nowhere"),
                link("javascript:alert(1)", "not run"),
                link("mailto:ada@example.org", "mail"),
                new Inline.Link(
                    URI.create("https://picture.example/"),
                    List.of(new Inline.Picture(image("emoji.png", null)))),
                new Inline.Link(
                    URI.create("https://outer.example/"),
                    List.of(
                        text("outer "),
                        link("https://inner.example/", "inner"),
                        new Inline.NoteReference("fn:1"))))),
        new Block.Heading(4, List.of(text("A level was left out above"))),
        new Block.Quotation(
            List.of(paragraph(LATIN), paragraph("And a second paragraph.")), List.of(text("Ada"))),
        new Block.BulletList(
            List.of(
                List.of(paragraph("one")),
                List.of(
                    paragraph("two"),
                    new Block.NumberedList(3, List.of(List.of(paragraph("three"))))))),
        new Block.DefinitionList(
            List.of(
                new Block.Definition(
                    List.of(List.of(text("Ebb"))), List.of(List.of(paragraph("going out")))))),
        figure(image("photo.webp", "Mud flats at dawn"), "Photograph: Ben Low"),
        new Block.Figure(
            List.of(image("chart.png", ""), image("twin.jpg", null)), List.of(text("Two of them"))),
        figure(image("logo.svg", "The review's mark"), ""),
        figure(image("modern.avif", "A modern picture"), "Never decoded"),
        figure(image("gone.jpg", null), "A page instead of a picture"),
        figure(image("pixel.gif", null), ""),
        table(),
        new Block.Code("for (int i = 0; i < 3; i++) {\n  print(\"&\");\n}", "java"),
        new Block.Embed(
            URI.create("https://video.example/watch?v=1&t=2"),
            "A film of the tide",
            List.of(paragraph("Posted by Ada")),
            List.of(text("The tide of that day"))),
        new Block.Aside(List.of(new Block.Heading(3, List.of(text("Beside"))), paragraph(LATIN))),
        new Block.EditorialNote(List.of(paragraph("Correction: the tide was late."))),
        new Block.InLanguage(Locale.GERMAN, List.of(paragraph("Das Wasser kommt von hinten."))),
        new Block.Break(),
        paragraph(LATIN.repeat(5)),
        paragraph(LATIN.repeat(6)));
  }

  private static Block table() {
    return new Block.Table(
        List.of(text("Heights in metres")),
        List.of(
            new Block.Row(true, List.of(cell(true, 1, 2, ""), cell(true, 2, 9, "High water"))),
            new Block.Row(true, List.of(cell(true, 1, 1, "Spring"), cell(true, 1, 1, "Neap"))),
            new Block.Row(
                false,
                List.of(
                    cell(true, 1, 2, "Husum"), cell(false, 1, 1, "3.9"), cell(false, 1, 1, "3.1"))),
            new Block.Row(false, List.of(cell(false, 1, 1, "4.0"), cell(false, 1, 99, "3.2"))),
            new Block.Row(false, List.of())));
  }

  /** What sources should not do. */
  private static Article careless() {
    return article(
        "R&D <b>bold</b> \u0000\u000b\ufffe claims",
        "",
        null,
        new Block.Heading(6, List.of(text("Begins at the sixth level"))),
        new Block.Heading(2, List.of()),
        new Block.Heading(3, List.of(new Inline.Picture(image("emoji.png", null)))),
        new Block.Paragraph(List.of()),
        paragraph("control \u0001\u0085 characters, a lone \ud800 surrogate, ]]> and &nbsp;"),
        new Block.BulletList(List.of()),
        new Block.BulletList(List.of(List.of())),
        new Block.DefinitionList(
            List.of(
                new Block.Definition(List.of(), List.of(List.of(paragraph("no term")))),
                new Block.Definition(List.of(List.of(text("no description"))), List.of()))),
        new Block.DefinitionList(List.of()),
        new Block.Table(List.of(), List.of()),
        new Block.Table(
            List.of(), List.of(new Block.Row(true, List.of(cell(true, 5000, 70_000, "wide"))))),
        new Block.Code("\n\nleading lines", "c++ <x>"),
        new Block.Embed(URI.create("https://video.example/"), "", List.of(), List.of()),
        new Block.Aside(List.of()),
        new Block.Quotation(List.of(), List.of()),
        new Block.Paragraph(
            List.of(
                new Inline.Anchor("twice"),
                new Inline.Anchor("twice"),
                new Inline.Styled(Inline.Style.STRONG, List.of()),
                new Inline.Link(URI.create("https://empty.example/"), List.of()),
                link(
                    "https://under_score.example/a%20b?x=[1]|".replace("[1]|", "%5B1%5D"), "odd"))),
        new Block.Paragraph(
            List.of(new Inline.Styled(Inline.Style.EMPHASIS, List.of(text("x\u202ey"))))),
        new Block.Figure(
            List.of(
                new Image(
                    List.of(URI.create("https://example.org/IMG_1234.jpg")),
                    "IMG_1234.jpg",
                    40,
                    30)),
            List.of(link("https://credit.example/", "credit"))));
  }

  private static Article chinese() {
    return article(
        "潮汐与时间",
        "zh-Hans",
        "chinese",
        paragraph("潮水比人走得快，而且总是从背后涌来。".repeat(12)),
        new Block.Heading(2, List.of(text("月亮"))),
        paragraph("月亮牵着海，海牵着泥。".repeat(20)),
        paragraph("他们说：“等一等，水就要来了。”".repeat(9)));
  }

  private static Article arabic() {
    return article(
        "المد والجزر والزمن",
        "ar",
        "arabic",
        paragraph("يأتي المد أسرع مما يمشي الإنسان، ويأتي دائماً من الخلف. ".repeat(6)),
        new Block.Heading(2, List.of(text("القمر والبحر"))),
        new Block.Paragraph(
            List.of(
                text("قال الباحث (Ada Moss) في عام 2021: "),
                link("https://elsewhere.example/ar", "الماء لا ينتظر"),
                text(". "),
                text("القمر يجر البحر والبحر يجر الطين. ".repeat(8)))),
        new Block.BulletList(List.of(List.of(paragraph("الملح")), List.of(paragraph("الطين")))));
  }

  private static Article russian() {
    return article(
        "Прилив и время",
        "ru",
        "russian",
        paragraph("Прилив идёт быстрее человека и всегда приходит из-за спины. ".repeat(8)));
  }

  private static Article untitled() {
    return article("", "en", "letters", paragraph(LATIN.repeat(2)));
  }

  private static Image image(String name, @Nullable String alternative) {
    return new Image(List.of(SITE.resolve("img/" + name)), alternative, 0, 0);
  }

  private static Block figure(Image image, String caption) {
    return new Block.Figure(List.of(image), caption.isEmpty() ? List.of() : List.of(text(caption)));
  }
}
