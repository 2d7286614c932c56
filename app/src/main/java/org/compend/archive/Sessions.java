package org.compend.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps who is signed in, and counts attempts to.
 *
 * <p>Sessions lie in the archive, so that they hold on all nodes and after a restart, and end at
 * once everywhere. As safe as the archive.
 */
public final class Sessions {
  /** A session that is not used for so long has ended. */
  public static final Duration IDLE = Duration.ofHours(8);

  /** A session has ended after so long in any case. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** How exactly it is written down when a session was last used. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private final Archive archive;

  Sessions(Archive archive) {
    this.archive = archive;
  }

  /**
   * Begins a session; those that have ended are forgotten.
   *
   * @param digest the SHA-256 of what the browser holds
   */
  public void begin(String account, String digest, Instant now) {
    archive.write(handle -> {
      handle.execute(
          "delete from session where seen <= ? or begun <= ?",
          now.minus(IDLE).toEpochMilli(),
          now.minus(LONGEST).toEpochMilli());
      return handle.execute(
          "insert into session (digest, account, begun, seen) values (?, ?, ?, ?)",
          digest,
          account,
          now.toEpochMilli(),
          now.toEpochMilli());
    });
  }

  /** Whose session it is, where it has not ended; it was used now. */
  public Optional<Account> account(String digest, Instant now) {
    long begun = now.minus(LONGEST).toEpochMilli();
    Optional<Account> account =
        archive.read(
            handle -> Accounts.bySession(handle, digest, begun, now.minus(IDLE).toEpochMilli()));
    boolean fresh =
        account.isPresent()
            && archive
                .read(handle ->
                    Accounts.bySession(handle, digest, begun, now.minus(GRAIN).toEpochMilli()))
                .isPresent();
    if (account.isPresent() && !fresh) {
      archive.write(handle ->
          handle.execute(
              "update session set seen = ? where digest = ?", now.toEpochMilli(), digest));
    }
    return account;
  }

  /** Ends a session. */
  public void end(String digest) {
    archive.write(handle -> handle.execute("delete from session where digest = ?", digest));
  }

  /** Ends all sessions of an account. */
  public void endAll(String account) {
    archive.write(handle -> handle.execute("delete from session where account = ?", account));
  }

  /**
   * Counts an attempt.
   *
   * @param target what attempts are counted by
   * @param window after this time counting begins anew
   * @return how many there were within the window, with this one
   */
  public int attempt(String target, Duration window, Instant now) {
    long old = now.minus(window).toEpochMilli();
    return archive.write(handle -> {
      handle.execute("delete from sign_in_attempt where since <= ?", old);
      return handle
          .createQuery(
              "insert into sign_in_attempt (target, tries, since) values (:target, 1, :now)"
                  + " on conflict (target) do update set tries = sign_in_attempt.tries + 1"
                  + " returning tries")
          .bind("target", Column.name(target))
          .bind("now", now.toEpochMilli())
          .mapTo(Integer.class)
          .one();
    });
  }

  /** Forgets the attempts that were counted. */
  public void forgive(String target) {
    archive.write(handle ->
        handle.execute("delete from sign_in_attempt where target = ?", Column.name(target)));
  }
}
