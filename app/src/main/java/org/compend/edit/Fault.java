package org.compend.edit;

import java.util.Locale;

/**
 * Something that is wrong with what an editor wrote.
 *
 * @param where the field, as the programming interface names it, below it parted by slashes
 * @param say what is wrong and what to do, as a sentence
 */
public record Fault(String where, String say) {

  /** What an exception says is wrong, as a sentence. */
  public static String sentence(Exception e) {
    return sentence(String.valueOf(e.getMessage()));
  }

  /** A few words on what is wrong, as a sentence. */
  public static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }
}
