package org.compend.extract.words;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.resource.Resource;

/**
 * A table of phrases from a resource: sections in brackets, one phrase a line in lower case, lines
 * that begin with {@code #} are comments.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class Phrases {
  private final Map<String, Section> sections;

  private Phrases(Map<String, Section> sections) {
    this.sections = sections;
  }

  /** The phrases of one section. Most texts that are asked for are none, which one look tells. */
  public static final class Section {
    private static final int BITS = 1 << 14;

    /** The one letter that is longer when it is small. */
    private static final char LONGER = '\u0130';

    private final Set<String> phrases;
    private final int longest;

    /** The first character, the last and the length of the phrases, as hashes. */
    private final BitSet shapes = new BitSet(BITS);

    /** The first two characters of the phrases, as hashes; the first alone of those of one. */
    private final BitSet beginnings = new BitSet(BITS);

    private Section(Set<String> phrases) {
      this.phrases = Collections.unmodifiableSet(new HashSet<>(phrases)); // faster than copyOf
      int most = 0;
      for (String phrase : phrases) {
        shapes.set(shape(phrase, 0, phrase.length()));
        beginnings.set(
            phrase.length() == 1
                ? small(phrase.charAt(0)) % BITS
                : beginning(phrase.charAt(0), phrase.charAt(1)));
        most = Math.max(most, (int) phrase.chars().filter(c -> c == ' ').count() + 1);
      }
      longest = most;
    }

    private static int beginning(char first, char second) {
      return (small(first) * 127 + small(second)) % BITS;
    }

    private static int shape(String text, int from, int to) {
      return ((small(text.charAt(from)) * 31 + small(text.charAt(to - 1))) * 31 + to - from) % BITS;
    }

    /** A character in the form that all have that are the same in small letters, or may be. */
    private static int small(char c) {
      if (c < 0x80) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
      }
      return c == 'ς' ? 'σ' : Character.isSurrogate(c) ? 0 : Character.toLowerCase(c);
    }

    public Set<String> phrases() {
      return phrases;
    }

    /** The number of words of the longest. */
    public int longest() {
      return longest;
    }

    /** Whether one of the phrases may begin at a place of a text, whatever its case. */
    public boolean mayBegin(String text, int from) {
      if (from >= text.length()) {
        return false;
      }
      char first = text.charAt(from);
      return first == LONGER
          || beginnings.get(small(first) % BITS)
          || (from + 1 < text.length() && beginnings.get(beginning(first, text.charAt(from + 1))));
    }

    /** Whether a text is one of the phrases. */
    public boolean contains(String phrase) {
      return contains(phrase, 0, phrase.length());
    }

    /** Whether a part of a text is one of the phrases. */
    public boolean contains(String text, int from, int to) {
      return from < to
          && shapes.get(shape(text, from, to))
          && phrases.contains(text.substring(from, to));
    }

    /** Whether a text is one of the phrases, whatever its case. */
    public boolean containsAnyCase(String text) {
      return containsAnyCase(text, 0, text.length());
    }

    /** Whether a part of a text is one of the phrases, whatever its case. */
    public boolean containsAnyCase(String text, int from, int to) {
      return from < to
          && (shapes.get(shape(text, from, to)) || text.indexOf(LONGER, from, to) >= 0)
          && phrases.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
  }

  /** Reads the table beside a class: sections headed {@code [so]}, a phrase a line. */
  public static Phrases read(Class<?> owner, String resource) {
    Map<String, Set<String>> read = new HashMap<>();
    Set<String> section = new LinkedHashSet<>();
    for (String line : Resource.lines(owner, resource)) {
      String phrase = line.strip();
      if (phrase.startsWith("[") && phrase.endsWith("]")) {
        section =
            read.computeIfAbsent(
                phrase.substring(1, phrase.length() - 1), _ -> new LinkedHashSet<>());
      } else if (!phrase.isEmpty()) {
        section.add(phrase);
      }
    }
    Map<String, Section> sections = new HashMap<>();
    read.forEach((name, phrases) -> sections.put(name, new Section(phrases)));
    return new Phrases(Map.copyOf(sections));
  }

  public Map<String, Section> sections() {
    return sections;
  }

  public Section section(String name) {
    Section section = sections.get(name);
    if (section == null) {
      throw new IllegalArgumentException("no section [" + name + "] in this table");
    }
    return section;
  }
}
