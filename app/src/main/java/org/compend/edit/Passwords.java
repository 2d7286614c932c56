package org.compend.edit;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords by Argon2id (RFC 9106), with the cost that the OWASP Password Storage Cheat
 * Sheet asks for: 19 MiB, two passes. A hash tells its own cost, so that one that was made with
 * another is still understood.
 *
 * <p>Safe to share between threads; few hash at a time, so that attempts to sign in cannot use up
 * the memory.
 */
public final class Passwords {
  /** The least length of a password, in code points. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 500;
  private static final int KIBIBYTES = 19 << 10;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_A_TIME = 2;

  /** A hash that no password is known to have, of the same cost as all others. */
  private static final String NOBODYS =
      "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(KIBIBYTES, PASSES, LANES, zeros(SALT_BYTES), zeros(HASH_BYTES));

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /** What is wrong with a new password, if anything, as a sentence. */
  public static Optional<String> objection(String password, String account) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(
          "A password has at least " + SHORTEST + " characters; several words do well.");
    }
    if (length > LONGEST) {
      return Optional.of("A password has at most " + LONGEST + " characters.");
    }
    if (password.chars().distinct().count() < 4
        || password.toLowerCase(Locale.ROOT).replace(account, "").length() < SHORTEST / 2) {
      return Optional.of("This password is too easily guessed.");
    }
    return Optional.empty();
  }

  /** The hash of a password, with a salt of its own. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return hash(password, salt, KIBIBYTES, PASSES);
  }

  String hash(String password, byte[] salt, int kibibytes, int passes) {
    turns.acquireUninterruptibly();
    try {
      return Argon2Function.getInstance(kibibytes, passes, LANES, HASH_BYTES, Argon2.ID)
          .hash(bytes(password), salt)
          .getResult();
    } finally {
      turns.release();
    }
  }

  /** Whether a hash is this password's. */
  public boolean matches(String password, String hash) {
    turns.acquireUninterruptibly();
    try {
      return Argon2Function.getInstanceFromHash(hash)
          .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII));
    } finally {
      turns.release();
    }
  }

  /** Takes as long as to look at a password, where there is no account to look at. */
  public boolean matchesNothing(String password) {
    return matches(password, NOBODYS);
  }

  private static String zeros(int number) {
    return Base64.getEncoder().withoutPadding().encodeToString(new byte[number]);
  }

  /** The same letters are the same bytes, however a keyboard composes them. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
