package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an archive keeps of sources, and of articles that come from strangers, on both databases.
 */
class SourcesTest {
  private static final Instant NOW = Instant.parse("2024-03-02T08:00:00Z");
  private static final URI FEED = URI.create("https://furrow.example/feed");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aSourceComesBackAsItWas(Engine engine) {
    try (Archive archive = open(engine)) {
      Sources sources = archive.sources();
      URI home = URI.create("https://furrow.example/");
      Sources.Added added =
          sources.add(Source.Kind.FEED, FEED, "The Furrow", home, List.of("Fields", "Plums"), NOW);
      assertThat(added.isNew()).isTrue();
      assertThat(added.source().folders()).containsExactly("Fields", "Plums");
      assertThat(added.source().home()).isEqualTo(home);
      assertThat(sources.add(Source.Kind.SITE, FEED, "Else", null, List.of(), NOW))
          .isEqualTo(new Sources.Added(added.source(), false));
      assertThat(sources.all()).containsExactly(added.source());
      assertThat(sources.find(added.source().id())).contains(added.source());
      assertThat(sources.find("The Furrow")).contains(added.source());
      assertThat(sources.find(FEED.toString())).contains(added.source());
      assertThat(sources.find("Fields")).isEmpty();

      Source.Standing standing =
          new Source.Standing(
              false,
              "\"a\"",
              "Sat, 02 Mar 2024",
              NOW,
              NOW,
              NOW.plusSeconds(60),
              60,
              2,
              "no answer");
      sources.visited(added.source(), standing);
      assertThat(sources.all()).extracting(Source::standing).containsExactly(standing);
      assertThat(sources.due(NOW)).isEmpty();
      assertThat(sources.due(NOW.plusSeconds(60))).hasSize(1);
      sources.name(added.source(), "The New Furrow", null);
      assertThat(sources.all()).extracting(Source::title).containsExactly("The New Furrow");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemKeepsItsArticleWhenItIsNotedAgain(Engine engine) {
    try (Archive archive = open(engine)) {
      ArticleId article =
          archive.keep(List.of(finding("https://furrow.example/plums", "Plums"))).getFirst().id();
      Sources sources = archive.sources();
      Source source =
          sources.add(Source.Kind.FEED, FEED, "The Furrow", null, List.of(), NOW).source();
      Source.Item kept =
          new Source.Item(
              "1",
              "v1",
              Source.Item.State.KEPT,
              URI.create("https://furrow.example/plums"),
              article,
              0,
              Instant.EPOCH,
              null);
      Source.Item waiting =
          new Source.Item("1", "v2", Source.Item.State.WAITING, null, null, 1, NOW, "busy");
      sources.note(source, List.of(kept));
      assertThat(sources.items(source)).containsExactly(Map.entry("1", kept));
      sources.note(source, List.of(waiting));
      assertThat(sources.items(source).values())
          .singleElement()
          .extracting(Source.Item::article, Source.Item::problem)
          .containsExactly(article, "busy");
      sources.remove(source);
      assertThat(sources.all()).isEmpty();
      assertThat(archive.article(article)).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSourceMovesUnlessAnotherIsThere(Engine engine) {
    try (Archive archive = open(engine)) {
      Sources sources = archive.sources();
      URI next = URI.create("https://furrow.example/rss");
      Source one = sources.add(Source.Kind.FEED, FEED, "One", null, List.of(), NOW).source();
      Source two = sources.add(Source.Kind.FEED, next, "Two", null, List.of(), NOW).source();
      assertThat(sources.move(one, next)).isFalse();
      sources.remove(two);
      assertThat(sources.move(one, next)).isTrue();
      assertThat(sources.move(one, next)).isTrue();
      assertThat(sources.add(Source.Kind.FEED, FEED, "Three", null, List.of(), NOW).isNew())
          .isTrue();
      assertThat(sources.all()).extracting(Source::id).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRightThatOneHasNobodyElseGets(Engine engine) throws Exception {
    try (Archive archive = open(engine)) {
      try (AutoCloseable right = archive.alone("sync").orElseThrow();
          Archive other = Archive.open(archive.database())) {
        assertThat(right).isNotNull();
        assertThat(other.alone("sync")).isEmpty();
        assertThat(other.alone("index")).isPresent();
      }
      archive.alone("sync").orElseThrow().close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatStrangersWriteCostsNoBatch(Engine engine) {
    String endless = "x".repeat(20_000);
    try (Archive archive = open(engine)) {
      List<Kept> kept =
          archive.keep(
              List.of(
                  finding("https://furrow.example/plums", "Plums\0 and\uD800 pears"),
                  finding("https://furrow.example/" + endless, endless),
                  finding("https://furrow.example/quinces", "Quinces")));
      assertThat(kept).extracting(Kept::outcome).containsOnly(Kept.Outcome.NEW);
      assertThat(archive.article(kept.get(1).id()).orElseThrow().metadata().title())
          .isEqualTo(endless);
      assertThat(archive.keep(List.of(finding("https://furrow.example/" + endless, endless))))
          .extracting(Kept::outcome)
          .containsExactly(Kept.Outcome.KNOWN);
    }
  }

  private static Finding finding(String url, String words) {
    URI address = URI.create(url);
    Origin origin = new Origin(address, address, NOW);
    Bytes bytes = Bytes.of(words.getBytes(StandardCharsets.UTF_8));
    Article article =
        new Article(
            new Metadata(
                words,
                List.of(),
                List.of(Byline.of(words), Byline.of(words)),
                null,
                null,
                Locale.ENGLISH,
                words,
                List.of(words, words + "2"),
                address,
                words),
            List.of(new Block.Paragraph(List.of(new Inline.Text(words)))),
            List.of(),
            Kind.ARTICLE,
            origin);
    return new Finding(
        new Capture(origin, "text/html; " + words, bytes, Map.of(address, bytes)),
        article,
        words,
        Map.of(address, bytes));
  }

  private Archive open(Engine engine) {
    return engine.open(folder, "archive");
  }
}
