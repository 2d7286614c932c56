package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static Article article(String name, Inline... words) {
    return article(name, List.of(), words);
  }

  private static Article article(String name, List<Footnote> notes, Inline... words) {
    return article(name, List.of(), notes, words);
  }

  private static Article article(
      String name, List<Inline> standfirst, List<Footnote> notes, Inline... words) {
    URI address = URI.create("https://shore.example/" + name);
    return new Article(
        new Metadata(
            name,
            standfirst,
            List.of(Byline.of("Nora Quill")),
            null,
            null,
            Locale.ENGLISH,
            null,
            List.of(),
            address,
            null),
        List.of(new Block.Paragraph(List.of(words))),
        notes,
        Kind.ARTICLE,
        new Origin(address, address, null));
  }

  private static Inline text(String words) {
    return new Inline.Text(words);
  }

  private static Inline styled(Inline.Style style, String words) {
    return new Inline.Styled(style, List.of(text(words)));
  }

  private static Inline link(String address, String words) {
    return new Inline.Link(URI.create(address), List.of(text(words)));
  }

  private static List<Citation> citations(Inline... words) {
    return ANNOTATOR.annotate(article("a", words)).citations();
  }

  @Test
  void whatTheStandfirstCitesStandsAtTheFirstWordOfTheText() {
    List<Inline> standfirst =
        List.of(
            text("After "),
            link("https://else.example/2020/tide-tables", "years of tide tables"),
            new Inline.NoteReference("n"));
    Footnote note =
        new Footnote("n", List.of(new Block.Paragraph(List.of(text("See doi:10.1000/xyz.77.")))));
    Article article =
        article("a", standfirst, List.of(note), text("Nobody had seen the tide so low."));
    List<Citation> citations = ANNOTATOR.annotate(article).citations();
    assertThat(citations)
        .extracting(Citation::words, Citation::span)
        .containsExactly(
            tuple("years of tide tables", new Span(0, 0, 6)),
            tuple("doi:10.1000/xyz.77", new Span(0, 0, 6)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See doi:10.1000/xyz_(1).77.|DOI|10.1000/xyz_(1).77",
        "See https://doi.org/10.1000/ABC, too.|DOI|10.1000/abc",
        "It is ISBN 0-306-40615-2.|ISBN|9780306406157",
        "It is ISBN-13: 978-0-306-40615-7.|ISBN|9780306406157",
        "A draft (arXiv:2105.01234v2) is out.|ARXIV|2105.01234",
        "An old one, arXiv:hep-th/9901001, is not.|ARXIV|hep-th/9901001",
        "Told before (PMID: 123456).|PMID|123456"
      })
  void numbersAreReadInPlainWords(String words, Identifier.Scheme scheme, String value) {
    assertThat(citations(text(words)))
        .singleElement()
        .satisfies(citation ->
            assertThat(citation.work().identifiers())
                .containsExactly(new Identifier(scheme, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It costs ISBN 0-306-40615-3 to nobody: the check digit is wrong.",
        "Version 10.4/5 of the tide engine was run on 10.10.2021.",
        "The act was over in 2008, the regulation 3/4 done.",
        "Acting in 1998 she drew the A/C line."
      })
  void whatIsNoNumberIsNoWork(String words) {
    assertThat(citations(text(words))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Under the Clean Air Act 1956 it was so.|LAW|Clean Air Act 1956",
        "The Freedom of Information Act of 2000 helped.|LAW|Freedom of Information Act of 2000",
        "Regulation (EU) 2016/679 says so.|LAW|Regulation (EU) 2016/679",
        "Er steht in der Richtlinie 2008/98/EG der Kommission.|LAW|Richtlinie 2008/98/EG",
        "Sie steht in Bundestagsdrucksache 19/1234.|DOCUMENT|Bundestagsdrucksache 19/1234",
        "La loi n° 2016-1321 du 7 octobre 2016 le dit.|LAW|loi n° 2016-1321 du 7 octobre 2016",
        "Adopted as A/RES/70/1 in autumn.|DOCUMENT|A/RES/70/1",
        "By Public Law 117-58 and no other.|LAW|Public Law 117-58",
        "Times are written by ISO 8601.|STANDARD|ISO 8601"
      })
  void lawsAndPapersAreKnownByTheirNames(String words, Work.Form form, String title) {
    assertThat(citations(text(words)))
        .extracting(citation -> citation.work().form(), citation -> citation.work().title())
        .containsExactly(tuple(form, title));
  }

  @Test
  void aLinkTellsWhereItLeadsAndItsWordsAreNoTitle() {
    assertThat(citations(text("By "), link("https://x.example/r.pdf", "a report"), text(".")))
        .containsExactly(
            new Citation(
                new Work.Named(
                    Work.Form.PAGE,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    URI.create("https://x.example/r.pdf")),
                "a report",
                new Span(0, 3, 11)));
    assertThat(citations(link("https://x.example/r.pdf", "“Tides at Rest”")))
        .extracting(citation -> citation.work().title())
        .containsExactly("Tides at Rest");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shore.example/a?utm_source=x",
        "https://x.example/",
        "https://x.example/tags/tides",
        "https://x.example/authors/ada-moss/",
        "https://x.example/rowing/players/17/ada-moss",
        "https://x.example/rowing/teams/NS/north-shore/",
        "https://twitter.com/longshore",
        "https://www.facebook.com/sharer/sharer.php?u=x",
        "mailto:nora@shore.example"
      })
  void waysToListsPeopleAndItselfAreNoWorks(String address) {
    assertThat(citations(link(address, "here"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example/teams/rowing/how-the-boat-was-lost",
        "https://x.example/category/tides/1234",
      })
  void butWhatLiesDeeperIs(String address) {
    assertThat(citations(link(address, "here"))).hasSize(1);
  }

  @Test
  void aTitleGetsTheAuthorYearAndNumberBesideIt() {
    Inline title = styled(Inline.Style.CITED, "The Salt Road");
    assertThat(
            citations(
                text("Margaret Hollis said so. Margaret Hollis’s "),
                title,
                text(" (Quay, 2011), ISBN 0-306-40615-2, is out of print.")))
        .extracting(Citation::work)
        .containsExactly(
            new Work.Named(
                Work.Form.BOOK,
                "The Salt Road",
                List.of("Margaret Hollis"),
                2011,
                List.of(new Identifier(Identifier.Scheme.ISBN, "9780306406157")),
                null));
    assertThat(citations(styled(Inline.Style.EMPHASIS, "in medias res"), text(" it began.")))
        .isEmpty();
  }

  @Test
  void whatAFootnoteCitesStandsAtItsMark() {
    Footnote note =
        new Footnote("n", List.of(new Block.Paragraph(List.of(text("See doi:10.1000/182.")))));
    Article article =
        article(
            "a", List.of(note), text("So it is"), new Inline.NoteReference("n"), text(" known."));
    assertThat(ANNOTATOR.annotate(article).citations())
        .extracting(Citation::span)
        .containsExactly(new Span(0, 6, 8));
  }

  @Test
  void aDigestHasItsArticlesAndEachWorkOnce() {
    Article first =
        article(
            "one",
            link("https://doi.org/10.1000/182", "a paper"),
            text(", "),
            link("https://shore.example/two#x", "more"),
            text(" and "),
            link("https://shore.example/kept", "older things"),
            text("."));
    Article second = article("two", text("Again doi:10.1000/182 is what we go by."));
    Work.Piece kept =
        new Work.Piece(article("kept").metadata(), URI.create("https://shore.example/kept"));
    Digest digest =
        new Digest(
            URI.create("urn:x:1"),
            "x",
            null,
            Locale.ENGLISH,
            Instant.EPOCH,
            null,
            null,
            List.of(),
            List.of(new Digest.Section(null, List.of(first, second))),
            "");
    List<Source> sources =
        new Indexer(
                ANNOTATOR,
                EnumSet.of(Indexer.Part.SOURCES),
                List.of(),
                new Holdings(Map.of("shore.example/kept", kept)))
            .of(digest)
            .sources();
    assertThat(sources)
        .extracting(source -> source.work().key(), Source::article)
        .containsExactly(
            tuple("shore.example/one", 1),
            tuple("shore.example/two", 2),
            tuple("doi:10.1000/182", null),
            tuple("shore.example/kept", null));
    assertThat(sources.get(1).places()).extracting(at -> at.article()).containsExactly(1);
    assertThat(sources.get(2).places()).extracting(at -> at.article()).containsExactly(1, 2);
    assertThat(sources.get(3).work()).isEqualTo(kept);
  }

  @Test
  void aCorrectionTouchesTheArticlesThatItMayChange() {
    Article hollis = article("one", text("Margaret Hollis opened the harbour."));
    Article other = article("two", text("Nobody was there."));
    Correction merge = new Correction.Merge(Name.Kind.PERSON, "M. Hollis", "Margaret Quaid");
    Correction further = new Correction.Merge(Name.Kind.PERSON, "Margaret Quaid", "Peg Orme");
    Correction attribute = new Correction.Attribute("https://shore.example/two", "No", null);
    List<Correction> all = List.of(merge, further, attribute);
    assertThat(Correction.touching(all, List.of(hollis))).containsExactly(merge, further);
    assertThat(Correction.touching(all, List.of(other))).containsExactly(attribute);
  }
}
