package org.compend.press.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;

/** A digest in which every block and inline occurs, and an article in each script. */
final class Specimen {
  static final String ENGLISH =
      "Online magazines have published more than anyone will ever read, and most of it is gone."
          + " What survives is what somebody cared to keep, to bind and to hand on: an affiliation"
          + " of fine offices, efficient filing and flowing waffles. ";
  static final String RUSSIAN =
      "Сетевые журналы опубликовали больше, чем кто-либо сможет прочесть, и большая часть"
          + " опубликованного уже пропала. Статьи, которые сохраняются, — те, которые кто-то"
          + " позаботился сохранить, переплести и передать дальше. ";
  static final String GREEK =
      "Τα διαδικτυακά περιοδικά έχουν δημοσιεύσει περισσότερα από όσα θα διαβάσει ποτέ κανείς, και"
          + " τα περισσότερα έχουν ήδη χαθεί. ";
  static final String ARABIC =
      "نشرت المجلات على الإنترنت أكثر مما سيقرأه أي شخص، ومعظم ما نشرته قد اختفى بالفعل. المقالات"
          + " التي تبقى هي تلك التي اهتم شخص ما بحفظها. ";
  static final String PERSIAN =
      "مجله‌های اینترنتی بیش از آنچه کسی بخواند منتشر کرده‌اند و بیشتر آنچه منتشر شده از میان رفته"
          + " است. می‌خواهیم نوشته‌ها بمانند. ";
  static final String HEBREW =
      "מגזינים מקוונים פרסמו יותר ממה שמישהו יקרא אי פעם, ורוב מה שפרסמו כבר אבד. המאמרים ששורדים"
          + " הם אלה שמישהו טרח לשמור. ";
  static final String CHINESE = "在线杂志的文章来自它们所在的地方；读者浏览它们，选择一份摘要并下载。每篇文章都有日期和署名。我们想要最好的排版，中文也一样好看。";
  static final String JAPANESE =
      "オンライン雑誌の記事は、それらがある場所から届きます。読者はそれらを閲覧し、ダイジェストを選んでダウンロードします。すべての記事には日付と署名があります。";
  static final String KOREAN =
      "온라인 잡지의 기사는 그것들이 있는 곳에서 옵니다. 독자는 기사를 훑어보고 다이제스트를 골라 내려받습니다. 모든 기사에는 날짜와 서명이 있습니다. ";
  static final String HINDI =
      "ऑनलाइन पत्रिकाओं ने इतना प्रकाशित किया है जितना कोई कभी पढ़ नहीं सकेगा, और प्रकाशित सामग्री"
          + " का अधिकांश भाग पहले ही खो चुका है। क्षेत्रीय विद्यार्थियों की दृष्टि। ";

  private Specimen() {}

  static Digest digest() {
    return digest(
        List.of(
            new Digest.Section("Craft", List.of(everything())),
            new Digest.Section("Scripts", scripts())));
  }

  static Digest digest(List<Digest.Section> sections) {
    return new Digest(
        URI.create("urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
        "The Weekly Specimen",
        "Number 12",
        Locale.ENGLISH,
        Instant.parse("2021-09-12T00:00:00Z"),
        "The Example Magazine",
        null,
        List.of(paragraph(ENGLISH)),
        sections,
        "All articles of the week, by date.");
  }

  static Article article(String title, String language, List<Block> body, Footnote... notes) {
    return new Article(
        new Metadata(
            title,
            List.of(),
            List.of(Byline.of("A. Moss"), new Byline("B. Low", "the Institute")),
            DateStamp.of(LocalDate.of(2021, 9, 10)),
            DateStamp.of(LocalDate.of(2021, 9, 11)),
            Locale.forLanguageTag(language),
            "Reports",
            List.of("paper", "print"),
            URI.create("https://example.org/" + language),
            "The Example"),
        body,
        List.of(notes),
        Kind.ARTICLE,
        new Origin(URI.create("file:///" + language), null, null));
  }

  static List<Article> scripts() {
    return List.of(
        script("Короткая история сетевых журналов", "ru", RUSSIAN),
        script("Μια σύντομη ιστορία", "el", GREEK),
        script("تاريخ قصير للمجلات", "ar", ARABIC),
        script("تاریخ کوتاه مجله‌ها", "fa", PERSIAN),
        script("היסטוריה קצרה", "he", HEBREW),
        script("网络杂志简史", "zh", CHINESE),
        script("オンライン雑誌の短い歴史", "ja", JAPANESE),
        script("온라인 잡지의 짧은 역사", "ko", KOREAN),
        script("ऑनलाइन पत्रिकाओं का इतिहास", "hi", HINDI));
  }

  private static Article script(String title, String language, String text) {
    return article(
        title,
        language,
        List.of(
            paragraph(text.repeat(3)),
            paragraph(text + "With some English, 123, in between. " + text),
            new Block.BulletList(List.of(List.of(paragraph(text)), List.of(paragraph(text)))),
            new Block.Quotation(List.of(paragraph(text)), text("A. Moss"))));
  }

  static Article everything() {
    List<Block> body = new ArrayList<>();
    body.add(everyInline());
    body.add(paragraph(ENGLISH.repeat(2)));
    body.add(new Block.Heading(2, text("A subhead of the first level")));
    body.add(paragraph(ENGLISH));
    body.add(new Block.Heading(4, text("A subhead that leaves a level out")));
    body.add(paragraph(ENGLISH));
    body.add(
        new Block.Quotation(List.of(paragraph(ENGLISH), paragraph("So it is.")), text("B. Low")));
    body.add(
        new Block.BulletList(
            List.of(
                List.of(paragraph("One thing")),
                List.of(
                    paragraph("Another: " + ENGLISH),
                    new Block.NumberedList(
                        9, List.of(List.of(paragraph("Nine")), List.of(paragraph("Ten"))))))));
    body.add(
        new Block.DefinitionList(
            List.of(
                new Block.Definition(
                    List.of(text("Folio")), List.of(List.of(paragraph("A page's number.")))))));
    body.add(
        new Block.Figure(
            List.of(new Image(List.of(picture()), "Three bars, the last the tallest", 0, 0)),
            text("What three bars show.")));
    body.add(
        new Block.Figure(
            List.of(new Image(List.of(URI.create("https://example.org/lost.png")), "Lost", 0, 0)),
            List.of()));
    body.add(table(45));
    body.add(raggedTable());
    body.add(
        new Block.Code("if (a < b) {\n    swap(a, b); // %s\n}".formatted("x".repeat(90)), "c"));
    body.add(
        new Block.Embed(
            URI.create("https://video.example/1"),
            "A video",
            List.of(paragraph("Post.")),
            text("Filmed.")));
    body.add(new Block.Aside(List.of(new Block.Heading(3, text("In a box")), paragraph(ENGLISH))));
    body.add(new Block.EditorialNote(List.of(paragraph("This article was corrected."))));
    body.add(new Block.Break());
    body.add(
        new Block.InLanguage(
            Locale.FRENCH, List.of(paragraph("Les œuvres paraissent chaque semaine, reliées."))));
    body.add(paragraph(ENGLISH.repeat(4)));
    return article(
        "How to keep an article",
        "en",
        body,
        new Footnote("n1", List.of(paragraph("A note at the foot. " + ENGLISH))),
        new Footnote("n2", List.of(paragraph("A note out of a table."))));
  }

  private static Block everyInline() {
    List<Inline> line = new ArrayList<>(text(ENGLISH));
    for (Inline.Style style : Inline.Style.values()) {
      line.add(new Inline.Styled(style, text(style.name().toLowerCase(Locale.ROOT))));
      line.add(new Inline.Text(" "));
    }
    line.add(
        new Inline.Link(
            URI.create("https://example.org/a/very/long/path?with=query&and=more"),
            text("a link")));
    line.add(new Inline.Text(", "));
    line.add(new Inline.Link(URI.create("https://example.org/ru"), text("another article")));
    line.add(new Inline.Text(", a note"));
    line.add(new Inline.NoteReference("n1"));
    line.add(new Inline.Anchor("here"));
    line.add(new Inline.LineBreak());
    line.add(new Inline.Ruby("漢字", "かんじ"));
    line.add(new Inline.Text(" "));
    line.add(new Inline.InLanguage(Locale.forLanguageTag("ru"), text("русские слова")));
    line.add(new Inline.Text(", \uD83D\uDE00 → ✓ \uD835\uDD18nicode, "));
    line.add(new Inline.Picture(new Image(List.of(picture()), "bars", 0, 0)));
    line.add(new Inline.Link(URI.create("#here"), text(" back here.")));
    return new Block.Paragraph(line);
  }

  static Block.Table table(int rows) {
    List<Block.Row> all = new ArrayList<>();
    all.add(
        new Block.Row(
            true, List.of(cell(true, "Year"), cell(true, "Title"), cell(true, "Copies"))));
    for (int i = 0; i < rows; i++) {
      all.add(
          new Block.Row(
              false,
              List.of(cell(true, "" + (1960 + i)), cell(false, "Work " + i), cell(false, "" + i))));
    }
    all.add(
        new Block.Row(
            false,
            List.of(
                new Block.Cell(
                    false,
                    3,
                    1,
                    List.of(
                        new Block.Paragraph(
                            List.of(new Inline.Text("All"), new Inline.NoteReference("n2"))))))));
    return new Block.Table(text("A long table"), all);
  }

  /** Rows of unequal length, cells with nothing in them, a row that is covered from above. */
  private static Block.Table raggedTable() {
    Block.Cell empty = new Block.Cell(false, 1, 1, List.of());
    Block.Cell blank = cell(false, " ");
    Block.Cell tall = new Block.Cell(false, 1, 3, List.of(paragraph("Three rows")));
    Block.Cell wide = new Block.Cell(false, 2, 2, List.of(paragraph("Two by two")));
    return new Block.Table(
        List.of(),
        List.of(
            new Block.Row(true, List.of(empty, cell(true, "Left"), cell(true, "Right"))),
            new Block.Row(false, List.of(cell(true, "One"))),
            new Block.Row(false, List.of(cell(true, "Two"), blank, cell(false, "2"), empty)),
            new Block.Row(false, List.of(tall, wide)),
            new Block.Row(false, List.of()),
            new Block.Row(false, List.of(cell(false, "below")))));
  }

  static Block.Cell cell(boolean header, String text) {
    return new Block.Cell(header, 1, 1, List.of(paragraph(text)));
  }

  static List<Inline> text(String text) {
    return List.of(new Inline.Text(text));
  }

  static Block paragraph(String text) {
    return new Block.Paragraph(text(text));
  }

  private static URI picture() {
    BufferedImage image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 900, 500);
    int[] heights = {380, 280, 430};
    for (int i = 0; i < heights.length; i++) {
      graphics.setColor(Stream.of(Color.RED, Color.BLUE, Color.ORANGE).toList().get(i));
      graphics.fillRect(100 + 250 * i, 480 - heights[i], 150, heights[i]);
    }
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return URI.create(
        "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray()));
  }
}
