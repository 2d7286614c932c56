package org.compend.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BinderTest {
  private static final Draft MOTHS =
      new Draft("Moths")
          .on("2021-09-10")
          .by("Ada Moss")
          .in("Nature")
          .at("https://example.org/moths");
  private static final Draft ICE =
      new Draft("“Ice” again")
          .on("2021-10-03")
          .by("Ben Low")
          .in("Travel")
          .at("https://example.org/ice");
  private static final Draft BREAD =
      new Draft("Bread").by("Cem Aker").at("https://example.org/bread");

  @Test
  void whatTheArticlesShareNamesTheDigest() {
    Digest digest = bind(Wishes.NONE, MOTHS.of("The Y"), ICE.of("The Y"), BREAD).digest();
    assertThat(digest.title()).isEqualTo("The Y");
    assertThat(digest.publisher()).isEqualTo("The Y");
    assertThat(digest.subtitle()).isEqualTo("September 10, 2021 – October 3, 2021");
    assertThat(digest.bound()).isEqualTo(Instant.parse("2021-10-03T00:00:00Z"));
  }

  @Test
  void articlesOfSeveralMagazinesTakeTheFallbackTitle() {
    Digest digest = bind(Wishes.NONE, MOTHS.of("The Y"), ICE.of("The Z")).digest();
    assertThat(digest.title()).isEqualTo("Digest");
    assertThat(digest.publisher()).isNull();
  }

  @Test
  void aSingleArticleNamesItsDigest() {
    assertThat(bind(Wishes.NONE, MOTHS.of("The Y")).digest().title()).isEqualTo("Moths");
  }

  @Test
  void wishesGoFirst() {
    Wishes wishes =
        new Wishes(
            "Weekly",
            "No. 7",
            "The House",
            Locale.GERMAN,
            Instant.ofEpochSecond(7),
            Order.GIVEN,
            Grouping.AUTO,
            "by hand",
            "",
            Instant.EPOCH);
    Digest digest = bind(wishes, MOTHS.of("The Y"), ICE.of("The Y")).digest();
    assertThat(digest.title()).isEqualTo("Weekly");
    assertThat(digest.subtitle()).isEqualTo("No. 7");
    assertThat(digest.publisher()).isEqualTo("The House");
    assertThat(digest.language()).isEqualTo(Locale.GERMAN);
    assertThat(digest.bound()).isEqualTo(Instant.ofEpochSecond(7));
    assertThat(digest.choice()).isEqualTo("by hand");
  }

  @Test
  void ordersSortAndLeaveTiesAsGiven() {
    assertThat(titles(Order.GIVEN)).containsExactly("Bread", "“Ice” again", "Moths");
    assertThat(titles(Order.DATE)).containsExactly("Moths", "“Ice” again", "Bread");
    assertThat(titles(Order.NEWEST)).containsExactly("“Ice” again", "Moths", "Bread");
    assertThat(titles(Order.TITLE)).containsExactly("Bread", "“Ice” again", "Moths");
    assertThat(titles(Order.AUTHOR)).containsExactly("Bread", "“Ice” again", "Moths");
    assertThat(titles(Order.SECTION)).containsExactly("Moths", "“Ice” again", "Bread");
  }

  @Test
  void momentsDecideWithinADay() {
    Draft late = new Draft("Late").at(OffsetDateTime.parse("2021-09-10T23:00:00-05:00"));
    Draft early = new Draft("Early").at(OffsetDateTime.parse("2021-09-11T01:00:00+03:00"));
    Digest digest = bind(ordered(Order.DATE), late, early).digest();
    assertThat(digest.articles().map(a -> a.metadata().title())).containsExactly("Early", "Late");
    assertThat(digest.bound()).isEqualTo(Instant.parse("2021-09-11T04:00:00Z"));
  }

  @Test
  void titlesSortAsTheLanguageDoes() {
    Wishes swedish =
        new Wishes(
            null,
            null,
            null,
            Locale.forLanguageTag("sv"),
            null,
            Order.TITLE,
            Grouping.NONE,
            "",
            "",
            Instant.EPOCH);
    assertThat(
            bind(swedish, new Draft("Ö"), new Draft("Z"), new Draft("A"))
                .digest()
                .articles()
                .map(a -> a.metadata().title()))
        .containsExactly("A", "Z", "Ö");
  }

  @Test
  void sectionsAreMadeWhereMostArticlesShareTheirs() {
    Draft owls = new Draft("Owls").in("Nature");
    Draft rails = new Draft("Rails").in("Travel");
    assertThat(sections(Grouping.AUTO, ICE, MOTHS, owls, BREAD, rails))
        .containsExactly("null: Bread", "Travel: “Ice” again, Rails", "Nature: Moths, Owls");
    assertThat(sections(Grouping.AUTO, ICE, MOTHS, BREAD))
        .containsExactly("null: “Ice” again, Moths, Bread");
    assertThat(sections(Grouping.SECTION, ICE, MOTHS))
        .containsExactly("Travel: “Ice” again", "Nature: Moths");
    assertThat(sections(Grouping.SECTION, MOTHS, owls)).containsExactly("null: Moths, Owls");
    assertThat(sections(Grouping.SITE, MOTHS.of("Y"), ICE.of("Z"), owls.of("Y")))
        .containsExactly("Y: Moths, Owls", "Z: “Ice” again");
    assertThat(sections(Grouping.NONE, ICE, MOTHS, owls))
        .containsExactly("null: “Ice” again, Moths, Owls");
  }

  @Test
  void theLanguageIsThatOfMostArticles() {
    assertThat(language("de", "en-GB", "en-US", "en-US")).isEqualTo("en-US");
    assertThat(language("ru", "und", "und", "de")).isEqualTo("ru");
    assertThat(language("und")).isEqualTo("en");
  }

  @Test
  void theSameAddressIsPressedOnceAndTheLongerTextStays() {
    Draft amp =
        MOTHS
            .at("http://www.example.org/moths/?utm_source=feed")
            .text("They fly at night, and far.");
    Binder.Bound bound = bind(Wishes.NONE, MOTHS, ICE, amp);
    assertThat(bound.digest().articles().map(a -> a.metadata().canonical()))
        .containsExactly(amp.canonical, ICE.canonical);
    assertThat(bound.duplicates())
        .containsExactly(new Binder.Duplicate(MOTHS.article(), amp.article()));
  }

  @Test
  void theSameWordsArePressedOnce() {
    Draft copy = new Draft("Bread").by("Someone");
    assertThat(bind(Wishes.NONE, BREAD, copy).digest().articles()).hasSize(1);
  }

  @Test
  void aCareslessCanonicalAddressDoesNotMakeOneOfSeveral() {
    Draft a = new Draft("A").at("https://example.org/").from("https://example.org/a");
    Draft b = new Draft("B").at("https://example.org/").from("https://example.org/b");
    Draft c = new Draft("C").at("https://other.example.net/x").from("https://example.org/c");
    Draft d = new Draft("D").at("https://other.example.net/x").from("https://example.org/d");
    assertThat(bind(Wishes.NONE, a, b, c, d).duplicates()).isEmpty();
  }

  @Test
  void theSameChoiceHasTheSameIdentity() {
    URI id = bind(Wishes.NONE, MOTHS, ICE).digest().id();
    assertThat(id.toString())
        .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    assertThat(bind(Wishes.NONE, MOTHS.text("Corrected."), ICE).digest().id()).isEqualTo(id);
    assertThat(bind(Wishes.NONE, ICE, MOTHS).digest().id()).isNotEqualTo(id);
    assertThat(bind(Wishes.NONE, MOTHS, BREAD).digest().id()).isNotEqualTo(id);
  }

  private static List<String> titles(Order order) {
    return bind(ordered(order), BREAD, ICE, MOTHS)
        .digest()
        .articles()
        .map(article -> article.metadata().title())
        .toList();
  }

  private static List<String> sections(Grouping grouping, Draft... drafts) {
    Wishes wishes =
        new Wishes(null, null, null, null, null, Order.GIVEN, grouping, "", "", Instant.EPOCH);
    return bind(wishes, drafts).digest().sections().stream()
        .map(section ->
            section.title()
                + ": "
                + String.join(
                    ", ", section.articles().stream().map(a -> a.metadata().title()).toList()))
        .toList();
  }

  private static String language(String... tags) {
    Draft[] drafts = new Draft[tags.length];
    for (int i = 0; i < tags.length; i++) {
      drafts[i] = new Draft("Article " + i);
      drafts[i].language = Locale.forLanguageTag(tags[i]);
    }
    return bind(Wishes.NONE, drafts).digest().language().toLanguageTag();
  }

  private static Wishes ordered(Order order) {
    return new Wishes(null, null, null, null, null, order, Grouping.NONE, "", "", Instant.EPOCH);
  }

  private static Binder.Bound bind(Wishes wishes, Draft... drafts) {
    return new Binder(wishes).bind(List.of(drafts).stream().map(Draft::article).toList());
  }

  /** An article in the making; each step gives a copy. */
  private static final class Draft {
    private final String title;
    private String text = "They fly at night.";
    private Locale language = Locale.ENGLISH;
    private @Nullable DateStamp published;
    private @Nullable String author;
    private @Nullable String section;
    private @Nullable String site;
    private @Nullable URI canonical;
    private @Nullable URI url;

    Draft(String title) {
      this.title = title;
    }

    Draft on(String day) {
      Draft copy = copy();
      copy.published = DateStamp.of(LocalDate.parse(day));
      return copy;
    }

    Draft at(OffsetDateTime moment) {
      Draft copy = copy();
      copy.published = DateStamp.of(moment);
      return copy;
    }

    Draft by(String name) {
      Draft copy = copy();
      copy.author = name;
      return copy;
    }

    Draft in(String name) {
      Draft copy = copy();
      copy.section = name;
      return copy;
    }

    Draft of(String name) {
      Draft copy = copy();
      copy.site = name;
      return copy;
    }

    Draft at(String address) {
      Draft copy = copy();
      copy.canonical = URI.create(address);
      return copy;
    }

    Draft from(String address) {
      Draft copy = copy();
      copy.url = URI.create(address);
      return copy;
    }

    Draft text(String words) {
      Draft copy = copy();
      copy.text = words;
      return copy;
    }

    private Draft copy() {
      Draft copy = new Draft(title);
      copy.text = text;
      copy.language = language;
      copy.published = published;
      copy.author = author;
      copy.section = section;
      copy.site = site;
      copy.canonical = canonical;
      copy.url = url;
      return copy;
    }

    Article article() {
      Metadata metadata =
          new Metadata(
              title,
              List.of(),
              author == null ? List.of() : List.of(Byline.of(author)),
              published,
              null,
              language,
              section,
              List.of(),
              canonical,
              site);
      return new Article(
          metadata,
          List.of(new Block.Paragraph(List.of(new Inline.Text(text)))),
          List.of(),
          Kind.ARTICLE,
          new Origin(URI.create("file:///in/" + title.hashCode()), url, null));
    }
  }
}
