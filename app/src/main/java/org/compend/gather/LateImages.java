package org.compend.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.compend.acquire.ImageSigns;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;
import org.compend.archive.Archive;
import org.compend.archive.WantedImage;

/**
 * Asks again for images that could not be had with their articles: at once, then after pauses that
 * grow fourfold from an hour, five times in all.
 */
final class LateImages {
  private static final int MOST = 200;
  private static final int MOST_TRIES = 5;
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Archive archive;
  private final Fetcher fetcher;
  private final InstantSource clock;

  LateImages(Archive archive, Fetcher fetcher, InstantSource clock) {
    this.archive = archive;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /** Asks for those that are due; returns how many were had. */
  int fetch() {
    SilentHosts silent = new SilentHosts();
    int had = 0;
    for (WantedImage image : archive.wantedImages().due(clock.instant(), MOST)) {
      if (!silent.has(image.address()) && had(image, silent)) {
        had++;
      }
    }
    return had;
  }

  private boolean had(WantedImage image, SilentHosts silent) {
    switch (fetcher.fetch(Request.of(image.address()))) {
      case Fetch.Fetched fetched -> {
        if (ImageSigns.in(fetched.content())) {
          archive.wantedImages().had(image, fetched.content());
          return true;
        }
        archive.wantedImages().giveUp(image);
      }
      case Fetch.NotModified _, Fetch.Refused _ -> archive.wantedImages().giveUp(image);
      case Fetch.Failed failed -> {
        silent.note(image.address(), failed);
        Instant wished = failed.retryAt();
        if (wished == null || image.tries() + 1 >= MOST_TRIES) {
          archive.wantedImages().giveUp(image);
        } else {
          Instant due = clock.instant().plus(PAUSE.multipliedBy(1L << (2 * image.tries())));
          archive.wantedImages().later(image, wished.isAfter(due) ? wished : due);
        }
      }
    }
    return false;
  }
}
