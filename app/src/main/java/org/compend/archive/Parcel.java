package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest on its way to a subscriber.
 *
 * @param digest the digest's number in the archive
 * @param tries how often it was tried to send it
 * @param due when it is to be tried next
 * @param problem why it has not arrived; {@code null} where nothing went wrong
 */
public record Parcel(
    long digest, Subscription to, State state, int tries, Instant due, @Nullable String problem) {

  /** How far it has come. */
  public enum State {
    /** To be sent when it is due. */
    WAITING,
    /** In hand; the mail server has not had the end of the letter, and so cannot have taken it. */
    SENDING,
    /** The mail server has had all but the end mark, or has not answered yet. */
    HANDED,
    /** The mail server took it. */
    SENT,
    /** The mail server will not take it, whenever it is tried. */
    REFUSED,
    /**
     * Nobody knows: the program or the connection ended between the end of the letter and the
     * answer. It is not sent again by itself, for it must not come twice.
     */
    UNSURE
  }
}
