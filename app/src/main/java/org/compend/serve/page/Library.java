package org.compend.serve.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Browsing;
import org.compend.archive.Criteria;
import org.compend.archive.DayCount;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.archive.Translation;
import org.compend.select.Noting;
import org.jspecify.annotations.Nullable;

/**
 * The archive as the magazine reads it: stories instead of rows, and what is asked for on every
 * page kept until the archive changes. Safe to share between threads.
 */
public final class Library {
  private static final int MOST_NAV = 7;

  private final Archive archive;
  private final Magazine magazine;
  private final LongSupplier state;

  private volatile @Nullable Contents contents = null;

  /** What is asked for on every page, as of one state of the archive. */
  private record Contents(
      long state,
      long change,
      Map<Facet, List<FacetValue>> names,
      List<DayCount> days,
      Noting noting) {}

  /**
   * A library.
   *
   * @param state the archive's last change, as of about now
   */
  public Library(Archive archive, Magazine magazine, LongSupplier state) {
    this.archive = archive;
    this.magazine = magazine;
    this.state = state;
  }

  /** The magazine's address on the web with a path of its own. */
  public String absolute(String path) {
    return Place.absolute(magazine.base(), path).toASCIIString();
  }

  /**
   * The magazine's name: as the publisher says, else that which the articles bear, if it is one.
   */
  public String name() {
    if (magazine.name() != null) {
      return magazine.name();
    }
    List<FacetValue> sites = names(Facet.SITE);
    return sites.size() == 1 ? sites.getFirst().value() : "Compend";
  }

  /** The names of a kind, those of most articles first. */
  public List<FacetValue> names(Facet facet) {
    return contents().names().getOrDefault(facet, List.of());
  }

  /** The days on which articles were published, newest first. */
  public List<DayCount> days() {
    return contents().days();
  }

  /** What sets the magazine's house notes. */
  public Noting noting() {
    return contents().noting();
  }

  /** How many articles bear a name; 0 where none does. */
  public long count(Facet facet, String name) {
    return names(facet).stream()
        .filter(count -> count.value().equals(name))
        .mapToLong(FacetValue::articles)
        .findFirst()
        .orElse(0);
  }

  /** The ways to the largest sections, which stand on every page. */
  public List<Link> sections() {
    return names(Facet.SECTION).stream()
        .limit(MOST_NAV)
        .map(count -> new Link(Place.of(Facet.SECTION, count.value()), count.value()))
        .toList();
  }

  /** A story by the text of its id. */
  public Optional<Story> story(String id) {
    return ArticleId.read(id).flatMap(this::story);
  }

  /** A story that readers may see. */
  public Optional<Story> story(ArticleId id) {
    return archive.shown(id).map(article -> story(id, noting().in(article)));
  }

  /** The story of an article that was read already and has its house notes. */
  public Story story(ArticleId id, Article article) {
    return new Story(id, article, archive.assets(id), archive.assetAddresses(id));
  }

  /** The state of the archive that pages show. */
  public long state() {
    return state.getAsLong();
  }

  /** Stories in the order of their ids. */
  public List<Story> stories(List<ArticleId> ids) {
    List<Story> stories = new ArrayList<>(ids.size());
    ids.forEach(id -> story(id).ifPresent(stories::add));
    return stories;
  }

  /** The newest stories of a criteria. */
  public List<Story> newest(Criteria criteria, long offset, int most) {
    return stories(archive.browsing().newest(criteria, offset, most));
  }

  /** The archive itself, for what is asked of it seldom. */
  public Archive archive() {
    return archive;
  }

  /** A translation's page as search engines are told of it. */
  public Frame.InLanguage inLanguage(Translation translation) {
    return new Frame.InLanguage(
        translation.language().toLanguageTag(), absolute(Place.article(translation.id())));
  }

  /** The frame of a page in the magazine's own words, with the feeds of the whole magazine. */
  public Frame frame(String title, String description, String path, List<Feed> feeds) {
    return new Frame(
        name(),
        title,
        description,
        absolute(path),
        Locale.ENGLISH.toLanguageTag(),
        "ltr",
        sections(),
        feeds,
        null,
        true);
  }

  /**
   * Learns what is asked for on every page, so that no reader has to wait for it.
   *
   * @param coming the state that pages are about to show
   */
  public synchronized void prepare(long coming) {
    Contents known = contents;
    if (known != null && known.state() >= coming) {
      return;
    }
    long change = archive.lastChange();
    if (known != null && known.change() == change) {
      contents = new Contents(coming, change, known.names(), known.days(), new Noting(archive));
      return;
    }
    Browsing browsing = archive.browsing();
    Map<Facet, List<FacetValue>> names = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      names.put(facet, browsing.names(facet));
    }
    contents =
        new Contents(coming, change, names, browsing.days(Criteria.ALL), new Noting(archive));
  }

  private Contents contents() {
    long now = state.getAsLong();
    @Nullable Contents known = contents;
    while (known == null || known.state() < now) {
      prepare(now);
      known = contents;
    }
    return known;
  }
}
