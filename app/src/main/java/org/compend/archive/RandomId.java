package org.compend.archive;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Ids for what nobody else knows yet, such as drafts and notes: no two are ever alike. */
public final class RandomId {
  private static final int BYTES = 10;

  private RandomId() {}

  /** The next one: 20 lower-case hexadecimal digits. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
