package org.compend.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.compend.acquire.http.Fetcher;
import org.compend.archive.Archive;
import org.compend.archive.Source;
import org.compend.gather.Sync;
import org.compend.gather.Visit;

/** Visits sources and tells how it goes. */
final class Syncing {
  /** Of how many that gave no article the reason is told. */
  private static final int MOST_LEFT = 3;

  private final Archive archive;
  private final Fetcher fetcher;
  private final Progress progress;
  private final boolean quiet;
  private int done;
  private int broken;
  private int images;

  Syncing(Archive archive, Fetcher fetcher, Progress progress, boolean quiet) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.progress = progress;
    this.quiet = quiet;
  }

  /**
   * Visits these sources, unless another program is visiting the archive's sources just now.
   *
   * @return false where another program is at it
   */
  boolean visit(List<Source> sources) {
    Optional<AutoCloseable> right = archive.alone("sync");
    if (right.isEmpty()) {
      return false;
    }
    try (AutoCloseable _ = right.get()) {
      Sync sync = new Sync(archive, fetcher, InstantSource.system());
      sync.visit(
          sources,
          visit -> {
            tell(visit);
            progress.stage(done + broken + " of " + Intake.count(sources.size(), "source"));
          },
          at ->
              progress.stage(
                  done
                      + broken
                      + " of "
                      + Intake.count(sources.size(), "source")
                      + "; "
                      + at.source().title()
                      + ": "
                      + at.number()
                      + " of "
                      + at.of()));
      images = sync.images();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    progress.clear();
    if (images > 0 && !quiet) {
      progress.say(Intake.count(images, "image") + " that could not be had before");
    }
    return true;
  }

  int done() {
    return done;
  }

  int broken() {
    return broken;
  }

  int exit() {
    if (done == 0 && broken == 0) {
      return Exit.NOTHING;
    }
    return broken > 0 ? Exit.SOME_SKIPPED : Exit.DONE;
  }

  private void tell(Visit visit) {
    String name = visit.source().title();
    if (visit.problem() != null) {
      broken++;
      progress.say("skipped " + name + " (" + visit.source().address() + "): " + visit.problem());
      return;
    }
    done++;
    if (quiet) {
      return;
    }
    List<String> parts = new ArrayList<>();
    parts.add(Intake.count(visit.added(), "new article"));
    add(parts, visit.changed(), "changed");
    add(parts, visit.waiting(), "to be tried again later");
    add(parts, visit.left().size(), "without an article");
    add(parts, visit.more(), "left for the next sync");
    progress.say(name + ": " + String.join(", ", parts));
    for (Visit.Left one : visit.left().subList(0, Math.min(MOST_LEFT, visit.left().size()))) {
      // Some reasons name the page themselves.
      boolean named = one.page() == null || one.problem().contains(one.page().toString());
      progress.say("  without an article: " + (named ? "" : one.page() + ": ") + one.problem());
    }
    if (visit.left().size() > MOST_LEFT) {
      progress.say("  and " + (visit.left().size() - MOST_LEFT) + " more");
    }
    if (visit.moved() != null) {
      progress.say(name + " has moved to " + visit.moved());
    }
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
