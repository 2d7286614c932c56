package org.compend.gather;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.compend.Capture;
import org.compend.acquire.OtherLanguages;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.ArticleId;
import org.compend.archive.DamagedException;
import org.compend.archive.Finding;
import org.compend.archive.Kept;

/**
 * Makes the articles of an archive anew from their captures: on all processors, and keeps them in
 * batches.
 *
 * <p>An article stays the article that it was, whatever it is called now. What comes out as before
 * is left alone.
 *
 * <p>For one thread.
 */
public final class Renewal {
  private static final int BATCH = 200;
  private static final long BATCH_BYTES = 16 << 20;

  private final Archive archive;
  private final Consumer<Renewed> told;
  private final Maker maker = new Maker();
  private final List<Finding> batch = new ArrayList<>();
  private long size;

  /** What became of an article. */
  public sealed interface Renewed {
    /** It was made anew, and has a new revision if it came out otherwise. */
    record Made(ArticleId id, boolean changed) implements Renewed {}

    /** It is left as it is, for its capture gives no article now, or is damaged. */
    record Left(ArticleId id, String reason) implements Renewed {}
  }

  /** A renewal that tells what becomes of each article once that is certain. */
  public Renewal(Archive archive, Consumer<Renewed> told) {
    this.archive = archive;
    this.told = told;
  }

  private sealed interface Work {
    record Ready(Finding finding) implements Work {}

    record Ended(Renewed outcome) implements Work {}
  }

  /**
   * Makes all articles anew.
   *
   * @throws ArchiveException if the archive cannot be read or written; what was told before is in
   *     it
   */
  public void run() {
    InOrder.each(
        new Ids(archive),
        this::work,
        work -> {
          switch (work) {
            case Work.Ended(Renewed outcome) -> told.accept(outcome);
            case Work.Ready(Finding finding) -> add(finding);
          }
        });
    flush();
  }

  private Work work(ArticleId id) {
    Capture capture;
    try {
      capture = archive.capture(id).orElseThrow();
    } catch (DamagedException e) {
      // One damaged page must not keep all others from being made anew.
      return new Work.Ended(new Renewed.Left(id, String.valueOf(e.getMessage())));
    }
    return switch (maker.make(capture, false)) {
      case Maker.Made.Passed(String reason) -> left(id, capture, reason);
      case Maker.Made.Failed(String reason) -> left(id, capture, reason);
      case Maker.Made.Whole(var article) ->
          new Work.Ready(
              new Finding(
                      capture,
                      article,
                      null,
                      Images.of(
                          article, image -> Optional.ofNullable(capture.companions().get(image))))
                  .inOtherLanguages(OtherLanguages.of(capture))
                  .of(id));
    };
  }

  private static Work left(ArticleId id, Capture capture, String reason) {
    return new Work.Ended(new Renewed.Left(id, capture.origin().location() + ": " + reason));
  }

  private void add(Finding finding) {
    batch.add(finding);
    size += finding.capture().content().size();
    if (batch.size() >= BATCH || size >= BATCH_BYTES) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty()) {
      for (Kept kept : archive.keep(batch)) {
        told.accept(new Renewed.Made(kept.id(), kept.outcome() != Kept.Outcome.KNOWN));
      }
    }
    batch.clear();
    size = 0;
  }

  /** The ids of all articles, read page by page. */
  private static final class Ids implements Iterator<ArticleId> {
    private static final int PAGE = 1_000;

    private final Archive archive;
    private List<ArticleId> page;
    private int next;

    Ids(Archive archive) {
      this.archive = archive;
      this.page = archive.ids(null, PAGE);
    }

    @Override
    public boolean hasNext() {
      if (next == page.size() && next > 0) {
        page = archive.ids(page.getLast(), PAGE);
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public ArticleId next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
