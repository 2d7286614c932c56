package org.compend.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.compend.Prose;
import org.compend.apparatus.Name;
import org.compend.archive.ArticleId;
import org.compend.archive.FacetValue;
import org.compend.archive.NamedEntry;
import org.compend.archive.Occurrence;
import org.compend.archive.Register;
import org.compend.archive.Saying;
import org.compend.archive.Telling;
import org.compend.press.Places;
import org.compend.press.Words;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.jspecify.annotations.Nullable;

/**
 * The apparatus of the whole archive: an index of names with a page for each, who is quoted, and a
 * timeline.
 */
public final class RegisterPages {
  private static final int MOST_NAMED = 30;
  private static final int A_LETTER = 300;
  private static final int A_NAME = 30;
  private static final int A_YEAR = 60;
  private static final int QUOTED = 60;
  private static final int TIMES = 60;
  private static final Set<String> PAGED = Set.of("page");

  private final Library library;
  private final Templates templates;
  private final Routes.Page missing;

  /** The pages. */
  public RegisterPages(Library library, Templates templates, Routes.Page missing) {
    this.library = library;
    this.templates = templates;
    this.missing = missing;
  }

  /**
   * Adds the pages' addresses.
   *
   * @param states tells the state of what readers' pages show, the register among it
   */
  public void addTo(Routes routes, LongSupplier states) {
    routes
        .page("/names", Set.of(), states, _ -> index())
        .page("/names/{key}", PAGED, states, this::name)
        .page("/index/{letter}", PAGED, states, this::letter)
        .page("/quotations", PAGED, states, this::speakers)
        .page("/timeline", Set.of(), states, _ -> years())
        .page("/timeline/{year}", PAGED, states, this::year);
  }

  private Register register() {
    return library.archive().register();
  }

  private Reply index() {
    List<NamesPage.Group> groups = new ArrayList<>();
    List<FacetValue> initials = register().initials();
    if (!initials.isEmpty()) {
      groups.add(
          new NamesPage.Group(
              "By letter",
              initials.stream()
                  .map(letter ->
                      new NamesPage.Named(
                          new Link("/index/" + Place.segment(letter.value()), letter.value()),
                          letter.articles()))
                  .toList()));
    }
    for (Name.Kind kind : List.of(Name.Kind.PERSON, Name.Kind.ORGANISATION, Name.Kind.PLACE)) {
      List<NamedEntry> most = register().mostNamed(kind, MOST_NAMED);
      if (!most.isEmpty()) {
        groups.add(
            new NamesPage.Group(
                many(kind) + " that most articles name", named(sorted(most), false)));
      }
    }
    return templates.page(
        "names",
        new NamesPage(
            library.frame("Index of names", "", "/names", List.of()),
            "Index of names",
            groups.isEmpty()
                ? "No article names any yet."
                : "Who and what the articles name, with how many of them do.",
            groups));
  }

  private static List<NamedEntry> sorted(List<NamedEntry> names) {
    return names.stream()
        .sorted(
            Comparator.comparing((NamedEntry name) -> name.sortKey().toLowerCase(Locale.ROOT))
                .thenComparing(NamedEntry::key))
        .toList();
  }

  private static List<NamesPage.Named> named(List<NamedEntry> names, boolean quoted) {
    return names.stream()
        .map(name ->
            new NamesPage.Named(
                new Link(Place.named(name.key()) + (quoted ? "#quotations" : ""), name.sortKey()),
                quoted ? name.quotations() : name.articles()))
        .toList();
  }

  private Reply letter(Ask ask) {
    String letter = Place.name(ask.name("letter"));
    Optional<FacetValue> known =
        register().initials().stream().filter(one -> one.value().equals(letter)).findFirst();
    Paging paging = new Paging(ask.page(), A_LETTER, known.map(FacetValue::articles).orElse(0L));
    if (known.isEmpty() || !paging.exists()) {
      return missing.reply(ask);
    }
    String path = "/index/" + Place.segment(letter);
    List<NamedEntry> names = register().beginning(letter, paging.offset(), A_LETTER);
    return paged(letter, "Index of names", path, named(names, false), paging);
  }

  private Reply speakers(Ask ask) {
    Paging paging = new Paging(ask.page(), A_LETTER, register().speakerCount());
    if (!paging.exists()) {
      return missing.reply(ask);
    }
    List<NamedEntry> names = register().speakers(paging.offset(), A_LETTER);
    String note =
        names.isEmpty()
            ? "No article quotes anybody yet."
            : "Who is quoted in the articles, with how many quotations there are.";
    return paged("Who said what", note, "/quotations", named(names, true), paging);
  }

  /** A page of a long list of names, with the ways to those beside it among them. */
  private Reply paged(
      String title, String note, String path, List<NamesPage.Named> names, Paging paging) {
    return templates.page(
        "names",
        new NamesPage(
            library.frame(title, "", Paging.at(path, paging.number()), List.of()),
            title,
            note,
            List.of(new NamesPage.Group("", names)),
            paging.before(path),
            paging.after(path),
            paging.words()));
  }

  private Reply name(Ask ask) {
    String key = Place.name(ask.name("key"));
    Optional<NamedEntry> found = register().name(key);
    Paging paging =
        new Paging(ask.page(), A_NAME, found.map(NamedEntry::articles).orElse(0).longValue());
    if (found.isEmpty() || !paging.exists()) {
      return missing.reply(ask);
    }
    NamedEntry name = found.get();
    String path = Place.named(name.key());
    boolean first = paging.number() == 1;
    Words words = Words.in(Locale.UK);
    List<NamePage.Quote> quotations =
        first
            ? register().quotations(key, 0, QUOTED).stream()
                .map(saying -> quote(saying, words))
                .toList()
            : List.of();
    return templates.page(
        "name",
        new NamePage(
            library.frame(name.name(), "", Paging.at(path, paging.number()), List.of()),
            one(name.kind()),
            name.name(),
            note(name, quotations.size()),
            quotations,
            first
                ? register().tellings(key, TIMES).stream().map(RegisterPages::time).toList()
                : List.of(),
            register().occurrences(key, paging.offset(), A_NAME).stream()
                .map(occurrence -> where(occurrence, words))
                .toList(),
            paging.before(path),
            paging.after(path),
            paging.words(),
            "/desk/names/" + Place.segment(key)));
  }

  private static String note(NamedEntry name, int shown) {
    String articles = "Named in " + MagazinePages.articles(name.articles());
    if (name.quotations() == 0) {
      return articles;
    }
    String quotations = name.quotations() == 1 ? "1 quotation" : name.quotations() + " quotations";
    return articles
        + ", "
        + quotations
        + (shown > 0 && shown < name.quotations() ? ", the newest " + shown + " of them here" : "");
  }

  private static NamePage.Quote quote(Saying saying, Words words) {
    return new NamePage.Quote(
        language(saying.language()),
        saying.kind().isVerbatim(),
        Prose.line(saying.words()),
        new Link(paragraph(saying.article(), saying.paragraph()), saying.title()),
        day(saying.day(), words));
  }

  private static NamePage.Time time(Telling telling) {
    return new NamePage.Time(
        telling.label(),
        language(telling.language()),
        telling.sentence(),
        new Link(paragraph(telling.article(), telling.paragraph()), telling.title()));
  }

  private static NamePage.Where where(Occurrence occurrence, Words words) {
    return new NamePage.Where(
        new Link(Place.article(occurrence.article()), occurrence.title()),
        language(occurrence.language()),
        day(occurrence.day(), words),
        occurrence.paragraphs().stream()
            .map(paragraph ->
                new Link(
                    paragraph(occurrence.article(), paragraph), Integer.toString(paragraph + 1)))
            .toList());
  }

  private static String day(@Nullable String day, Words words) {
    return day == null ? "" : words.date(LocalDate.parse(day));
  }

  private static String paragraph(ArticleId article, int paragraph) {
    return Place.article(article) + "#" + Places.name(paragraph);
  }

  private static @Nullable String language(String tag) {
    return tag.isEmpty() || tag.equals("und") ? null : tag;
  }

  private Reply years() {
    List<FacetValue> years = register().years();
    List<NamesPage.Group> groups = new ArrayList<>();
    years.stream()
        .map(year -> year.value().substring(0, 2))
        .distinct()
        .forEach(century ->
            groups.add(
                new NamesPage.Group(
                    century.replaceFirst("^0", "") + "00s",
                    years.stream()
                        .filter(year -> year.value().startsWith(century))
                        .map(year ->
                            new NamesPage.Named(
                                new Link("/timeline/" + year.value(), year.value()),
                                year.articles()))
                        .toList())));
    return templates.page(
        "names",
        new NamesPage(
            library.frame("Timeline", "", "/timeline", List.of()),
            "Timeline",
            years.isEmpty()
                ? "No article tells of any time yet."
                : "The years of which the articles tell, with how many sentences do.",
            groups));
  }

  private Reply year(Ask ask) {
    String year = ask.name("year");
    long count = year.matches("\\d{4}") ? register().tellingCount(Integer.parseInt(year)) : 0;
    Paging paging = new Paging(ask.page(), A_YEAR, count);
    if (count == 0 || !paging.exists()) {
      return missing.reply(ask);
    }
    String path = "/timeline/" + year;
    return templates.page(
        "timeline",
        new TimelinePage(
            library.frame(year, "", Paging.at(path, paging.number()), List.of()),
            year,
            count == 1 ? "1 sentence" : String.format(Locale.UK, "%,d sentences", count),
            register().tellings(Integer.parseInt(year), paging.offset(), A_YEAR).stream()
                .map(RegisterPages::time)
                .toList(),
            paging.before(path),
            paging.after(path),
            paging.words()));
  }

  /** The names of an article as they stand at its end, those of most articles first. */
  static List<Link> of(Register register, ArticleId article, int most) {
    return register.names(article).stream()
        .sorted(
            Comparator.comparingInt(NamedEntry::articles)
                .reversed()
                .thenComparing(NamedEntry::sortKey))
        .limit(most)
        .map(name -> new Link(Place.named(name.key()), name.name()))
        .toList();
  }

  private static String one(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANISATION -> "Organisation";
      case PLACE -> "Place";
      case OTHER -> "Name";
    };
  }

  private static String many(Name.Kind kind) {
    return switch (kind) {
      case PERSON -> "People";
      case ORGANISATION -> "Organisations";
      case PLACE -> "Places";
      case OTHER -> "Other names";
    };
  }
}
