package org.compend.archive;

import org.jspecify.annotations.Nullable;

/**
 * Makes what strangers wrote fit for a column: PostgreSQL takes no NUL and no half of a surrogate
 * pair, and neither database indexes what is very long. The article itself is kept whole elsewhere.
 */
final class Column {
  /** Far more than any name, and less than the 2,700 bytes that an index takes. */
  private static final int LONGEST = 500;

  /** Addresses that are longer stay in the article; what they lead to is not kept. */
  private static final int LONGEST_ADDRESS = 2_000;

  private Column() {}

  static String text(String value) {
    return value.chars().allMatch(c -> c != 0 && (c < 0xd800 || c > 0xdfff))
        ? value
        : value
            .codePoints()
            .filter(c -> c != 0 && (c < 0xd800 || c > 0xdfff))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** A text that is indexed, cut where it is very long. */
  static @Nullable String indexed(@Nullable String value) {
    return value == null ? null : name(value);
  }

  /** The same for what is always there. */
  static String name(String value) {
    String clean = text(value);
    return clean.length() <= LONGEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2));
  }

  static boolean takes(Object address) {
    return address.toString().length() <= LONGEST_ADDRESS;
  }
}
