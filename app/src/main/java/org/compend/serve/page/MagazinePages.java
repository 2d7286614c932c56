package org.compend.serve.page;

import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.compend.archive.Criteria;
import org.compend.archive.DayCount;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.press.cite.PersonName;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/**
 * The pages that lead to articles: the front page, lists by section, author, tag, source and date.
 */
public final class MagazinePages {
  private static final int NEXT = 8;
  private static final int DESKS = 4;
  private static final int A_DESK = 4;
  private static final int A_PAGE = 24;
  private static final Set<String> PAGED = Set.of("page");

  private final Library library;
  private final Templates templates;
  private final Supplier<List<Link>> digests;

  /**
   * The pages.
   *
   * @param digests ways to the newest digests
   */
  public MagazinePages(Library library, Templates templates, Supplier<List<Link>> digests) {
    this.library = library;
    this.templates = templates;
    this.digests = digests;
  }

  /** Adds the pages' addresses. */
  public void addTo(Routes routes) {
    routes
        .page("/", _ -> home())
        .page("/articles", PAGED, ask -> list(ask, "Archive", "All articles", "", Criteria.ALL, ""))
        .page("/archive", _ -> archive())
        .page("/archive/{year}", PAGED, this::year)
        .page("/archive/{year}/{month}", PAGED, this::month);
    for (Facet facet : Facet.values()) {
      String all = Place.all(facet);
      routes.page(all, _ -> names(facet)).page(all + "/{name}", PAGED, ask -> named(ask, facet));
    }
  }

  /** The page for addresses that lead nowhere. */
  public Reply missing(Ask ask) {
    Frame frame = library.frame("Not found", "", "/", List.of());
    return templates.page("missing", unlisted(frame)).status(404);
  }

  /** The same frame for a page that search engines should not list. */
  public static Frame unlisted(Frame frame) {
    return new Frame(
        frame.magazine(),
        frame.title(),
        frame.description(),
        frame.canonical(),
        frame.language(),
        frame.direction(),
        frame.sections(),
        frame.feeds(),
        null,
        false);
  }

  private Reply home() {
    List<Story> newest = library.newest(Criteria.ALL, 0, NEXT + 1);
    Set<String> shown = new HashSet<>();
    newest.forEach(story -> shown.add(story.id().value()));
    List<HomePage.Desk> desks = new ArrayList<>();
    for (FacetValue section : library.names(Facet.SECTION)) {
      if (desks.size() == DESKS) {
        break;
      }
      List<Teaser> teasers =
          Teasers.of(
                  library.newest(
                      Criteria.ALL.with(Facet.SECTION, List.of(section.value())),
                      0,
                      A_DESK + NEXT + 1))
              .stream()
              .filter(teaser -> !shown.contains(teaser.id()))
              .limit(A_DESK)
              .toList();
      if (!teasers.isEmpty()) {
        String path = Place.of(Facet.SECTION, section.value());
        desks.add(new HomePage.Desk(new Link(path, section.value()), teasers));
      }
    }
    List<Teaser> teasers = Teasers.of(newest);
    String name = library.name();
    return templates.page(
        "home",
        new HomePage(
            library.frame(name, "", "/", Feed.all(name, "")),
            teasers.isEmpty() ? null : teasers.getFirst(),
            teasers.isEmpty() ? List.of() : teasers.subList(1, teasers.size()),
            desks,
            digests.get(),
            library.archive().browsing().count(Criteria.ALL),
            library.archive().database().name()));
  }

  private Reply named(Ask ask, Facet facet) {
    String name = Place.name(ask.name("name"));
    if (library.count(facet, name) == 0) {
      return missing(ask);
    }
    String kind =
        switch (facet) {
          case SECTION -> "Section";
          case AUTHOR -> "Author";
          case TAG -> "Tag";
          case SITE -> "Source";
          case LANGUAGE -> "Language";
        };
    return list(
        ask,
        kind,
        words(facet, name),
        "",
        Criteria.ALL.with(facet, List.of(name)),
        Place.of(facet, name));
  }

  /** A name as people say it. */
  private static String words(Facet facet, String name) {
    return facet == Facet.LANGUAGE
        ? Locale.forLanguageTag(name).getDisplayName(Locale.ENGLISH)
        : name;
  }

  private Reply year(Ask ask) {
    if (!ask.name("year").matches("[12]\\d{3}")) {
      return missing(ask);
    }
    int year = Integer.parseInt(ask.name("year"));
    Criteria criteria = Criteria.ALL.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return dated(ask, Integer.toString(year), criteria, "/archive/" + year);
  }

  private Reply month(Ask ask) {
    if (!ask.name("year").matches("[12]\\d{3}") || !ask.name("month").matches("0[1-9]|1[0-2]")) {
      return missing(ask);
    }
    YearMonth month =
        YearMonth.of(Integer.parseInt(ask.name("year")), Integer.parseInt(ask.name("month")));
    String title =
        month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    Criteria criteria = Criteria.ALL.between(month.atDay(1), month.atEndOfMonth());
    return dated(ask, title, criteria, Place.month(month));
  }

  private Reply dated(Ask ask, String title, Criteria criteria, String path) {
    return library.archive().browsing().count(criteria) == 0
        ? missing(ask)
        : list(ask, "Archive", title, "", criteria, path);
  }

  private Reply list(
      Ask ask, String kind, String title, String note, Criteria criteria, String place) {
    long count = library.archive().browsing().count(criteria);
    Paging paging = new Paging(ask.page(), A_PAGE, count);
    if (!paging.exists()) {
      return missing(ask);
    }
    String path = place.isEmpty() ? "/articles" : place;
    boolean feeds = !path.startsWith("/archive");
    Frame frame =
        library.frame(
            title,
            "",
            Paging.at(path, paging.number()),
            feeds ? Feed.all(title, place) : List.of());
    return templates.page(
        "list",
        new ListPage(
            frame,
            kind,
            title,
            note.isEmpty() ? articles(count) : note,
            Teasers.of(library.newest(criteria, paging.offset(), A_PAGE)),
            paging.before(path),
            paging.after(path),
            paging.words(),
            null));
  }

  /** How many articles, in words. */
  static String articles(long count) {
    return count == 1 ? "1 article" : String.format(Locale.UK, "%,d articles", count);
  }

  private Reply names(Facet facet) {
    String title =
        switch (facet) {
          case SECTION -> "Sections";
          case AUTHOR -> "Authors";
          case TAG -> "Tags";
          case SITE -> "Sources";
          case LANGUAGE -> "Languages";
        };
    Comparator<String> words = Collator.getInstance(Locale.ENGLISH)::compare;
    Map<String, List<NamesPage.Named>> groups = new TreeMap<>(words);
    List<FacetValue> names = library.names(facet);
    boolean parted = facet != Facet.SECTION && names.size() > 40;
    for (FacetValue count : names) {
      String key = facet == Facet.AUTHOR ? PersonName.of(count.value()).inverted() : count.value();
      groups
          .computeIfAbsent(parted ? initial(key) : "", _ -> new ArrayList<>())
          .add(
              new NamesPage.Named(
                  new Link(Place.of(facet, count.value()), words(facet, count.value())),
                  count.articles()));
    }
    List<NamesPage.Group> sorted = new ArrayList<>();
    groups.forEach((letter, members) -> {
      members.sort(
          Comparator.comparing(
              named ->
                  facet == Facet.AUTHOR
                      ? PersonName.of(named.link().words()).inverted()
                      : named.link().words(),
              words));
      sorted.add(new NamesPage.Group(letter, members));
    });
    return templates.page(
        "names",
        new NamesPage(
            library.frame(title, "", Place.all(facet), Feed.all(library.name(), "")),
            title,
            names.isEmpty() ? "No article names any yet." : "",
            sorted));
  }

  private static String initial(String name) {
    return name.codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .map(letter -> letter.toUpperCase(Locale.ROOT))
        .map(letter -> Normalizer.normalize(letter, Normalizer.Form.NFKD))
        .map(letter -> letter.substring(0, letter.offsetByCodePoints(0, 1)))
        .findFirst()
        .orElse("#");
  }

  private Reply archive() {
    Map<Integer, Map<Month, Long>> years = new LinkedHashMap<>();
    for (DayCount count : library.days()) {
      years
          .computeIfAbsent(count.day().getYear(), _ -> new TreeMap<>())
          .merge(count.day().getMonth(), count.articles(), Long::sum);
    }
    List<NamesPage.Group> groups = new ArrayList<>();
    years.forEach((year, months) -> {
      List<NamesPage.Named> named = new ArrayList<>();
      months.forEach((month, count) ->
          named.add(
              new NamesPage.Named(
                  new Link(
                      Place.month(YearMonth.of(year, month)),
                      month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                  count)));
      groups.add(new NamesPage.Group(Integer.toString(year), named));
    });
    return templates.page(
        "names",
        new NamesPage(
            library.frame("Archive", "", "/archive", Feed.all(library.name(), "")),
            "Archive",
            articles(library.archive().browsing().count(Criteria.ALL)) + " by date of publication",
            groups));
  }
}
