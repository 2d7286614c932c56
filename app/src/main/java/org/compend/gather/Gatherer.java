package org.compend.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.compend.Bytes;
import org.compend.acquire.OtherLanguages;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.Captures;
import org.compend.archive.Finding;
import org.compend.archive.Kept;

/**
 * Takes what was read into the archive: makes articles on all processors, and keeps them in
 * batches.
 *
 * <p>What was taken in before is not made again, so that an import that was broken off goes on
 * where it was, and one that is repeated costs little. An outcome is told once it is certain: a
 * taken article is in the archive, whatever happens then.
 *
 * <p>For one thread.
 */
public final class Gatherer {
  /**
   * A batch is one transaction: long enough to make the disk's part small, short enough to lose.
   */
  private static final int BATCH = 200;

  private static final long BATCH_BYTES = 32 << 20;

  private final Archive archive;
  private final Consumer<Outcome> told;
  private final Maker maker = new Maker();
  private final List<Work.Made> batch = new ArrayList<>();
  private long size;

  /** A gatherer that tells what becomes of each place, in the order of the readings. */
  public Gatherer(Archive archive, Consumer<Outcome> told) {
    this.archive = archive;
    this.told = told;
  }

  /** What the work on one reading came to. */
  private sealed interface Work {
    /** An article that waits to be kept, or an outcome that waits for its turn. */
    record Made(String place, Optional<Finding> finding, Optional<Outcome> outcome)
        implements Work {}

    record End(Reading.End end) implements Work {}
  }

  /**
   * Takes in all readings.
   *
   * @throws ArchiveException if the archive cannot be written; what was told before is in it
   */
  public void take(Iterator<Reading> readings) {
    try (Captures before = archive.captures()) {
      InOrder.each(
          readings,
          reading -> work(reading, before),
          work -> {
            switch (work) {
              case Work.Made made -> add(made);
              case Work.End end -> {
                try {
                  end.end().resources().close();
                } catch (IOException _) {
                  // It was read to its end; that it does not close well costs nothing.
                }
              }
            }
          });
    }
    flush();
  }

  private Work work(Reading reading, Captures before) {
    return switch (reading) {
      case Reading.End end -> new Work.End(end);
      case Reading.Unreadable(String place, String reason) ->
          outcome(place, new Outcome.Skipped(place, reason));
      case Reading.Subscriptions(String place, var feeds) ->
          outcome(place, new Outcome.Listed(place, feeds));
      case Reading.Page page -> work(page, before);
    };
  }

  private Work work(Reading.Page page, Captures before) {
    Optional<ArticleId> made = before.madeFrom(page.capture());
    if (made.isPresent()) {
      Kept known = new Kept(made.get(), Kept.Outcome.KNOWN);
      return outcome(page.place(), new Outcome.Taken(page.place(), known));
    }
    return switch (maker.make(page.capture(), page.crawled())) {
      case Maker.Made.Passed(String reason) ->
          outcome(page.place(), new Outcome.Passed(page.place(), reason));
      case Maker.Made.Failed(String reason) ->
          outcome(page.place(), new Outcome.Skipped(page.place(), reason));
      case Maker.Made.Whole(var article) ->
          new Work.Made(
              page.place(),
              Optional.of(
                  new Finding(
                          page.capture(), article, page.guid(), Images.of(article, page.assets()))
                      .inOtherLanguages(OtherLanguages.of(page.capture()))),
              Optional.empty());
    };
  }

  private static Work outcome(String place, Outcome outcome) {
    return new Work.Made(place, Optional.empty(), Optional.of(outcome));
  }

  private void add(Work.Made made) {
    batch.add(made);
    if (made.finding().isPresent()) {
      Finding finding = made.finding().get();
      size += finding.capture().content().size();
      size += finding.capture().companions().values().stream().mapToLong(Bytes::size).sum();
      size += finding.assets().values().stream().mapToLong(Bytes::size).sum();
    }
    if (batch.size() >= BATCH || size >= BATCH_BYTES) {
      flush();
    }
  }

  private void flush() {
    List<Finding> findings = batch.stream().flatMap(made -> made.finding().stream()).toList();
    Iterator<Kept> kept =
        findings.isEmpty() ? List.<Kept>of().iterator() : archive.keep(findings).iterator();
    for (Work.Made made : batch) {
      told.accept(made.outcome().orElseGet(() -> new Outcome.Taken(made.place(), kept.next())));
    }
    batch.clear();
    size = 0;
  }
}
