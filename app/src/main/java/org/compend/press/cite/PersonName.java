package org.compend.press.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.Prose;
import org.compend.press.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * A name in the parts that bibliographies sort by.
 *
 * @param family with its particles: {@code van der Meer}; the whole name where it has no parts
 * @param given {@code null} where the name has no parts
 */
public record PersonName(String family, @Nullable String given) {

  /** Particles that some write with a capital. */
  private static final Set<String> PARTICLES =
      Set.of("De", "Del", "Della", "Di", "Da", "Dos", "Du", "Von");

  private static final Set<String> ARTICLES = Set.of("The", "Die", "Das", "Les");

  private static final Set<String> BODIES = WordSet.of(PersonName.class, "bodies.txt");

  /**
   * The parts of a name as signed: the last word is the family's, with small words before it. What
   * signs and is no person has no parts.
   */
  public static PersonName of(String signed) {
    String name = Prose.line(signed);
    List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
    boolean parted =
        words.size() > 1
            && name.codePoints().noneMatch(PersonName::isOfEastAsia)
            && !ARTICLES.contains(words.getFirst())
            && !BODIES.contains(words.getLast().toLowerCase(Locale.ROOT));
    if (!parted) {
      return new PersonName(name, null);
    }
    int family = words.size() - 1;
    while (family > 1
        && (Character.isLowerCase(words.get(family - 1).codePointAt(0))
            || PARTICLES.contains(words.get(family - 1)))) {
      family--;
    }
    return new PersonName(
        String.join(" ", words.subList(family, words.size())),
        String.join(" ", words.subList(0, family)));
  }

  /** {@code Family, Given}. */
  public String inverted() {
    return given == null ? family : family + ", " + given;
  }

  private static boolean isOfEastAsia(int character) {
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
