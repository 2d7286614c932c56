package org.compend.charset;

/**
 * Characters with the encoding that they were read in.
 *
 * @param text the characters, without a byte order mark; what was malformed is U+FFFD
 * @param encoding its name in the Encoding Standard, as {@code windows-1251}
 * @param evidence how it was found
 */
public record Decoded(String text, String encoding, Evidence evidence) {

  /** What tells an encoding, strongest first. */
  public enum Evidence {
    BYTE_ORDER_MARK,
    /** The declared media type, as a server's header. */
    MEDIA_TYPE,
    /** The page itself: {@code <meta charset>}, or its XML declaration. */
    DECLARATION,
    /** The bytes are well-formed UTF-8, or UTF-16 by the pattern of their zeros. */
    WELL_FORMED,
    /** The frequency of characters. */
    STATISTICS,
    /** Nothing: the web's default. */
    DEFAULT
  }
}
