package org.compend.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Database;
import org.compend.archive.Engine;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found for what is asked. */
class SearchIndexTest {
  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")));
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          plums                        | plums, letters
          plum                         | plums, letters
          PLUM harvest                 | plums
          "plum harvest"               | plums
          "harvest plum"               |
          plum -harvest                | letters
          plum NOT harvest             | letters
          harvest OR écluses           | plums, canal
          (harvest OR sluices) vera    |
          harv*                        | plums
          harvested*                   |
          plum*                        | plums, letters
          écluses*                     | canal
          l'éco*                       | canal
          author:lind                  | plums, letters
          author: lind                 | plums, letters
          author:"Vera Lind" plum      | plums, letters
          author:"Lind Vera"           |
          section:fields               | plums
          tag:fruit                    | plums
          site:example.org author:lind | plums, letters
          site:furrow author:lind      | plums, letters
          title:plums                  | plums
          lang:fr                      | canal
          lang:de                      | umlaut
          after:2021-10                | canal, umlaut
          after:2021-09-10 before:2021-10 | plums
          before:2021                  | letters
          ecluse                       | canal
          l'économie                   | canal
          economie                     | canal
          hausern                      | umlaut
          Häuser                       | umlaut
          収穫                         | kyoto
          "京都の収穫"                   | kyoto
          穫                           | kyoto
          ὥρα                          |
          "plum harvest                | plums
          (plum OR                     | plums, letters
          10:30                        | letters
          """)
  void findsWhatIsAskedFor(String query, String expected) {
    magazine();
    try (SearchIndex index = index()) {
      List<String> wanted =
          expected == null ? List.of() : Stream.of(expected.split(", ")).sorted().toList();

      assertThat(names(index.search(Search.of(query)))).as(query).isEqualTo(wanted);
      assertThat(index.matching(query)).as(query).hasSize(wanted.size());
    }
  }

  @Test
  void anEmptyQueryFindsEverythingNewestFirst() {
    magazine();
    try (SearchIndex index = index()) {
      Result result = index.search(Search.of("").in(Search.Order.NEWEST));

      assertThat(result.total()).isEqualTo(5);
      assertThat(result.hits())
          .extracting(hit -> hit.entry().title())
          .containsExactly("Häuser", "Le canal", "Plums", "Letters", "京都の収穫");
      assertThat(index.search(Search.of("").in(Search.Order.OLDEST)).hits())
          .extracting(hit -> hit.entry().title())
          .startsWith("Letters", "Plums");
    }
  }

  @Test
  void whatIsEquallyGoodComesNewestFirst() {
    article("a").day("2021-03-01").by("Vera Lind").text("Plums.").keep(archive);
    article("c").day("2021-05-01").by("Vera Lind").text("Plums.").keep(archive);
    try (SearchIndex index = index()) {
      article("b").day("2021-04-01").by("Vera Lind").text("Plums.").keep(archive);
      article("d").day("2021-06-01").by("Vera Lind").text("Plums.").keep(archive);
      index.catchUp();
      for (String query : List.of("plums", "author:lind")) {
        assertThat(index.search(Search.of(query).withTwins(true).page(0, 3)).hits())
            .extracting(hit -> hit.entry().title())
            .as(query)
            .containsExactly("d", "c", "b");
      }
    }
  }

  @Test
  void headlinesWeighMore() {
    article("a").title("On pears").text("Of pears and nothing but fruit.").keep(archive);
    article("b").title("On fruit").text("Of fruit, and of pears at the end.").keep(archive);
    try (SearchIndex index = index()) {
      assertThat(index.search(Search.of("pears")).hits().getFirst().entry().title())
          .isEqualTo("On pears");
      assertThat(index.search(Search.of("fruit")).hits().getFirst().entry().title())
          .isEqualTo("On fruit");
    }
  }

  @Test
  void showsTheWordsFoundInTheirSurroundings() {
    magazine();
    try (SearchIndex index = index()) {
      Hit hit = index.search(Search.of("harvests")).hits().getFirst();

      assertThat(hit.snippet()).contains(new Hit.Run("harvest", true));
      assertThat(hit.snippet().stream().map(Hit.Run::text).collect(Collectors.joining()))
          .isEqualTo("The plum harvest is in, says the miller’s daughter.");
    }
  }

  @Test
  void sentencesThatFollowOneAnotherAreParted() {
    String plums = "The plums of the northern hills were all brought in before the first frost. ";
    article("a")
        .text(plums + "Of plums there were more than there were barrels for.")
        .keep(archive);
    try (SearchIndex index = index()) {
      Hit hit = index.search(Search.of("plums")).hits().getFirst();
      assertThat(hit.snippet().stream().map(Hit.Run::text).collect(Collectors.joining()))
          .contains("frost. Of plums");
    }
  }

  @Test
  void countsFacetsOverAllThatWasFound() {
    magazine();
    try (SearchIndex index = index()) {
      Result result =
          index.search(
              Search.of("plum")
                  .page(0, 1)
                  .counting(EnumSet.of(Facet.AUTHOR, Facet.LANGUAGE, Facet.SECTION)));

      assertThat(result.hits()).hasSize(1);
      assertThat(result.facets().get(Facet.AUTHOR))
          .containsExactly(new FacetValue("Vera Lind", 2), new FacetValue("Anton Rieger", 1));
      assertThat(result.facets().get(Facet.SECTION)).containsExactly(new FacetValue("Fields", 1));
      assertThat(result.facets().get(Facet.LANGUAGE)).containsExactly(new FacetValue("en", 2));
      assertThat(
              names(
                  index.search(
                      Search.of("plum").within(Map.of(Facet.AUTHOR, List.of("Anton Rieger"))))))
          .containsExactly("letters");
    }
  }

  @Test
  void proposesAnotherSpellingWhereNothingIsFound() {
    magazine();
    try (SearchIndex index = index()) {
      assertThat(index.search(Search.of("plum harvset author:lind")).suggestion())
          .isEqualTo("plum harvest author:lind");
      assertThat(index.search(Search.of("plum harvest")).suggestion()).isNull();
      assertThat(index.search(Search.of("xylophonist")).suggestion()).isNull();
      assertThat(index.search(Search.of("Daughetr")).suggestion()).isEqualTo("Daughter");
      assertThat(index.search(Search.of("lettesr")).suggestion()).isEqualTo("letters");
      assertThat(index.search(Search.of("hausenr")).suggestion()).isEqualTo("hausern");
    }
  }

  @Test
  void findsMoreOfTheSame() {
    ArticleId plums =
        article("a").title("Plums").text("Plums and pears grow by the mill.").keep(archive);
    article("b").title("Pears").text("The pears of the mill are late.").keep(archive);
    article("c").title("Ships").text("A tanker ran aground in the strait.").keep(archive);
    try (SearchIndex index = index()) {
      assertThat(index.like(plums, 5))
          .extracting(hit -> hit.entry().title())
          .containsExactly("Pears");
    }
  }

  @Test
  void followsTheArchive() {
    try (SearchIndex index = index()) {
      article("a").text("Plums.").keep(archive);
      assertThat(index.catchUp()).isEqualTo(1);
      article("a").text("Pears.").keep(archive);
      article("b").text("Plums.").keep(archive);
      assertThat(index.catchUp()).isEqualTo(2);

      assertThat(names(index.search(Search.of("plums")))).containsExactly("b");
      assertThat(names(index.search(Search.of("pears")))).containsExactly("a");
      assertThat(index.catchUp()).isZero();
    }
    try (SearchIndex index = index()) {
      assertThat(names(index.search(Search.of("plums")))).containsExactly("b");
      assertThat(said).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachNodeKeepsAnIndexOfItsOwn(Engine engine) {
    try (Archive here = engine.open(folder, "shared");
        Archive there = engine.open(folder, "shared");
        SearchIndex one = SearchIndex.open(here, folder.resolve("one"), said::add);
        SearchIndex two = SearchIndex.open(there, folder.resolve("two"), said::add)) {
      article("a").title("Plums").text("They are ripe.").keep(here);
      article("b").title("Pears").text("They are hard.").keep(there);
      assertThat(one.catchUp()).isEqualTo(2);
      article("a").title("Plums").text("They are rotten by now.").keep(there);
      assertThat(one.catchUp()).isEqualTo(1);
      assertThat(two.catchUp()).isEqualTo(2);
      for (SearchIndex index : List.of(one, two)) {
        assertThat(index.search(Search.of("pears")).total()).isEqualTo(1);
        assertThat(index.search(Search.of("rotten")).total()).isEqualTo(1);
        assertThat(index.search(Search.of("ripe")).total()).isZero();
      }
    }
  }

  @Test
  void aMissingIndexIsBuiltAndSaidSo() {
    magazine();
    try (SearchIndex index = index()) {
      assertThat(said).singleElement().asString().contains("not there yet", "5 articles");
      assertThat(index.search(Search.of("")).total()).isEqualTo(5);
    }
  }

  @Test
  void aDamagedIndexIsBuiltAnewAndSaidSo() throws IOException {
    magazine();
    index().close();
    int files = files().size();
    assertThat(files).isGreaterThan(3);
    for (int i = 0; i < files; i++) {
      List<Path> now = files();
      // How many there are depends on how many threads wrote them.
      Path broken = now.get(Math.min(i, now.size() - 1));
      said.clear();
      Files.write(broken, new byte[] {1, 2, 3});
      try (SearchIndex index = index()) {
        assertThat(names(index.search(Search.of("plum")))).containsExactly("letters", "plums");
        if (!broken.endsWith("write.lock")) {
          assertThat(said).as(broken.toString()).first().asString().contains("damaged");
        }
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("index"))) {
      return all.sorted().toList();
    }
  }

  @Test
  void theIndexOfAnotherArchiveIsNotBelieved() {
    magazine();
    index().close();
    said.clear();
    try (Archive other = Archive.open(new Database.Sqlite(folder.resolve("other.db")))) {
      article("pears").text("Pears.").keep(other);
      try (SearchIndex index = SearchIndex.open(other, folder.resolve("index"), said::add)) {
        assertThat(said).singleElement().asString().contains("not that of this archive");
        assertThat(index.search(Search.of("plum")).total()).isZero();
        assertThat(index.search(Search.of("pears")).total()).isEqualTo(1);
      }
    }
  }

  @Test
  void asSecondUserOnlyReads() {
    magazine();
    try (SearchIndex first = index();
        SearchIndex second = index()) {
      assertThat(said.getLast()).contains("another process");
      assertThat(names(second.search(Search.of("plum")))).containsExactly("letters", "plums");
      article("new").text("Plum jam.").keep(archive);
      first.catchUp();
      second.catchUp();
      assertThat(names(second.search(Search.of("plum"))))
          .containsExactly("letters", "new", "plums");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          after:yesterday | 2021-09-30
          before:2021-13  | 2021-09-30
          lang:klingonese! | de or pt-BR
          author:         | write what it is to be behind the colon
          author:""       | write what it is to be behind the colon
          """)
  void whatCannotBeUnderstoodIsSaid(String query, String advice) {
    try (SearchIndex index = index()) {
      assertThatThrownBy(() -> index.search(Search.of(query)))
          .isInstanceOf(MalformedQuery.class)
          .hasMessageContaining(query.replace("\"", ""))
          .hasMessageContaining(advice);
    }
  }

  private void magazine() {
    article("plums")
        .title("Plums")
        .by("Vera Lind")
        .section("Fields")
        .tag("Fruit")
        .text("The plum harvest is in, says the miller’s daughter.")
        .keep(archive);
    article("letters")
        .title("Letters")
        .by("Vera Lind")
        .by("Anton Rieger")
        .day("2020-01-02")
        .text("At 10:30 a reader asked for more plums.")
        .keep(archive);
    article("canal")
        .title("Le canal")
        .day("2021-11-05")
        .in("fr")
        .text("Les écluses, et l’économie de la région.")
        .keep(archive);
    article("umlaut")
        .title("Häuser")
        .day("2022-11-05")
        .in("de-AT")
        .text("In den Häusern brennt Licht.")
        .keep(archive);
    article("kyoto").title("京都の収穫").day(null).in("ja").text("今年の収穫は早い。").keep(archive);
  }

  private SearchIndex index() {
    return SearchIndex.open(archive, folder.resolve("index"), said::add);
  }

  private List<String> names(Result result) {
    return result.hits().stream()
        .map(hit -> archive.article(hit.entry().id()).orElseThrow().origin().location().getPath())
        .map(path -> path.substring(1))
        .sorted()
        .toList();
  }
}
