package org.compend.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compend.archive.Sample.article;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.Bytes;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Delivery;
import org.compend.archive.Engine;
import org.compend.archive.Facet;
import org.compend.archive.search.SearchIndex;
import org.compend.select.Selection.Limit;
import org.compend.select.Selection.Preference;
import org.compend.select.Selection.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which articles of an archive come into a digest, on SQLite and on PostgreSQL. */
class IssuesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatTheColumnsSayDecides(Engine engine) {
    try (Archive archive = magazine(engine)) {
      assertThat(chosen(archive, Criteria.ALL))
          .containsExactly("Snow", "Häuser", "Plums", "Letters", "Undated");
      assertThat(chosen(archive, facet(Facet.SECTION, "Fields"))).containsExactly("Snow", "Plums");
      assertThat(chosen(archive, facet(Facet.AUTHOR, "Vera Lind")))
          .containsExactly("Plums", "Letters");
      assertThat(chosen(archive, facet(Facet.TAG, "fruit"))).containsExactly("Plums");
      assertThat(chosen(archive, facet(Facet.SITE, "The Hedge"))).containsExactly("Snow");
      assertThat(chosen(archive, facet(Facet.LANGUAGE, "de"))).containsExactly("Häuser");
      LocalDate day = LocalDate.of(2021, 9, 10);
      assertThat(chosen(archive, Criteria.ALL.between(day, null)))
          .containsExactly("Snow", "Häuser", "Plums");
      assertThat(chosen(archive, Criteria.ALL.between(null, day)))
          .containsExactly("Plums", "Letters");
      assertThat(chosen(archive, facet(Facet.SECTION, "Fields").with(Facet.TAG, List.of("fruit"))))
          .containsExactly("Plums");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ordersAndLimits(Engine engine) {
    try (Archive archive = magazine(engine)) {
      assertThat(titles(archive, rule(null, Preference.OLDEST, new Limit.Articles(2))))
          .containsExactly("Letters", "Plums");
      // Snow takes three minutes, the others one each.
      assertThat(titles(archive, rule(null, Preference.NEWEST, new Limit.Minutes(4))))
          .containsExactly("Snow", "Häuser");
      assertThat(titles(archive, rule(null, Preference.NEWEST, new Limit.Minutes(1))))
          .containsExactly("Snow");
      assertThat(titles(archive, rule("plum", Preference.NEWEST, new Limit.None())))
          .containsExactly("Plums", "Letters");
      assertThat(titles(archive, rule("plum title:letters", Preference.RELEVANT, new Limit.None())))
          .containsExactly("Letters");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pickedArticlesKeepTheirOrder(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId first = article("a").keep(archive);
      ArticleId second = article("b").day("2022-01-01").keep(archive);

      assertThat(titles(archive, new Selection.Picked(List.of(first, second, first))))
          .containsExactly("a", "b");
      assertThat(titles(archive, new Selection.Picked(List.of(second, first))))
          .containsExactly("b", "a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSeriesDeliversEachArticleOnce(Engine engine) {
    try (Archive archive = magazine(engine)) {
      Issues issues = issues(archive);
      Rule fields =
          new Rule(
              facet(Facet.SECTION, "Fields"),
              null,
              Preference.OLDEST,
              new Limit.Articles(1),
              false);
      issues.keep("weekly", fields, Wishes.NONE);
      Issue one = issues.next("weekly", false).orElseThrow();
      Issue two = issues.next("weekly", false).orElseThrow();

      assertThat(one.published().name()).isEqualTo("weekly/1");
      assertThat(titles(one)).containsExactly("Plums");
      assertThat(two.published().name()).isEqualTo("weekly/2");
      assertThat(titles(two)).containsExactly("Snow");
      assertThat(two.bound().digest().subtitle()).isEqualTo("2 · December 24, 2021");
      assertThat(issues.next("weekly", false)).isEmpty();
      article("late").title("Late").section("Fields").keep(archive);
      assertThat(titles(issues.next("weekly", false).orElseThrow())).containsExactly("Late");
      assertThat(titles(issues.next("weekly", true).orElseThrow())).hasSize(1);
      assertThat(issues.list())
          .extracting(Delivery::name)
          .containsExactly("weekly/4", "weekly/3", "weekly/2", "weekly/1");
      assertThat(titles(issues.find("weekly/1").orElseThrow())).containsExactly("Plums");
      assertThat(issues.delivery("weekly").orElseThrow().number()).isEqualTo(4);
      assertThat(issues.find("weekly/9")).isEmpty();
      assertThat(issues.selection("weekly")).contains(fields);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDigestStaysAsItWasBound(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      article("plums").text("The old text.").image("plum.png", bytes("old")).keep(archive);
      Issues issues = issues(archive);
      Issue first = issues.make(Rule.ALL, Wishes.NONE).orElseThrow();
      article("plums").text("The new text.").image("plum.png", bytes("new")).keep(archive);
      Issue again = issues.find("1").orElseThrow();
      URI image = URI.create("https://example.org/plum.png");

      assertThat(again.bound().digest()).isEqualTo(first.bound().digest());
      assertThat(again.assets().find(image)).contains(bytes("old"));
      Issue second = issues.make(Rule.ALL, Wishes.NONE).orElseThrow();
      assertThat(second.published().name()).isEqualTo("2");
      assertThat(second.assets().find(image)).contains(bytes("new"));
      assertThat(second.bound().digest()).isNotEqualTo(first.bound().digest());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenDownIsReadAsItWas(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      Issues issues = issues(archive);
      Rule rule =
          new Rule(
              new Criteria(
                  LocalDate.of(2021, 1, 1),
                  LocalDate.of(2021, 12, 31),
                  List.of("Home affairs", "Fields"),
                  List.of("Vera O’Lind"),
                  List.of("a 'tag'"),
                  List.of("The Furrow"),
                  List.of(Locale.forLanguageTag("pt-BR")),
                  List.of("0a1b2c")),
              "plum -pear",
              Preference.RELEVANT,
              new Limit.Minutes(90),
              true);
      issues.keep("everything", rule, Wishes.NONE);

      assertThat(issues.selection("everything")).contains(rule);
      assertThat(Written.command(rule))
          .isEqualTo(
              "compend digest new --after 2021-01-01 --before 2022-01-01 --section 'Home affairs'"
                  + " --section Fields --author 'Vera O’Lind' --tag 'a '\\''tag'\\'''"
                  + " --site 'The Furrow' --written-in pt-BR --source 0a1b2c --query 'plum -pear'"
                  + " --first relevant --minutes 90 --twins");
      assertThatThrownBy(() -> issues.keep("12", rule, Wishes.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("begin with a letter");
      assertThatThrownBy(() -> issues.next("monthly", false))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("monthly");
    }
  }

  private Archive magazine(Engine engine) {
    Archive archive = engine.open(folder, "archive");
    article("a")
        .title("Plums")
        .by("Vera Lind")
        .section("Fields")
        .tag("fruit")
        .text("A plum.")
        .keep(archive);
    article("b")
        .title("Letters")
        .by("Vera Lind")
        .day("2020-01-02")
        .text("More plums.")
        .keep(archive);
    article("c").title("Häuser").in("de-AT").day("2021-11-05").text("Häuser.").keep(archive);
    article("d")
        .title("Snow")
        .site("The Hedge")
        .section("Fields")
        .day("2021-12-24")
        .text("snow ".repeat(230 * 3))
        .keep(archive);
    article("e").title("Undated").day(null).text("Whenever.").keep(archive);
    return archive;
  }

  private static Criteria facet(Facet facet, String value) {
    return Criteria.ALL.with(facet, List.of(value));
  }

  private static Rule rule(@Nullable String query, Preference first, Limit limit) {
    return new Rule(Criteria.ALL, query, first, limit, false);
  }

  private List<String> chosen(Archive archive, Criteria criteria) {
    return titles(archive, new Rule(criteria, null, Preference.NEWEST, new Limit.None(), false));
  }

  private List<String> titles(Archive archive, Selection selection) {
    try (SearchIndex index = SearchIndex.open(archive, folder.resolve("index"), _ -> {})) {
      return new Chooser(archive, () -> index)
          .choose(selection).stream().map(chosen -> chosen.entry().title()).toList();
    }
  }

  private static List<String> titles(Issue issue) {
    return issue.bound().digest().articles().map(article -> article.metadata().title()).toList();
  }

  private static Issues issues(Archive archive) {
    return new Issues(
        archive,
        new Chooser(
            archive,
            () -> {
              throw new AssertionError("no query, no index");
            }));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
