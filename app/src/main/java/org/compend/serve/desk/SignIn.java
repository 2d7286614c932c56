package org.compend.serve.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compend.archive.Account;
import org.compend.archive.Accounts;
import org.compend.archive.Archive;
import org.compend.archive.Sessions;
import org.compend.edit.Passwords;

/**
 * Looks at names and passwords, and slows down those who guess.
 *
 * <p>A name that is not there costs as much time and gets the same answer as a wrong password.
 */
final class SignIn {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  /** By one client for one account; a person who tries to remember needs no more. */
  private static final int MOST_FOR_BOTH = 5;

  /** By one client for all accounts: an office may share its address. */
  private static final int MOST_BY_CLIENT = 30;

  /** For one account by all clients: many, so that strangers cannot easily shut an editor out. */
  private static final int MOST_FOR_ACCOUNT = 100;

  private final Archive archive;
  private final Passwords passwords;
  private final InstantSource clock;

  SignIn(Archive archive, Passwords passwords, InstantSource clock) {
    this.archive = archive;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** What came of an attempt. */
  sealed interface Outcome {
    /** Name and password belong together. */
    record In(Account account) implements Outcome {}

    /** They do not. */
    record Wrong() implements Outcome {}

    /** Too many attempts: this one was not looked at. */
    record TooMany() implements Outcome {}
  }

  Outcome attempt(String entered, String password, String client) {
    String name = entered.strip().toLowerCase(Locale.ROOT);
    Sessions sessions = archive.sessions();
    String both = "both " + client + " " + name;
    // All are counted, so that no order of attempts escapes.
    boolean tooMany = false;
    for (Map.Entry<String, Integer> limit :
        Map.of(
                both,
                MOST_FOR_BOTH,
                "client " + client,
                MOST_BY_CLIENT,
                "account " + name,
                MOST_FOR_ACCOUNT)
            .entrySet()) {
      tooMany |= sessions.attempt(limit.getKey(), WINDOW, clock.instant()) > limit.getValue();
    }
    if (tooMany) {
      return new Outcome.TooMany();
    }
    Accounts accounts = archive.accounts();
    Optional<String> hash = accounts.password(name);
    boolean right =
        hash.isPresent()
            ? passwords.matches(password, hash.get())
            : passwords.matchesNothing(password);
    Optional<Account> account = right ? accounts.find(name) : Optional.empty();
    account.ifPresent(_ -> sessions.forgive(both));
    return account.<Outcome>map(Outcome.In::new).orElseGet(Outcome.Wrong::new);
  }
}
