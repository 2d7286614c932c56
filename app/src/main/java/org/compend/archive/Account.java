package org.compend.archive;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who works at the desk.
 *
 * @param name small letters and digits, with single dots, hyphens or underscores between them; 40
 *     at most
 * @param made when the account was made
 */
public record Account(String name, Role role, Instant made) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");
  private static final int LONGEST = 40;

  public Account {
    if (!isName(name)) {
      throw new IllegalArgumentException("no account's name: " + name);
    }
  }

  /** Whether an account can be called so. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }
}
