package org.compend.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Validators;
import org.compend.archive.Archive;
import org.compend.archive.Finding;
import org.compend.archive.Kept;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;

/**
 * Visits sources: asks what they name, takes what is new into the archive, and writes down how it
 * went.
 *
 * <p>What is kept is noted with it, so that a visit that breaks off is taken up where it was: the
 * source's version counts as read only once nothing of it is left to do. Safe to use from several
 * threads, on different sources.
 */
final class Visitor {
  /** How many pages a visit fetches at most; what is more is left for the next one. */
  private static final int MOST = 500;

  private static final int MOST_TRIES = 5;
  private static final int BATCH = 40;
  private static final Duration BATCH_TIME = Duration.ofSeconds(10);

  private final Archive archive;
  private final InstantSource clock;
  private final Asking asking;
  private final Taker taker;

  Visitor(Archive archive, Fetcher fetcher, InstantSource clock) {
    this.archive = archive;
    this.clock = clock;
    this.asking = new Asking(fetcher);
    this.taker = new Taker(fetcher);
  }

  /**
   * Visits one source.
   *
   * @param step told after each item: how many are done, and of how many
   */
  Visit visit(Source source, Step step) {
    return switch (asking.ask(source)) {
      case Answer.News news -> read(source, news, step);
      case Answer.Same _ -> same(source, step);
      case Answer.Broken broken -> broken(source, broken);
    };
  }

  /** How far a visit is. */
  interface Step {
    void done(int number, int of);
  }

  private Visit read(Source source, Answer.News news, Step step) {
    boolean placed =
        news.moved().equals(source.address()) || archive.sources().move(source, news.moved());
    if (!placed) {
      archive.sources().remove(source);
      return Visit.broken(
          source, news.moved(), "it has moved to another source's address; removed");
    }
    String title = news.title().isBlank() ? source.title() : news.title();
    URI home = news.home() == null ? source.home() : news.home();
    if (!title.equals(source.title()) || !Objects.equals(home, source.home())) {
      archive.sources().name(source, title, home);
    }
    Round round = new Round(source, step);
    round.take(round.wanted(news.leads()));
    boolean finished = round.waiting == 0 && round.more == 0;
    Validators validators = finished ? news.validators() : Validators.NONE;
    Visit visit = round.visit(news.moved().equals(source.address()) ? null : news.moved());
    well(source, visit, validators, news.dates());
    return visit;
  }

  private Visit same(Source source, Step step) {
    Round round = new Round(source, step);
    round.take(round.wanted(List.of()));
    Visit visit = round.visit(null);
    Source.Standing standing = source.standing();
    well(source, visit, new Validators(standing.etag(), standing.lastModified()), List.of());
    return visit;
  }

  private void well(Source source, Visit visit, Validators validators, List<Instant> dates) {
    Instant now = clock.instant();
    boolean changed = visit.added() + visit.changed() > 0;
    Duration pause =
        Schedule.after(
            source.kind(), Duration.ofSeconds(source.standing().pause()), changed, dates);
    archive
        .sources()
        .visited(
            source,
            new Source.Standing(
                false,
                validators.etag(),
                validators.lastModified(),
                now,
                changed ? now : source.standing().changed(),
                visit.more() > 0 ? now : now.plus(pause),
                pause.toSeconds(),
                0,
                null));
  }

  /** Writes down that a visit came to nothing. */
  Visit failed(Source source, String problem) {
    return broken(source, new Answer.Broken(problem, null, false));
  }

  private Visit broken(Source source, Answer.Broken broken) {
    Instant now = clock.instant();
    Source.Standing before = source.standing();
    int failures = before.failures() + 1;
    Instant wished = broken.retryAt() == null ? now : broken.retryAt();
    archive
        .sources()
        .visited(
            source,
            new Source.Standing(
                broken.gone(),
                before.etag(),
                before.lastModified(),
                now,
                before.changed(),
                Schedule.afterFailure(
                    source.kind(), Duration.ofSeconds(before.pause()), failures, now, wished),
                before.pause(),
                failures,
                broken.problem()));
    return Visit.broken(source, null, broken.problem());
  }

  /** One visit's work on items. */
  private final class Round {
    private final Source source;
    private final Step step;
    private final Map<String, Source.Item> known;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Source.Item> items = new ArrayList<>();
    private final List<Visit.Left> left = new ArrayList<>();
    private Instant flushed = clock.instant();
    private int added;
    private int changed;
    private int waiting;
    private int more;

    Round(Source source, Step step) {
      this.source = source;
      this.step = step;
      this.known = archive.sources().items(source);
    }

    /** What is new or changed, and what waits and is due. */
    List<Lead> wanted(List<Lead> leads) {
      Instant now = clock.instant();
      List<Lead> wanted = new ArrayList<>();
      Set<String> named = new HashSet<>();
      for (Lead lead : leads) {
        Source.Item item = known.get(lead.key());
        named.add(lead.key());
        if (item != null && item.version().equals(lead.version())) {
          if (item.state() != Source.Item.State.WAITING) {
            continue;
          }
          if (item.due().isAfter(now)) {
            waiting++;
            continue;
          }
        }
        wanted.add(lead);
      }
      for (Source.Item item : known.values()) {
        if (item.state() == Source.Item.State.WAITING && !named.contains(item.key())) {
          if (item.due().isAfter(now)) {
            waiting++;
          } else {
            wanted.add(new Lead(item.key(), item.version(), item.address(), null, null, false));
          }
        }
      }
      return wanted;
    }

    void take(List<Lead> wanted) {
      int pages = 0;
      int number = 0;
      for (Lead lead : wanted) {
        boolean fetched = lead.page() != null && !lead.whole();
        if (fetched && ++pages > MOST) {
          more++;
          continue;
        }
        take(lead);
        step.done(++number, Math.min(wanted.size(), MOST));
        boolean late = flushed.plus(BATCH_TIME).isBefore(clock.instant());
        if (items.size() >= BATCH || late) {
          flush();
        }
      }
      flush();
    }

    private void take(Lead lead) {
      Source.Item before = known.get(lead.key());
      int tries = before == null || !before.version().equals(lead.version()) ? 0 : before.tries();
      switch (taker.take(lead, tries + 1 < MOST_TRIES)) {
        case Taker.Taken.Whole(Finding finding) -> {
          findings.add(finding);
          items.add(item(lead, Source.Item.State.KEPT, tries, Instant.EPOCH, null));
        }
        case Taker.Taken.Nothing(String problem) -> {
          left.add(new Visit.Left(lead.page(), problem));
          items.add(item(lead, Source.Item.State.LEFT, tries, Instant.EPOCH, problem));
        }
        case Taker.Taken.Later(String problem, Instant due, boolean host) -> {
          waiting++;
          int counted = host ? tries : tries + 1;
          items.add(item(lead, Source.Item.State.WAITING, counted, due, problem));
        }
      }
    }

    private Source.Item item(
        Lead lead, Source.Item.State state, int tries, Instant due, @Nullable String problem) {
      return new Source.Item(
          lead.key(), lead.version(), state, lead.page(), null, tries, due, problem);
    }

    /** First the articles, then that they are done: what breaks off between is done again. */
    private void flush() {
      List<Kept> kept = findings.isEmpty() ? List.of() : archive.keep(findings);
      List<Source.Item> noted = new ArrayList<>();
      int next = 0;
      for (Source.Item item : items) {
        if (item.state() == Source.Item.State.KEPT) {
          Kept one = kept.get(next++);
          switch (one.outcome()) {
            case NEW -> added++;
            case REVISED -> changed++;
            case KNOWN -> {}
          }
          noted.add(
              new Source.Item(
                  item.key(),
                  item.version(),
                  item.state(),
                  item.address(),
                  one.id(),
                  item.tries(),
                  item.due(),
                  item.problem()));
        } else {
          noted.add(item);
        }
      }
      if (!noted.isEmpty()) {
        archive.sources().note(source, noted);
      }
      findings.clear();
      items.clear();
      flushed = clock.instant();
    }

    Visit visit(@Nullable URI moved) {
      return new Visit(source, added, changed, waiting, left, more, moved, null);
    }
  }
}
