package org.compend.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Holdings;
import org.compend.archive.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proof finds wrong, and what it leaves alone. */
class ProofTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“One,” she said, “and two.”",
        "„Eins“, sagte sie.",
        "« Un », dit-elle.",
        "”Ett”, sa hon.",
        "\"One\" and 6\" nails."
      })
  void quotationsThatCloseAreRight(String text) {
    assertThat(faults(article(paragraph(text)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"She said “one.", "One,” she said.", "„Eins, sagte sie.", "Un », dit-elle."})
  void quotationsThatDoNotAreWrong(String text) {
    assertThat(faults(article(paragraph(text))))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.QUOTATION_MARKS);
  }

  @Test
  void aQuotationMayGoOverParagraphs() {
    assertThat(faults(article(paragraph("“One."), paragraph("“Two.”")))).isEmpty();
    assertThat(faults(article(paragraph("“One."), paragraph("Two.")))).hasSize(1);
  }

  @Test
  void picturesNeedATextAndTheirBytes() {
    Image silent = new Image(List.of(URI.create("https://example.org/a.png")), null, 0, 0);
    Image decoration = new Image(List.of(URI.create("data:image/png;base64,")), "", 0, 0);
    assertThat(faults(article(new Block.Figure(List.of(silent, decoration), List.of()))))
        .extracting(Finding::words)
        .containsExactly(
            "Picture 1 has no text for those who cannot see it.",
            "Picture 1 is not in the archive.");
  }

  @Test
  void linksAndNotesMustLeadSomewhere() {
    Article article =
        article(
            new Block.Paragraph(
                List.of(
                    new Inline.Anchor("there"),
                    new Inline.Link(URI.create("#there"), List.of(new Inline.Text("well"))),
                    new Inline.Link(URI.create("#nowhere"), List.of(new Inline.Text("not so"))),
                    new Inline.NoteReference("n"))));
    assertThat(faults(article))
        .extracting(Finding::words, Finding::excerpt)
        .containsExactly(
            tuple("A link leads to no place in the article.", "not so"),
            tuple("The mark “n” leads to no note.", ""));
  }

  @Test
  void whatIsNotToldIsMissing() {
    Metadata bare =
        new Metadata(
            "", List.of(), List.of(), null, null, Locale.ROOT, null, List.of(), null, null);
    Article article =
        new Article(bare, List.of(paragraph("Words.")), List.of(), Kind.ARTICLE, origin());
    assertThat(faults(article)).hasSize(4).allMatch(one -> one.kind() == Finding.Kind.METADATA);
  }

  @ParameterizedTest
  @CsvSource({
    "Olena Zelenska, Olena Zelenskaya, false",
    "Volodymyr Zelensky, Volodymyr Zelenskyy, true",
    "Zelensky, Zelenskyy, true",
    "Jan Novak, Jana Novak, false",
    "Müller, Muller, true",
    "Müller, Müllers, false",
    "Berlin, Bern, false",
    "Anna Lind, Anna Lund, false"
  })
  void namesThatDifferAsSpellingsDo(String one, String other, boolean spelled) {
    assertThat(Spellings.differing(one, other) != null).isEqualTo(spelled);
  }

  private static List<Finding> faults(Article article) {
    Digest digest =
        new Binder(Wishes.NONE)
            .bind(List.of(new Digest.Section(null, List.of(article))), List.of())
            .digest();
    return Proof.of(
        new Issue(
            null,
            new Binder.Bound(digest, List.of()),
            _ -> Optional.empty(),
            Map.of(article, new ArticleId("0".repeat(20))),
            Holdings.none()),
        new Annotator());
  }

  private static Article article(Block... body) {
    Metadata metadata =
        new Metadata(
            "Title",
            List.of(),
            List.of(Byline.of("Vera Lind")),
            DateStamp.of(LocalDate.of(2021, 9, 10)),
            null,
            Locale.ENGLISH,
            null,
            List.of(),
            null,
            null);
    return new Article(metadata, List.of(body), List.of(), Kind.ARTICLE, origin());
  }

  private static Origin origin() {
    return new Origin(URI.create("test:a"), null, Instant.EPOCH);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }
}
