package org.compend.extract.metadata;

import java.util.Locale;
import java.util.Set;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;
import org.compend.people.GivenNames;

/**
 * What words look like: a person's name, an office, a house's team, nobody. Immutable, safe to
 * share between threads.
 */
final class PersonNames {
  /** A given name begins the name, but for initials. */
  static final int FIRST = 2;

  private final Phrases.Section role;
  private final Phrases.Section nobody;
  private final Phrases.Section placeholder;
  private final Phrases.Section particle;
  private final Phrases.Section body;
  private final Phrases.Section agency;
  private final Phrases.Section house;
  private final Phrases.Section sentence;

  private final Set<String> given = GivenNames.all();

  PersonNames(Phrases table) {
    role = table.section("role");
    nobody = table.section("nobody");
    placeholder = table.section("placeholder");
    particle = table.section("particle");
    body = table.section("body");
    agency = table.section("agency");
    house = table.section("house");
    sentence = table.section("sentence");
  }

  /** Whether a given name is in a name: {@link #FIRST}, 1 where it does not begin it, or 0. */
  int given(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean begun = false;
    boolean any = false;
    for (int from = 0, end; from <= lower.length(); from = end + 1) {
      end = wordEnd(lower, from);
      String word = lower.substring(from, end);
      boolean known = given.contains(word);
      if (!begun && (end == lower.length() || (word.length() > 2 && !word.endsWith(".")))) {
        begun = true;
        if (known) {
          return FIRST;
        }
      }
      any |= known;
    }
    return any ? 1 : 0;
  }

  private static int wordEnd(String name, int from) {
    int end = from;
    while (end < name.length() && name.charAt(end) != ' ' && name.charAt(end) != '-') {
      end++;
    }
    return end;
  }

  /** Whether a name stands for nobody in particular: "Anonymous", "Redaktion", "News Desk". */
  boolean nobody(String name) {
    return nobody.containsAnyCase(name) || nobody.contains(Words.key(name));
  }

  /** Whether a name is what a program writes where nobody has signed: "undefined", "Site Admin". */
  boolean placeholder(String name, String key) {
    return placeholder.contains(key) || placeholder.containsAnyCase(name);
  }

  /**
   * Whether a name is what somebody signs in by, and not what they are called: "abyron", "Ada_B".
   */
  static boolean account(String name) {
    if (name.isEmpty() || name.indexOf(' ') >= 0) {
      return false;
    }
    boolean plain = !Character.isLowerCase(name.codePointAt(0));
    int before = 0;
    for (int i = 0; plain && i < name.length(); i += Character.charCount(before)) {
      int c = name.codePointAt(i);
      boolean small = Character.isLowerCase(before);
      boolean capital = small && Character.isUpperCase(c) && i > 3; // "MacQuill" is a name
      plain = !capital && (inWord(c) || (c == '.' && !small));
      before = c;
    }
    return !plain;
  }

  /** Whether a character stands within words of some script: "Anne-Marie", "ナタリー・ホワイト". */
  private static boolean inWord(int c) {
    int type = Character.getType(c); // in many scripts the vowels are marks
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || "-‐'’·・\u200c\u200d".indexOf(c) >= 0;
  }

  /** Whether two words and more name a body that signs: "Looking Glass Team". */
  boolean body(String key) {
    int space = key.lastIndexOf(' ');
    return space > 0 && body.contains(key, space + 1, key.length());
  }

  /** Whether a piece tells an office or an institution rather than a name. */
  boolean role(String piece) {
    if (house(piece)) {
      return true;
    }
    String key = Words.key(piece);
    int from = 0;
    while (from <= key.length()) {
      int space = key.indexOf(' ', from);
      int end = space < 0 ? key.length() : space;
      if (role.contains(key, from, end)) {
        return true;
      }
      from = end + 1;
    }
    return key.contains("member");
  }

  /** Whether East Asian words name a house, or what it sends: 海港日报, 海港報導. */
  boolean house(String words) {
    if (words.isEmpty() || !eastAsian(words.codePointAt(0))) {
      return false;
    }
    for (int from = Math.max(2, words.length() - 4); from < words.length(); from++) {
      if (house.contains(words, from, words.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name is a news agency's. */
  boolean agency(String name) {
    return agency.containsAnyCase(name);
  }

  /** Whether the rest of a name, from an index on, is a news agency's. */
  boolean agency(String name, int from) {
    return agency.containsAnyCase(name, from, name.length());
  }

  /** Whether a word, as {@link Words#key}, is one of an office. */
  boolean office(String key) {
    return role.contains(key);
  }

  /**
   * Whether words look like a person's name without being declared one: two to six words (or a
   * whole ideographic name), each capitalised or a particle, none an office.
   */
  boolean person(String name) {
    int first = name.isEmpty() ? 0 : name.codePointAt(0);
    if (eastAsian(first)) {
      return name.length() >= 2
          && name.length() <= longest(first)
          && !house(name)
          && !says(name)
          && !nobody.contains(name);
    }
    int words = 0;
    int proper = 0;
    int from = 0;
    while (from <= name.length()) {
      int space = name.indexOf(' ', from);
      int end = space < 0 ? name.length() : space;
      int last = end > from && name.charAt(end - 1) == '.' ? end - 1 : end;
      if (++words > 6 || last == from || numbered(name, from, last)) {
        return false;
      }
      if (proper(name, from, last)) {
        proper++;
      } else if (!particle.containsAnyCase(name, from, last)) {
        return false;
      }
      from = end + 1;
    }
    return words > 1 && proper >= 2 && !role(name) && !nobody.containsAnyCase(name);
  }

  /** Whether Chinese words say something, as no name does: 您怎么看. */
  private boolean says(String words) {
    for (int from = 0; from < words.length(); from++) {
      for (int end = from + 1; end <= Math.min(from + 2, words.length()); end++) {
        if (sentence.contains(words, from, end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How long a name of a script without spaces is at most: foreign ones are written by sound. */
  private static int longest(int first) {
    return switch (Character.UnicodeScript.of(first)) {
      case HANGUL -> 4;
      case HAN -> 7;
      default -> 12;
    };
  }

  private static boolean numbered(String name, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(name.charAt(i)) || name.charAt(i) == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins as a name does: "Ada", "d’Arc", "أحمد". */
  private static boolean proper(String name, int from, int to) {
    int c = name.codePointAt(from);
    return Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || (Character.isLetter(c) && !Character.isLowerCase(c))
        || (to - from > 2 && (name.charAt(from + 1) == '\'' || name.charAt(from + 1) == '’'));
  }

  /** Whether a script writes names without spaces. */
  static boolean eastAsian(int c) {
    return c >= 0x1100
        && (Character.isIdeographic(c)
            || switch (Character.UnicodeScript.of(c)) {
              case HANGUL, KATAKANA, HIRAGANA -> true;
              default -> false;
            });
  }
}
