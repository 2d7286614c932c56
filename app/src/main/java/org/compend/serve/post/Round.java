package org.compend.serve.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.Parcel;
import org.compend.archive.Parcels;
import org.compend.archive.Schedules;
import org.compend.select.Issue;
import org.compend.select.Issues;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again: series that are due go on, and what they bring is sent.
 *
 * <p>It may end at any moment and loses nothing by it: what is to be done follows from what is
 * written down. A letter is sent again only where the mail server cannot have taken it before.
 */
final class Round {
  private static final Duration UNCONFIRMED = Duration.ofDays(3);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(8);

  /** Some three days of trying. */
  private static final int MOST_TRIES = 15;

  private final Logger log = LoggerFactory.getLogger(Round.class);
  private final Archive archive;
  private final Issues issues;
  private final @Nullable Sending sending;
  private final InstantSource clock;

  /** What it needs to send letters. */
  record Sending(PostSettings settings, Letters letters) {}

  /**
   * A round.
   *
   * @param sending {@code null} where no letters are sent
   */
  Round(Archive archive, Issues issues, @Nullable Sending sending, InstantSource clock) {
    this.archive = archive;
    this.issues = issues;
    this.sending = sending;
    this.clock = clock;
  }

  void run() {
    try {
      archive.subscriptions().forgetUnconfirmed(UNCONFIRMED, clock.instant());
      for (Schedules.Timed timed : archive.schedules().due(clock.instant())) {
        goOn(timed);
      }
      if (sending != null) {
        send(sending, archive.parcels());
      }
    } catch (ArchiveException e) {
      log.warn("series and letters have to wait: {}", e.getMessage());
    }
  }

  private void goOn(Schedules.Timed timed) {
    try {
      Optional<Issue> made = issues.next(timed.series(), false);
      if (made.isPresent()) {
        log.info("the series {} has gone on: {}", timed.series(), made.get().published().name());
      } else {
        log.info("the series {} was due and has nothing new", timed.series());
      }
      archive.schedules().done(timed, clock.instant());
    } catch (RuntimeException e) {
      // One series that fails must not hold up the others; it is tried again in the next round.
      log.error("the series {} could not go on", timed.series(), e);
    }
  }

  private void send(Sending with, Parcels parcels) {
    if (!parcels.due(clock.instant())) {
      return;
    }
    parcels.takeUp(clock.instant());
    int addressed = parcels.address(clock.instant());
    if (addressed > 0) {
      log.info("{} letters are to be sent", addressed);
    }
    try (MailServer server = new MailServer(with.settings())) {
      Optional<Parcel> next = parcels.take(clock.instant());
      while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
        note(next.get(), sent(next.get(), with.letters(), server, parcels), parcels);
        next = parcels.take(clock.instant());
      }
      next.ifPresent(parcel -> parcels.again(parcel, clock.instant(), "the server was ended"));
    }
  }

  private static Outcome sent(Parcel parcel, Letters letters, MailServer server, Parcels parcels) {
    try {
      MailServer.Letter letter = server.letter();
      letters.bring(parcel, letter);
      letter.atEnd(() -> parcels.handed(parcel));
      return server.send(letter, new InternetAddress(parcel.to().address(), true));
    } catch (Letters.CannotWriteLetter e) {
      return new Outcome.Never(String.valueOf(e.getMessage()));
    } catch (IOException | MessagingException e) {
      return new Outcome.Later(String.valueOf(e.getMessage()));
    }
  }

  private void note(Parcel parcel, Outcome outcome, Parcels parcels) {
    Instant now = clock.instant();
    switch (outcome) {
      case Outcome.Taken _ -> parcels.sent(parcel, now);
      case Outcome.Never(String problem) -> {
        log.warn("digest {} is refused for a reader: {}", parcel.digest(), problem);
        parcels.refused(parcel, now, problem);
      }
      case Outcome.Unsure(String problem) -> {
        log.warn("digest {} may or may not have reached a reader: {}", parcel.digest(), problem);
        parcels.unsure(parcel, now, problem);
      }
      case Outcome.Later(String problem) -> {
        if (parcel.tries() >= MOST_TRIES) {
          parcels.refused(parcel, now, "given up after " + parcel.tries() + " tries: " + problem);
        } else {
          log.info("digest {} has to wait: {}", parcel.digest(), problem);
          parcels.again(parcel, now.plus(pause(parcel.tries())), problem);
        }
      }
    }
  }

  /** Twice as long each time, up to a third of a day. */
  static Duration pause(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
