package org.compend.apparatus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as found in the text.
 *
 * @param figure whom the words name; {@code null} where they name nobody, such as “she”
 * @param words the words of the text: a name with its title, a pronoun, “the general”
 * @param first where they stand in the passage, as a token
 */
record Speaker(@Nullable Figure figure, String words, int first) {

  boolean isPronoun() {
    String lower = words.toLowerCase(Locale.ROOT);
    return Speech.HE.contains(lower) || Speech.SHE.contains(lower);
  }
}
