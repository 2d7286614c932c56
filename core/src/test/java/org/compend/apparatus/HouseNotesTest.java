package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.HouseNote;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where house notes are set, and where the article has them already. */
class HouseNotesTest {
  private static final String SAID = "a news agency of the north";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Then Nordlys wrote, and Nordlys again. | Then Nordlys (a news agency of the north) wrote, and Nordlys again.
          Nordlys’s desk is small.               | Nordlys’s (a news agency of the north) desk is small.
          The NL says so, then Nordlys.          | The NL (a news agency of the north) says so, then Nordlys.
          Nordlyset is another, NLA too.         | Nordlyset is another, NLA too.
          The Nordlys Prize went to no one.      | The Nordlys Prize went to no one.
          Nordlys (founded 1911) said no.        | Nordlys (a news agency of the north) (founded 1911) said no.
          """)
  void standsBehindTheFirstMention(String before, String after) {
    HouseNote prize =
        new HouseNote("Nordlys Prize", List.of(), HouseNote.Form.INLINE, "a prize", List.of());
    HouseNotes notes = new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE)));
    HouseNotes both = new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE), prize));

    if (!before.contains("Prize")) {
      assertThat(text(notes.in(article(before)))).isEqualTo(after);
    } else {
      assertThat(text(both.in(article(before))))
          .isEqualTo("The Nordlys Prize (a prize) went to no one.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nordlys (a news agency of the North) wrote.",
        "Nordlys, a northern news agency, wrote: a news agency of the north.",
        "Nordlys – the news agency of the north – wrote.",
        "Nordlys, once a news agency of the far north, wrote.",
        "The northern wire Nordlys wrote.",
        "First NL. Then Nordlys [a news agency of the north].",
        "No other paper of that name is known here."
      })
  void isNotDoubled(String text) {
    Article article = article(text);
    assertThat(new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE))).in(article))
        .isEqualTo(article);
    assertThat(new HouseNotes(List.of(nordlys(HouseNote.Form.FOOTNOTE))).in(article))
        .isEqualTo(article);
  }

  @Test
  void wordsElsewhereAreNoNote() {
    Article article =
        article("Vest is a news agency of the north.", "Nordlys (whose editor is ill) wrote.");
    assertThat(text(new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE))).in(article)))
        .contains("Nordlys (a news agency of the north) (whose editor is ill)");
  }

  @Test
  void footnotesComeInTheOrderOfTheirMarks() {
    Article article =
        new Article(
            metadata(),
            List.of(
                paragraph(new Inline.Text("Nordlys wrote."), new Inline.NoteReference("a")),
                paragraph(new Inline.Text("Then Vest."))),
            List.of(new Footnote("a", List.of(paragraph(new Inline.Text("On Monday."))))),
            Kind.ARTICLE,
            new Origin(URI.create("test:a"), null, null));
    HouseNote vest =
        new HouseNote("Vest", List.of(), HouseNote.Form.FOOTNOTE, "Another agency.", List.of());

    HouseNotes notes = new HouseNotes(List.of(vest, nordlys(HouseNote.Form.FOOTNOTE)));
    Article noted = notes.in(article);

    assertThat(noted.footnotes())
        .extracting(note -> Prose.of(note.content()))
        .containsExactly(SAID, "On Monday.", "Another agency.");
    assertThat(noted.body().getFirst())
        .isEqualTo(
            paragraph(
                new Inline.Text("Nordlys"),
                new Inline.NoteReference(noted.footnotes().getFirst().id()),
                new Inline.Text(" wrote."),
                new Inline.NoteReference("a")));
    assertThat(notes.in(noted)).isEqualTo(noted);
  }

  @Test
  void whatAFootnoteSaysIsSaid() {
    Article article =
        new Article(
            metadata(),
            List.of(paragraph(new Inline.Text("Nordlys wrote."), new Inline.NoteReference("a"))),
            List.of(
                new Footnote(
                    "a", List.of(paragraph(new Inline.Text("The news agency of the north."))))),
            Kind.ARTICLE,
            new Origin(URI.create("test:a"), null, null));
    assertThat(new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE))).in(article))
        .isEqualTo(article);
  }

  @Test
  void namesGoOverTheEdgesOfWhatIsSetApart() {
    URI there = URI.create("https://nordlys.example/");
    Block linked =
        paragraph(
            new Inline.Text("See "),
            new Inline.Link(there, List.of(new Inline.Text("what Nordlys says"))),
            new Inline.Text("."));
    Block slanted =
        paragraph(
            new Inline.Styled(
                Inline.Style.EMPHASIS, List.of(new Inline.Text("Nordlys, they say"))));
    HouseNotes notes = new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE)));

    assertThat(Prose.of(notes.in(article(linked)).body()))
        .isEqualTo("See what Nordlys says (a news agency of the north).");
    assertThat(Prose.of(notes.in(article(slanted)).body()))
        .isEqualTo("Nordlys (a news agency of the north), they say");
  }

  @Test
  void headingsAndCodeStayAsTheyAre() {
    Article article =
        article(
            new Block.Heading(2, List.of(new Inline.Text("Nordlys"))),
            new Block.Code("Nordlys", null),
            new Block.BulletList(List.of(List.of(paragraph(new Inline.Text("Nordlys"))))));
    assertThat(text(new HouseNotes(List.of(nordlys(HouseNote.Form.INLINE))).in(article)))
        .isEqualTo("Nordlys\n\nNordlys\n\nNordlys (a news agency of the north)");
  }

  @Test
  void scriptsWithoutSpacesHaveTheirOwnBrackets() {
    HouseNote note = new HouseNote("北光社", List.of(), HouseNote.Form.INLINE, "北方的通讯社。", List.of());
    assertThat(text(new HouseNotes(List.of(note)).in(article("据北光社报道。"))))
        .isEqualTo("据北光社（北方的通讯社）报道。");
  }

  @Test
  void aSecondTimeChangesNothing() {
    HouseNotes notes =
        new HouseNotes(
            List.of(
                nordlys(HouseNote.Form.INLINE),
                new HouseNote("desk", List.of(), HouseNote.Form.FOOTNOTE, "Eight.", List.of())));
    Article once = notes.in(article("Desk of Nordlys.", "The desk and Nordlys."));
    assertThat(text(once)).startsWith("Desk of Nordlys (a news agency of the north).");
    assertThat(once.footnotes()).hasSize(1);
    assertThat(notes.in(once)).isEqualTo(once);
  }

  @Test
  void aNoteNeedsANameAndAText() {
    assertThatThrownBy(
            () -> new HouseNote(" ", List.of(), HouseNote.Form.INLINE, "text", List.of()))
        .hasMessageContaining("name");
    assertThatThrownBy(
            () -> new HouseNote("Name", List.of(), HouseNote.Form.INLINE, "\n", List.of()))
        .hasMessageContaining("text");
  }

  private static HouseNote nordlys(HouseNote.Form form) {
    return new HouseNote("Nordlys", List.of("NL"), form, SAID, List.of("the northern wire"));
  }

  private static Article article(String... paragraphs) {
    return article(
        java.util.Arrays.stream(paragraphs)
            .map(text -> paragraph(new Inline.Text(text)))
            .toArray(Block[]::new));
  }

  private static Article article(Block... body) {
    return new Article(
        metadata(),
        List.of(body),
        List.of(),
        Kind.ARTICLE,
        new Origin(URI.create("test:a"), null, null));
  }

  private static Metadata metadata() {
    return new Metadata(
        "Title", List.of(), List.of(), null, null, Locale.ENGLISH, null, List.of(), null, null);
  }

  private static Block paragraph(Inline... content) {
    return new Block.Paragraph(List.of(content));
  }

  private static String text(Article article) {
    return Prose.of(article.body());
  }
}
