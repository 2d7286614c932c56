package org.compend.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Byline;
import org.jspecify.annotations.Nullable;

/**
 * Reads who signed from a line ("By Ada Byron and Charles Babbage") or from a declared value.
 *
 * <p>Its words stand in the resource {@code bylines.txt}. Immutable, safe to share between threads.
 */
final class BylineRecogniser {
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_NAME = 60;

  /** What parts names, with or without spaces around it. */
  private static final String MARKS = ";|·•●／/、&＆｜";

  private static final Pattern PIECE = Pattern.compile("[,，] ?|\\((?=[^)]*\\)?$)|（| [–—-] ");

  private final Phrases.Section by;
  private final Phrases.Section label;
  private final Set<String> first;
  private final Phrases.Section and;
  private final Phrases.Section role;
  private final Phrases.Section nobody;
  private final Phrases.Section noise;
  private final Phrases.Section honorific;
  private final Phrases.Section credential;
  private final Phrases.Section particle;
  private final Phrases.Section body;
  private final Phrases.Section aside;
  private final Phrases.Section generation;

  BylineRecogniser(Phrases table) {
    by = table.section("by");
    label = table.section("label");
    first = new HashSet<>();
    for (Phrases.Section section : List.of(by, label)) {
      section
          .phrases()
          .forEach(phrase -> first.add(phrase.substring(0, Math.max(0, wordEnd(phrase, 0)))));
    }
    and = table.section("and");
    role = table.section("role");
    nobody = table.section("nobody");
    noise = table.section("noise");
    honorific = table.section("honorific");
    credential = table.section("credential");
    particle = table.section("particle");
    body = table.section("body");
    aside = table.section("aside");
    generation = table.section("generation");
  }

  /**
   * Who signed, from a line that says so by its first words ("By …", "Автор: …", "文/…"); empty for
   * any other line.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}
   */
  List<Byline> line(String text, Set<String> houses) {
    String line = Words.line(text);
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    int start = opening(line);
    if (start <= 0) {
      return List.of();
    }
    List<Byline> names = new ArrayList<>();
    for (Byline byline : parse(line.substring(start), houses)) {
      if (!person(byline.name())) {
        break; // "By noon the square was full"
      }
      names.add(byline);
    }
    return names;
  }

  /**
   * Who signed, from a value that a page declares to be an author's.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}: after a name
   *     they are dropped; alone they come back, for the caller to judge
   */
  List<Byline> declared(String value, Set<String> houses) {
    String line = Words.line(value);
    if (line.length() > LONGEST_LINE || line.isEmpty() || line.startsWith("http")) {
      return List.of();
    }
    return parse(line.substring(opening(line)), houses);
  }

  /**
   * All that a value may name, for the caller to choose from: those too who sign for a house, who
   * sign with a user's name, and words that only look like a name.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}
   */
  List<Byline> offered(String value, Set<String> houses) {
    String line = Words.line(value);
    if (line.length() > LONGEST_LINE || line.isEmpty() || line.startsWith("http")) {
      return List.of();
    }
    String signed = line.substring(opening(line));
    if (signed.indexOf(' ') < 0 && signed.indexOf('@') > 0) {
      return List.of(Byline.of(signed)); // an address is all that is known of the author
    }
    Map<String, Byline> found = new LinkedHashMap<>();
    for (String part : split(signed)) {
      add(part, houses, found, true);
    }
    return List.copyOf(found.values());
  }

  /** Whether a line names somebody who had another part in an article: its editor, its pictures. */
  boolean aside(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int end = 0;
    for (int words = 0; words < aside.longest(); words++) {
      end = wordEnd(lower, end);
      if (end < 0) {
        return false;
      }
      if (aside.contains(lower.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name stands for nobody in particular: "admin", "Redaktion", "News Desk". */
  boolean nobody(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return nobody.contains(lower) || nobody.contains(Words.key(name));
  }

  /** The names in a line that begins with the words of a byline, few words following. */
  List<Byline> signed(String text, Set<String> houses) {
    String line = Words.line(text);
    int start = opening(line);
    boolean few = line.chars().skip(start).filter(c -> c == ' ').count() < 4;
    return start > 0 && few ? offered(line, houses) : line(line, houses);
  }

  /** A line without a label before it, with a colon or without: "Authors Ada Byron". */
  String unlabelled(String line) {
    int end = wordEnd(line, 0);
    return end > 0
            && end < line.length()
            && label.contains(line.substring(0, end).toLowerCase(Locale.ROOT))
        ? strip(line.substring(end))
        : line;
  }

  /** Whether a line begins with the words of a byline, or is no more than them. */
  boolean opens(String line) {
    int end = wordEnd(line, 0);
    if (end < 0 || end > 24) {
      return false;
    }
    String word = line.substring(0, end).toLowerCase(Locale.ROOT);
    return (first.contains(word) || eastAsian(word) > 0)
        && (introduces(line) || openingAt(line, 0) > 0);
  }

  /** Whether a text is the words before a name and nothing else: "Written by". */
  boolean introduces(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && " :：".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    String bare = lower.substring(0, end);
    return by.contains(bare) || (end < lower.length() && label.contains(bare));
  }

  /** The index after the words that introduce a name, or 0. */
  private int opening(String line) {
    int start = glued(line) ? 2 : 0;
    while (true) {
      int next = openingAt(line, start);
      if (next == start) {
        return start;
      }
      start = next;
    }
  }

  /** "byAda Byron": a style sheet keeps the words apart. */
  private static boolean glued(String line) {
    return line.length() > 4
        && (line.startsWith("by") || line.startsWith("By"))
        && Character.isUpperCase(line.charAt(2))
        && Character.isLowerCase(line.charAt(3));
  }

  private int openingAt(String line, int start) {
    String lower = line.substring(start).toLowerCase(Locale.ROOT);
    if (lower.length() != line.length() - start) {
      return start; // a letter that changes its length with its case
    }
    int best = 0;
    int end = 0;
    for (int words = 0; words < Math.max(by.longest(), label.longest()); words++) {
      end = wordEnd(lower, end);
      if (end < 0) {
        break;
      }
      String phrase = lower.substring(0, end);
      int after = end;
      while (after < lower.length() && lower.charAt(after) == ' ') {
        after++;
      }
      boolean mark = after < lower.length() && ":：=/／｜|".indexOf(lower.charAt(after)) >= 0;
      if (mark && (label.contains(phrase) || by.contains(phrase))) {
        best = skip(lower, after + 1);
      } else if (by.contains(phrase) && after > end && after < lower.length()) {
        best = after;
      } else if (words == 0 && phrase.length() > 2) {
        best = Math.max(best, eastAsian(phrase));
      }
    }
    return start + best;
  }

  /** 記者王小明: the word and the name are not parted. */
  private int eastAsian(String word) {
    for (int length = 2; length <= Math.min(5, word.length() - 2); length++) {
      if (Character.isIdeographic(word.charAt(0)) && label.contains(word.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && " :：-–—".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** The end of the word that begins at or after an index, or -1. */
  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int begin = i;
    while (i < text.length() && " :：=/／｜|".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i > begin ? i : -1;
  }

  private List<Byline> parse(String text, Set<String> houses) {
    Map<String, Byline> found = new LinkedHashMap<>();
    for (String signed : split(text)) {
      add(signed, houses, found, false);
    }
    return List.copyOf(found.values());
  }

  /** The words of a text; each mark is a word of its own. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean mark = i < text.length() && MARKS.indexOf(text.charAt(i)) >= 0;
      if (mark || i == text.length() || text.charAt(i) == ' ') {
        if (i > from) {
          words.add(text.substring(from, i));
        }
        if (mark) {
          words.add(text.substring(i, i + 1));
        }
        from = i + 1;
      }
    }
    return words;
  }

  /** Whether a text may have several pieces, as a quick look tells. */
  private static boolean parted(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (",，(（–—-".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Parts what several authors signed: by semicolons, bars, bullets and the words for "and". */
  private List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String word : words(text)) {
      boolean mark = word.length() == 1 && MARKS.indexOf(word.charAt(0)) >= 0;
      String bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
      boolean joins =
          and.contains(bare.toLowerCase(Locale.ROOT))
              && (bare.length() > 1 || Character.isLowerCase(bare.charAt(0)));
      if (mark || joins) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(part.isEmpty() ? "" : " ").append(word);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /**
   * Adds the authors of one part: "Ada Byron", "Ada Byron, Charles Babbage", "Ada Byron, editor".
   */
  private void add(
      String signed, Set<String> houses, Map<String, Byline> found, boolean everybody) {
    @Nullable String last = null;
    String[] pieces = parted(signed) ? PIECE.split(signed, -1) : new String[] {signed};
    for (String piece : pieces) {
      String name = clean(piece);
      if (name.isEmpty()) {
        continue;
      }
      String lower = name.toLowerCase(Locale.ROOT);
      String key = Words.key(name);
      if (credential.contains(lower) || generation.contains(lower)) {
        continue;
      }
      if (last != null && (role(name) || houses.contains(key))) {
        Byline before = found.get(last);
        if (before != null && before.affiliation() == null && !houses.contains(key)) {
          found.put(last, new Byline(before.name(), name));
        }
        continue;
      }
      boolean house = houses.contains(key) && !found.isEmpty();
      boolean label = this.label.contains(lower);
      if (key.isEmpty() || house || (!everybody && (label || nobody(name)))) {
        last = null;
        continue;
      }
      if (!plausible(name) || (!everybody && last == null && role(name) && !body(key))) {
        continue;
      }
      if (last != null && key.indexOf(' ') < 0 && name.codePointAt(0) < 0x2e80) {
        Byline before = found.get(last);
        if (before != null && before.affiliation() == null) {
          found.put(last, new Byline(before.name(), name));
        }
        continue; // "Ada Byron, Reuters"
      }
      if (everybody) {
        Byline bare = withoutOffice(name);
        last = Words.key(bare.name());
        found.putIfAbsent(last, bare);
      } else {
        last = key;
        found.putIfAbsent(key, Byline.of(name));
      }
    }
  }

  /** A piece without forms of address, addresses, dates and the labels of links around it. */
  private String clean(String piece) {
    String name = piece.strip();
    int at = name.indexOf('@');
    if (at >= 0) {
      int from = name.lastIndexOf(' ', at) + 1;
      int to = name.indexOf(' ', at);
      name = (name.substring(0, from) + (to < 0 ? "" : name.substring(to))).strip();
    }
    name = strip(name);
    boolean changed = true;
    while (changed) {
      String before = name;
      name = cutEnd(cutFront(name));
      changed = !name.equals(before) && !name.isEmpty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return noise.contains(lower) || by.contains(lower) ? "" : name;
  }

  /** A name without the office that stands after it unparted: "Ada Byron Senior Editor". */
  private Byline withoutOffice(String name) {
    if (body(Words.key(name))) {
      return Byline.of(name);
    }
    int end = name.length();
    while (role.contains(Words.key(name.substring(name.lastIndexOf(' ', end - 1) + 1, end)))) {
      int space = name.lastIndexOf(' ', end - 1);
      if (space <= 0) {
        return Byline.of(name);
      }
      end = space;
    }
    String rest = name.substring(0, end);
    return end < name.length() && person(rest)
        ? new Byline(rest, name.substring(end + 1))
        : Byline.of(name);
  }

  private String cutFront(String name) {
    int space = name.indexOf(' ');
    if (space > 0 && honorific.contains(name.substring(0, space).toLowerCase(Locale.ROOT))) {
      return strip(name.substring(space + 1));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (int end = space, words = 0; end > 0 && words < noise.longest(); words++) {
      // "on" and "in" are cut at the end only
      if (end > 3 && noise.contains(lower.substring(0, end))) {
        return strip(name.substring(end + 1));
      }
      end = lower.indexOf(' ', end + 1);
    }
    return name;
  }

  /** Cuts the longest label or credential at the end. */
  private String cutEnd(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int space = lower.indexOf(' '); space > 0; space = lower.indexOf(' ', space + 1)) {
      String tail = lower.substring(space + 1);
      boolean letters = credential.contains(tail) && tail.length() > 2;
      if (noise.contains(tail) || letters) {
        return strip(name.substring(0, space));
      }
    }
    return name;
  }

  private static String strip(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && " ,.:;*-–—|/\"“”„»«)(]['".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,:;*-–—|/\"“”„»«)(][".indexOf(name.charAt(to - 1)) >= 0) {
      to--;
    }
    // A full stop ends a sentence, but belongs to an initial and to "Jr."
    if (to - from > 4
        && name.charAt(to - 1) == '.'
        && Character.isLowerCase(name.charAt(to - 2))
        && name.lastIndexOf(' ', to) < to - 4) {
      to--;
    }
    return name.substring(from, to);
  }

  /** Whether two words and more name a body that signs: "Looking Glass Team". */
  boolean body(String key) {
    int space = key.lastIndexOf(' ');
    return space > 0 && body.contains(key.substring(space + 1));
  }

  /** Whether a piece tells an office or an institution rather than a name. */
  boolean role(String piece) {
    for (String word : Words.key(piece).split(" ", -1)) {
      if (role.contains(word)) {
        return true;
      }
    }
    return piece.toLowerCase(Locale.ROOT).contains("member");
  }

  private static boolean plausible(String name) {
    if (name.length() > LONGEST_NAME || name.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    int words = 1;
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      words += c == ' ' ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      if (c == '?' || c == '!' || c == '…' || c == '{' || c == '<') {
        return false;
      }
    }
    return words <= 7 && (digits == 0 || (words == 1 && digits < name.length() / 2));
  }

  /**
   * Whether words look like a person's name without being declared one: two to five words (or a
   * whole ideographic name), each capitalised or a particle, none an office.
   */
  boolean person(String name) {
    int first = name.isEmpty() ? 0 : name.codePointAt(0);
    if (Character.isIdeographic(first) || hangul(first)) {
      return name.length() >= 2 && name.length() <= 12;
    }
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 6) {
      return false;
    }
    int proper = 0;
    for (String word : words) {
      String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      String lower = bare.toLowerCase(Locale.ROOT);
      if (bare.isEmpty() || bare.chars().anyMatch(c -> Character.isDigit(c) || c == ':')) {
        return false;
      }
      int c = bare.codePointAt(0);
      if (Character.isUpperCase(c) || Character.isTitleCase(c) || uncased(c)) {
        proper++;
      } else if (bare.length() > 2 && (bare.charAt(1) == '\'' || bare.charAt(1) == '’')) {
        proper++; // d’Arc
      } else if (!particle.contains(lower)) {
        return false;
      }
    }
    return proper >= 2 && !role(name) && !nobody.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean uncased(int c) {
    return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
  }

  private static boolean hangul(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
  }
}
