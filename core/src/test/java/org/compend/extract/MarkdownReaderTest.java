package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Inline;
import org.compend.Origin;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static final Origin ORIGIN = new Origin(URI.create("file:///texts/ferry.md"), null, null);

  @Test
  void frontMatterTellsAllThatAnArticleIs() {
    Article article =
        read(
            """
            ---
            title: "The ferry: a history"
            subtitle: Two hundred years of crossing
            date: 2024-03-09
            modified: 2024-03-11T08:00:00+01:00
            author:
              - Ada Brandt
              - name: Karl Weiss
                affiliation: Harbour Museum
            tags: [river, boats]
            section: History
            lang: en-GB
            canonical: https://example.org/ferry
            site: The Pier
            image: ferry.jpg
            ---
            First words.
            """);
    assertThat(article.metadata().title()).isEqualTo("The ferry: a history");
    assertThat(article.metadata().standfirst())
        .containsExactly(new Inline.Text("Two hundred years of crossing"));
    assertThat(article.metadata().bylines())
        .containsExactly(Byline.of("Ada Brandt"), new Byline("Karl Weiss", "Harbour Museum"));
    assertThat(article.metadata().published()).isEqualTo(DateStamp.of(LocalDate.of(2024, 3, 9)));
    assertThat(article.metadata().modified()).hasToString("2024-03-11T08:00+01:00");
    assertThat(article.metadata().tags()).containsExactly("river", "boats");
    assertThat(article.metadata().language()).isEqualTo(Locale.UK);
    assertThat(article.metadata().canonical()).isEqualTo(URI.create("https://example.org/ferry"));
    assertThat(article.body().getFirst())
        .isInstanceOfSatisfying(
            Block.Figure.class,
            figure ->
                assertThat(figure.images().getFirst().sources())
                    .containsExactly(URI.create("file:///texts/ferry.jpg")));
    assertThat(article.body().getLast())
        .isEqualTo(new Block.Paragraph(List.of(new Inline.Text("First words."))));
  }

  @Test
  void theFirstHeadingIsTheTitleWhereNothingElseIs() {
    Article article = read("# The *ferry*\n\nWords.\n\n## Part\n\nMore.\n");
    assertThat(article.metadata().title()).isEqualTo("The ferry");
    assertThat(article.body()).hasSize(3);
    assertThat(article.body().get(1))
        .isEqualTo(new Block.Heading(2, List.of(new Inline.Text("Part"))));
  }

  @Test
  void footnotesInlineOnesToo() {
    Article article = read("Text[^a] and more^[said *here*].\n\n[^a]: The note.\n");
    assertThat(article.footnotes()).hasSize(2);
    assertThat(article.footnotes().getFirst().content())
        .containsExactly(new Block.Paragraph(List.of(new Inline.Text("The note."))));
    assertThat(article.body())
        .containsExactly(
            new Block.Paragraph(
                List.of(
                    new Inline.Text("Text"),
                    new Inline.NoteReference("note-1"),
                    new Inline.Text(" and more"),
                    new Inline.NoteReference("note-2"),
                    new Inline.Text("."))));
  }

  @Test
  void rawHtmlComesUnderTheRulesOfPages() {
    Article article =
        read("<script>alert(1)</script>\n\nSee <a href=\"javascript:x\" onclick=y>this</a>.\n");
    assertThat(article.body())
        .containsExactly(new Block.Paragraph(List.of(new Inline.Text("See this."))));
  }

  @Test
  void aMistakeInTheFrontMatterIsToldWithItsLine() {
    assertThatThrownBy(() -> read("---\ntitle: The ferry: a history\n---\nText\n"))
        .isInstanceOf(MalformedFrontMatter.class)
        .hasMessageStartingWith("front matter, line 2: ");
    assertThatThrownBy(() -> read("---\ntitle: The ferry\n\nText\n"))
        .hasMessage("front matter, line 1: it is not closed; end it with a line of three hyphens");
  }

  @Test
  void aRuleOverATextIsNoFrontMatter() {
    assertThat(read("---\nWords.\n\nMore.\n").body()).hasSize(2);
  }

  @Test
  void aDraftSaysSo() {
    assertThat(Extractor.standard().isDraft(capture("---\ndraft: true\n---\nText"))).isTrue();
    assertThat(Extractor.standard().isDraft(capture("Text"))).isFalse();
  }

  private static Article read(String text) {
    return Extractor.standard().extract(capture(text));
  }

  private static Capture capture(String text) {
    return new Capture(ORIGIN, "text/markdown", Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
