package org.compend.press;

import static org.compend.press.Written.cell;
import static org.compend.press.Written.link;
import static org.compend.press.Written.paragraph;
import static org.compend.press.Written.styled;
import static org.compend.press.Written.text;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

/** A small digest that holds every block and every inline, in several scripts, and hostile text. */
public final class EveryKind {
  private static final URI LAMP = URI.create("https://example.org/lamp.png");
  private static final URI LOST = URI.create("https://example.org/lost.png");

  private EveryKind() {}

  /** The digest. */
  public static Digest digest() {
    return new Digest(
        URI.create("urn:uuid:6a1f6f0e-8a44-5a52-9c1e-0d1f3a1b2c3d"),
        "Every kind & more",
        "One of each",
        Locale.UK,
        Instant.parse("2024-05-06T00:00:00Z"),
        "The Sampler",
        null,
        List.of(paragraph(text("A word before: "), link("https://example.org/two", text("two")))),
        List.of(
            new Digest.Section("Kinds", List.of(blocks(), inlines())),
            new Digest.Section("Scripts <&> marks", List.of(arabic(), chinese(), hostile()))),
        "All articles of the sampler, chosen by hand.");
  }

  /** Its pictures: one there, one lost. */
  public static Assets assets() {
    byte[] png =
        java.util.Base64.getDecoder()
            .decode(
                "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAPklEQVR42mMQUbQlCTFQR8P36yUQRFgDXCkywqkB"
                    + "q2o0PQzEqEbWQ64GgqrheuimgfaeJiceyIlpctISQQQAZFRNYMrzQp0AAAAASUVORK5CYII=");
    return source -> source.equals(LAMP) ? Optional.of(Bytes.of(png)) : Optional.empty();
  }

  private static Article blocks() {
    return article(
        "Every block",
        Locale.UK,
        "https://example.org/one",
        List.of(
            new Footnote(
                "a",
                List.of(paragraph(text("A note."), styled(Inline.Style.EMPHASIS, " Really.")))),
            new Footnote("b", List.of(paragraph(text("First.")), paragraph(text("Second."))))),
        new Block.Heading(2, List.of(text("A subhead"), new Inline.NoteReference("a"))),
        new Block.Heading(3, List.of(text("A lower one"))),
        paragraph(
            text("A paragraph long enough to be broken into lines, with a note"),
            new Inline.NoteReference("b"),
            text(" and an end.")),
        new Block.Quotation(
            List.of(paragraph(text("Quoted words.")), paragraph(text("More of them."))),
            List.of(text("Ada Moss, "), styled(Inline.Style.CITED, "Tides"))),
        new Block.BulletList(
            List.of(
                List.of(paragraph(text("one"))),
                List.of(
                    paragraph(text("two")),
                    new Block.NumberedList(1, List.of(List.of(paragraph(text("inner")))))))),
        new Block.BulletList(List.of(List.of(paragraph(text("another list"))))),
        new Block.NumberedList(
            9, List.of(List.of(paragraph(text("nine"))), List.of(paragraph(text("ten"))))),
        new Block.DefinitionList(
            List.of(
                new Block.Definition(
                    List.of(List.of(text("ebb")), List.of(text("fall"))),
                    List.of(List.of(paragraph(text("The going out of the tide."))))))),
        new Block.Figure(
            List.of(new Image(List.of(LAMP), "A lamp", 2, 2), new Image(List.of(LOST), null, 0, 0)),
            List.of(text("Two lamps, one of them lost"))),
        new Block.Table(
            List.of(text("Heights")),
            List.of(
                new Block.Row(
                    true, List.of(cell(true, 1, 1, "Port"), cell(true, 2, 1, "Metres | feet"))),
                new Block.Row(
                    false,
                    List.of(
                        cell(true, 1, 2, "North"),
                        cell(false, 1, 1, "1.5"),
                        cell(false, 1, 1, "4.9"))),
                new Block.Row(false, List.of(cell(false, 1, 1, "2.0"), cell(false, 1, 1, "6.6"))))),
        new Block.Code("if (a < b) {\n\treturn \"```\";\n}", "java"),
        new Block.Embed(
            URI.create("https://example.net/v/1"),
            "A film of the tide",
            List.of(paragraph(text("What the film says."))),
            List.of(text("The tide as it came."))),
        new Block.Aside(List.of(paragraph(text("Beside the point.")))),
        new Block.EditorialNote(List.of(paragraph(text("A figure was corrected.")))),
        new Block.InLanguage(Locale.GERMAN, List.of(paragraph(text("Ein Absatz auf Deutsch.")))),
        new Block.Break(),
        paragraph(text("The end.")));
  }

  private static Article inlines() {
    Stream<Inline> styles =
        Arrays.stream(Inline.Style.values())
            .flatMap(style ->
                Stream.of(styled(style, style.name().toLowerCase(Locale.ROOT)), text(", ")));
    return article(
        "Every inline",
        Locale.UK,
        "https://example.org/two",
        List.of(),
        new Block.Paragraph(Stream.concat(styles, Stream.of(text("plain."))).toList()),
        paragraph(
            new Inline.Anchor("here"),
            text("H"),
            styled(Inline.Style.SUBSCRIPT, "2"),
            text("O, m"),
            styled(Inline.Style.SUPERSCRIPT, "2"),
            text(", "),
            link("https://example.com/far?a=1&b=(2)", text("far")),
            text(", "),
            link("https://example.org/one", text("near")),
            text(", "),
            link("#here", text("here")),
            text(", "),
            link("mailto:ed@example.org", text("write")),
            text(", "),
            link("javascript:alert(1)", text("nowhere")),
            text(".")),
        paragraph(
            new Inline.InLanguage(Locale.FRENCH, List.of(text("bon mot"))),
            text(" "),
            new Inline.Ruby("漢字", "かんじ"),
            text(" "),
            new Inline.Picture(new Image(List.of(LAMP), "lamp", 2, 2)),
            new Inline.LineBreak(),
            text("after the break")),
        paragraph(
            styled(Inline.Style.STRONG, "“quoted”"),
            text("、"),
            styled(Inline.Style.STRONG, "bold"),
            styled(Inline.Style.EMPHASIS, "slanted"),
            text("word")));
  }

  private static Article arabic() {
    return article(
        "المد والجزر",
        Locale.forLanguageTag("ar"),
        "https://example.org/three",
        List.of(new Footnote("1", List.of(paragraph(text("حاشية."))))),
        paragraph(
            text("يرتفع البحر مرتين في اليوم"), new Inline.NoteReference("1"), text(" (HTML 5).")));
  }

  private static Article chinese() {
    return article(
        "潮汐",
        Locale.SIMPLIFIED_CHINESE,
        "https://example.org/four",
        List.of(),
        paragraph(text("潮水每天涨落两次，渔民早已知道这一点。".repeat(5))));
  }

  private static Article hostile() {
    return article(
        "<script>alert('title')</script> # *not* a [heading]",
        Locale.ROOT,
        "https://example.org/five",
        List.of(),
        paragraph(text("# no heading")),
        paragraph(text("1. no list")),
        paragraph(text("- no list"), new Inline.LineBreak(), text("> no quotation")),
        paragraph(
            text(
                "    no code, `ticks`, ``more``, *stars*, _lines_, snake_case_word, ~~struck~~, a|b, &amp; &lt;, [x](y), ![z], <b>tag</b>, \\back")),
        paragraph(
            text(
                "bell \u0007, escape \u001b[31m, null \u0000, override \u202egnp.exe, isolate \u2067open, lone \ud800.")),
        new Block.Code("</pre><script>alert(1)</script>\n````\n\u001b[2J", "x\"><b>"),
        paragraph(styled(Inline.Style.CODE, "`a` | </code>")),
        paragraph(text("---")),
        paragraph(text("***")),
        paragraph(text("[^1]: no note")),
        paragraph(text("a | b"), new Inline.LineBreak(), text("--- | ---")));
  }

  private static Article article(
      String title, Locale language, String address, List<Footnote> notes, Block... body) {
    URI url = URI.create(address);
    return new Article(
        new Metadata(
            title,
            List.of(text("What it is about.")),
            List.of(new Byline("Ada Moss", "Institute of Tides"), Byline.of("Ben Low")),
            DateStamp.of(LocalDate.of(2024, 5, 4)),
            DateStamp.of(LocalDate.of(2024, 5, 6)),
            language,
            "Kinds",
            List.of("tide", "sea"),
            url,
            "The Sampler"),
        List.of(body),
        notes,
        Kind.ARTICLE,
        new Origin(
            URI.create("file:///home/somebody/" + title.length() + ".html"),
            url,
            Instant.parse("2024-05-07T08:00:00Z")));
  }
}
