package org.compend.apparatus;

import java.util.Locale;

/**
 * A word with all that hyphens join to it.
 *
 * @param first its first token
 * @param end the place after its last token
 * @param tag the part of speech of its last part
 */
record Term(int first, int end, String text, String tag) {
  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean isProper() {
    return tag.equals("PROPN");
  }

  /** “J.”, the initial of a given name. */
  boolean isInitial() {
    return text.length() == 2 && text.endsWith(".") && isCapitalised();
  }

  /** Capitals alone, as those of bodies. */
  boolean isShouted() {
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  boolean isNumeral() {
    return text.matches("[IVX]+\\.?");
  }
}
