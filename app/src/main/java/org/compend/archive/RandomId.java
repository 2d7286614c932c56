package org.compend.archive;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids for what nobody else knows yet, such as drafts and notes: no two are ever alike. */
public final class RandomId {
  private static final int BYTES = 10;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

  private RandomId() {}

  /** Whether a text has the form of such an id. */
  public static boolean is(String text) {
    return FORM.matcher(text).matches();
  }

  /** The next one: 20 lower-case hexadecimal digits. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
