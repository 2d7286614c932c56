package org.compend.edit;

import java.time.InstantSource;
import java.util.Optional;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Role;

/** Says who works at the desk, and with which programs. Safe to share between threads. */
public final class People {
  private static final int LONGEST_LABEL = 60;

  private final Archive archive;
  private final Passwords passwords;
  private final InstantSource clock;

  /** The people of an archive. */
  public People(Archive archive, Passwords passwords, InstantSource clock) {
    this.archive = archive;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Makes an account; what is wrong where it does not. */
  public Optional<Fault> add(String name, String password, Role role) {
    if (!Account.isName(name)) {
      return Optional.of(
          new Fault(
              "name",
              "A name has small letters and digits, with dots, hyphens or underscores between"
                  + " them."));
    }
    Optional<Fault> objection = objection(password, name);
    if (objection.isPresent()) {
      return objection;
    }
    return archive
            .accounts()
            .add(new Account(name, role, clock.instant()), passwords.hash(password))
        ? Optional.empty()
        : Optional.of(new Fault("name", "There is an account of this name already."));
  }

  /** Changes a password, which signs its account out everywhere; what is wrong where not. */
  public Optional<Fault> change(String name, String password) {
    Optional<Fault> objection = objection(password, name);
    if (objection.isEmpty()) {
      archive.accounts().change(name, passwords.hash(password));
    }
    return objection;
  }

  private static Optional<Fault> objection(String password, String name) {
    return Passwords.objection(password, name).map(say -> new Fault("password", say));
  }

  /** What is wrong with the name of a token, if anything. */
  public static Optional<Fault> labelFault(String label) {
    return label.isBlank() || label.length() > LONGEST_LABEL || label.chars().anyMatch(c -> c < ' ')
        ? Optional.of(
            new Fault(
                "label",
                "A token needs a name of at most "
                    + LONGEST_LABEL
                    + " characters, by which it is known again."))
        : Optional.empty();
  }

  /** Makes a token for a program; one of the same name is replaced. */
  public Secret token(String account, String label) {
    Secret secret = Secret.random();
    archive.accounts().addToken(account, label.strip(), secret.digest(), clock.instant());
    return secret;
  }
}
