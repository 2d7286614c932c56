package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Corpus;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.extract.Extractor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the feeds of the corpus, and extracts an article from an entry of each kind. */
class FeedCorpusTest {
  private static final Instant FOUND = Instant.parse("2024-07-01T00:00:00Z");

  static List<Path> cases() throws IOException {
    return Corpus.cases("feeds");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsExpected(Path folder) throws IOException {
    Corpus.assertExpected(folder.resolve("expected.txt"), describe(read(folder)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anEntryKeptAsAPageIsAnArticleAgain(Path folder) throws IOException {
    Feed feed = read(folder);
    FeedEntry entry = feed.entries().getFirst();
    Capture page = EntryPage.of(feed, entry, FOUND);
    Article article = Extractor.standard().extract(page);
    assertThat(article.metadata().title()).contains(entry.title().text());
    assertThat(words(Prose.of(article.body()))).contains(words(firstSentence(entry)));
    assertThat(article.metadata().canonical()).isEqualTo(entry.link());
    assertThat(EntryPage.of(read(folder), entry, FOUND)).isEqualTo(page);
  }

  @Test
  void aFeedsOwnAuthorsStandForAnAtomEntryWithoutAny() throws IOException {
    Feed feed = read(Path.of("../corpus/feeds/atom"));
    Capture page = EntryPage.of(feed, feed.entries().getFirst(), FOUND);
    assertThat(XmlSource.decode(page))
        .contains("<meta name=\"author\" content=\"Redaktion Spur\">")
        .contains("<a href=\"https://spur.example/heft/11/zoll\">");
  }

  private static String firstSentence(FeedEntry entry) {
    String text = entry.body().text();
    int end = text.indexOf('.');
    return text.substring(0, end < 0 ? text.length() : end);
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static Feed read(Path folder) throws IOException {
    Path xml = folder.resolve("feed.xml");
    Path file = Files.exists(xml) ? xml : folder.resolve("feed.json");
    return FeedReader.read(
        new Capture(
            new Origin(URI.create("https://feeds.example/feed"), null, FOUND),
            null,
            Bytes.of(Files.readAllBytes(file))));
  }

  private static String describe(Feed feed) {
    StringBuilder out = new StringBuilder();
    line(out, "format", feed.format());
    line(out, "id", feed.id());
    line(out, "link", feed.link());
    line(out, "title", feed.title().text());
    line(out, "subtitle", feed.subtitle().text());
    line(out, "authors", feed.authors());
    line(out, "published", feed.published());
    line(out, "updated", feed.updated());
    line(out, "links", feed.links());
    line(out, "language", feed.language());
    for (FeedEntry entry : feed.entries()) {
      out.append('\n');
      line(out, "id", entry.id());
      line(out, "link", entry.link());
      line(out, "title", entry.title().text());
      line(out, "summary", entry.summary().text());
      line(
          out,
          "content",
          entry.content().html() ? entry.content().markup() : entry.content().value());
      line(out, "authors", entry.authors());
      line(out, "published", entry.published());
      line(out, "updated", entry.updated());
      line(out, "categories", entry.categories());
      line(out, "links", entry.links());
      line(out, "language", entry.language());
    }
    out.append('\n');
    for (String complaint : feed.complaints()) {
      line(out, "complaint", complaint);
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case List<?> list -> list.forEach(one -> line(out, name, one));
      case Object one -> {
        if (!one.toString().isEmpty()) {
          out.append(name).append(": ").append(one).append('\n');
        }
      }
    }
  }
}
