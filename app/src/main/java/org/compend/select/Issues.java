package org.compend.select;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Article;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.Edition;
import org.compend.archive.Foreword;
import org.compend.archive.Ledger;
import org.compend.archive.Pin;
import org.compend.archive.Plan;
import org.compend.archive.Series;
import org.jspecify.annotations.Nullable;

/**
 * Makes digests of an archive's articles and keeps what was delivered in them, so that each can be
 * pressed again as it was, and no article comes twice in a series.
 *
 * <pre>{@code
 * Issues issues = new Issues(archive, new Chooser(archive, () -> index));
 * issues.make(selection, Wishes.NONE);
 * issues.keep("weekly", selection, Wishes.NONE);
 * Optional<Issue> next = issues.next("weekly", false);
 * }</pre>
 *
 * <p>Safe to use from several threads.
 */
public final class Issues {
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}._-]{0,59}");

  private final Archive archive;
  private final Ledger ledger;
  private final Chooser chooser;

  /** Digests of an archive. */
  public Issues(Archive archive, Chooser chooser) {
    this.archive = archive;
    this.ledger = archive.ledger();
    this.chooser = chooser;
  }

  /** Makes and keeps a digest of its own; empty where the selection finds nothing. */
  public Optional<Issue> make(Selection selection, Wishes wishes) {
    return make(selection, wishes, null);
  }

  /**
   * The same with a picture on its cover.
   *
   * @param cover {@code null} for a cover that is drawn
   */
  public Optional<Issue> make(Selection selection, Wishes wishes, @Nullable Cover cover) {
    return make(selection, wishes, cover, null, Set.of(), true);
  }

  /** What a series takes, where there is one of this name. */
  public Optional<Selection> selection(String series) {
    return ledger.series(series).map(Series::selection).map(Written::selection);
  }

  /** How the digests of a series are to be, where there is one of this name. */
  public Optional<Wishes> wishes(String series) {
    return ledger.series(series).map(Series::wishes).map(Written::wishes);
  }

  /**
   * Keeps a series, or what it takes from now on.
   *
   * @throws IllegalArgumentException if the name cannot be told from an article's or a digest's
   */
  public void keep(String series, Selection selection, Wishes wishes) {
    if (!NAME.matcher(series).matches()) {
      throw new IllegalArgumentException(
          "a series cannot be called '"
              + series
              + "': begin with a letter, and go on with letters, digits, hyphens and dots");
    }
    ledger.keep(new Series(series, Written.of(selection), Written.of(wishes)));
  }

  /**
   * Makes the next digest of a series: what its selection finds and the series has not delivered
   * yet; empty where that is nothing.
   *
   * @param again whether articles may come that were delivered before
   * @throws ArchiveException if there is no series of this name
   */
  public Optional<Issue> next(String series, boolean again) {
    return next(series, again, null);
  }

  /**
   * The same with a picture on the cover of this digest of the series alone.
   *
   * @param cover {@code null} for a cover that is drawn
   */
  public Optional<Issue> next(String series, boolean again, @Nullable Cover cover) {
    Series kept =
        ledger
            .series(series)
            .orElseThrow(() ->
                new ArchiveException(
                    "there is no series "
                        + series
                        + " in the archive: make it by its first digest"));
    Selection selection = Written.selection(kept.selection());
    Set<ArticleId> before = again ? Set.of() : ledger.delivered(series);
    return make(selection, Written.wishes(kept.wishes()), cover, series, before, again);
  }

  /** The digest of a name: {@code 7}, {@code weekly/12}, or {@code weekly} for its last. */
  public Optional<Issue> find(String name) {
    return delivery(name).map(this::issue);
  }

  /** What is written down of the digest of a name. */
  public Optional<Delivery> delivery(String name) {
    int slash = name.lastIndexOf('/');
    String number = name.substring(slash + 1);
    boolean numbered = number.matches("[0-9]{1,9}");
    if (slash < 0) {
      return numbered ? ledger.delivery(Long.parseLong(number)) : ledger.latest(name);
    }
    return numbered
        ? ledger.delivery(name.substring(0, slash), Integer.parseInt(number))
        : Optional.empty();
  }

  /** All digests that were made, the newest first. */
  public List<Delivery> list() {
    return ledger.deliveries();
  }

  /** The series by name. */
  public List<Series> series() {
    return ledger.series();
  }

  private Optional<Issue> make(
      Selection selection,
      Wishes wishes,
      @Nullable Cover cover,
      @Nullable String series,
      Set<ArticleId> before,
      boolean again) {
    List<Chooser.Chosen> chosen = chooser.choose(selection, before);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    List<Article> articles = chosen.stream().map(Chooser.Chosen::article).toList();
    Instant now = now();
    Wishes told = told(wishes, selection, series, now);
    Binder.Bound bound = new Binder(told).bind(articles);
    Set<Article> kept = Set.copyOf(bound.digest().articles().toList());
    List<Pin> pins = new ArrayList<>();
    for (Chooser.Chosen one : chosen) {
      if (kept.contains(one.article())) {
        pins.add(new Pin(one.entry().id(), one.entry().revision()));
      }
    }
    Plan plan =
        new Plan(
            bound.digest().title(),
            told.choice(),
            Written.of(told),
            false,
            Foreword.NONE,
            cover == null ? null : cover.keep(archive),
            pins,
            archive.houseNotes().inForce(series));
    return Optional.of(issue(ledger.add(series, plan, now, null, again)));
  }

  /** The present in whole seconds, as digests bear it. */
  static Instant now() {
    return Instant.ofEpochSecond(Instant.now().getEpochSecond());
  }

  static Wishes told(Wishes wishes, Selection selection, @Nullable String series, Instant now) {
    String choice = Written.command(selection) + (series == null ? "" : " --series " + series);
    return told(wishes, choice, series, now);
  }

  static Wishes told(Wishes wishes, String choice, @Nullable String series, Instant now) {
    String fallback =
        series == null
            ? wishes.fallbackTitle()
            : series.substring(0, 1).toUpperCase(Locale.ROOT) + series.substring(1);
    return new Wishes(
        wishes.title(),
        wishes.subtitle(),
        wishes.publisher(),
        wishes.language(),
        wishes.bound(),
        wishes.order(),
        wishes.grouping(),
        choice,
        fallback,
        now);
  }

  /** The editions of a digest, the newest first. */
  public List<Edition> editions(long digest) {
    return ledger.editions(digest);
  }

  /** An edition of a digest as it was published; empty where there is none of this number. */
  public Optional<Issue> edition(Delivery delivery, int revision) {
    return ledger.editions(delivery.id()).stream()
        .filter(edition -> edition.revision() == revision)
        .findFirst()
        .map(edition ->
            issue(
                new Delivery(
                    delivery.id(),
                    delivery.series(),
                    delivery.number(),
                    delivery.made(),
                    edition)));
  }

  private Issue issue(Delivery delivery) {
    Edition edition = delivery.edition();
    Issue issue =
        new Bindery(archive).bind(delivery, ledger.plan(edition.id()), ledger.assets(edition.id()));
    if (edition.revision() == 1) {
      return issue;
    }
    // A corrected digest is the same book: its devices find the one that they have.
    URI first =
        new Bindery(archive)
            .bind(delivery, ledger.plan(delivery.id()), ledger.assets(delivery.id()))
            .bound()
            .digest()
            .id();
    return issue.corrected(first);
  }
}
