package org.compend.acquire.http;

import java.net.URI;
import java.time.Instant;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;

/** What came of a {@link Request}. */
public sealed interface Fetch {

  /** The address that was asked for. */
  URI requested();

  /**
   * The server sent a body with a status from 200 to 299.
   *
   * @param location the address that answered, after redirects
   * @param moved the address to be asked from now on, where every redirect was a permanent one (RFC
   *     9110, sections 15.4.2 and 15.4.9); else the requested one
   * @param mediaType the Content-Type as sent; the first, where there are several
   * @param content the decoded body
   * @param validators to ask for a newer version later
   * @param time when it was sent
   */
  record Fetched(
      URI requested,
      URI location,
      URI moved,
      @Nullable String mediaType,
      Bytes content,
      Validators validators,
      Instant time)
      implements Fetch {

    /** The answer as a capture. */
    public Capture capture() {
      return new Capture(new Origin(location, location, time), mediaType, content);
    }
  }

  /** The server has no newer version than the one at hand. */
  record NotModified(URI requested, Instant time) implements Fetch {}

  /** It was not asked for, or not taken, by a rule of ours. */
  record Refused(URI requested, Rule rule, String message) implements Fetch {}

  /**
   * It was asked for and not had.
   *
   * @param status the HTTP status; 0 where there was none
   * @param message what happened, in a sentence for people
   * @param retryAt when to ask again at the earliest; null where asking again is of no use
   */
  record Failed(
      URI requested, Problem problem, int status, String message, @Nullable Instant retryAt)
      implements Fetch {}

  /** Why something is not asked for. */
  enum Rule {
    /** Only http and https are fetched. */
    SCHEME,
    /** An address may not carry a user's name or password. */
    USER_INFO,
    /** A port that is not the web's. */
    PORT,
    /** The host's name is none, or belongs to a local network. */
    HOST,
    /** The host's address is not a public one. */
    ADDRESS,
    /** The site's robots.txt does not want it. */
    ROBOTS
  }

  /** What went wrong. */
  enum Problem {
    /** The server said no: 4xx. */
    STATUS,
    /** The server said that it is gone for good: 410. */
    GONE,
    /** The server asked for a pause: 429 or 503; nothing on its host is asked until it is over. */
    BUSY,
    /** The server's own error: 5xx. */
    SERVER,
    /** No connection, or one that broke off. */
    NETWORK,
    /** Time ran out. */
    TIMEOUT,
    /** What came is not HTTP. */
    PROTOCOL,
    /** More than the limit. */
    TOO_LARGE,
    /** A body packed in a way that is not known, or damaged. */
    CODING,
    /** Redirects in a circle, too many, or to nowhere. */
    REDIRECT
  }
}
