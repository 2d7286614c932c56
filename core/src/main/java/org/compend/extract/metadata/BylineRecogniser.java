package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Byline;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads who signed from a line ("By Ada Byron and Charles Babbage") or from a declared value.
 *
 * <p>Its words stand in the resource {@code bylines.txt}. Immutable, safe to share between threads.
 */
public final class BylineRecogniser {
  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_NAME = 60;

  /** What parts names, with or without spaces around it. */
  private static final String MARKS = ";|·•●／/、&＆｜";

  private static final Pattern PIECE = Pattern.compile("[,，] ?|\\((?=[^)]*\\)?$)|（| [–—-] ");

  private final BylineOpening opening;
  private final PersonNames names;
  private final Phrases.Section and;
  private final Phrases.Section noise;
  private final Phrases.Section honorific;
  private final Phrases.Section credential;
  private final Phrases.Section generation;
  private final Phrases.Section at;
  private final Set<String> noiseBegins = new HashSet<>();
  private final Set<String> noiseEnds = new HashSet<>();
  private final int longestAnd;

  BylineRecogniser(Phrases table) {
    opening = new BylineOpening(table);
    names = new PersonNames(table);
    and = table.section("and");
    noise = table.section("noise");
    honorific = table.section("honorific");
    credential = table.section("credential");
    generation = table.section("generation");
    at = table.section("at");
    for (String phrase : noise.phrases()) {
      int space = phrase.indexOf(' ');
      noiseBegins.add(space < 0 ? phrase : phrase.substring(0, space));
      noiseEnds.add(phrase.substring(phrase.lastIndexOf(' ') + 1));
    }
    credential
        .phrases()
        .forEach(phrase -> noiseEnds.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
    longestAnd = and.phrases().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The words before a name. */
  BylineOpening opening() {
    return opening;
  }

  /** Whether a piece of a byline tells an office or an institution rather than a name. */
  public boolean isRole(String piece) {
    return names.role(piece);
  }

  /** Whether a line names what a program writes where nobody has signed: "By admin | May 4". */
  boolean isPlaceholder(String text) {
    int bar = text.indexOf('|');
    String line = Words.line(bar < 0 ? text : text.substring(0, bar));
    String name = line.substring(Math.max(0, opening.end(line)));
    return names.placeholder(name, Words.key(name));
  }

  /** What words look like. */
  PersonNames names() {
    return names;
  }

  /**
   * Who signed, from a line that says so by its first words ("By …", "Автор: …", "文/…"); empty for
   * any other line.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}
   */
  public List<Byline> line(String text, Set<String> houses) {
    String line = EastAsianBylines.usual(Words.line(text));
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    int start = opening.end(line);
    if (start <= 0) {
      return List.of();
    }
    List<Byline> signed = new ArrayList<>();
    for (Byline byline : parse(line.substring(start), houses)) {
      if (!names.person(byline.name())) {
        break; // "By noon the square was full"
      }
      signed.add(byline);
    }
    return signed;
  }

  /**
   * Who signed, from a value that a page declares to be an author's.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}: after a name
   *     they are dropped; alone they come back, for the caller to judge
   */
  List<Byline> declared(String value, Set<String> houses) {
    String line = EastAsianBylines.usual(Words.line(value));
    if (line.length() > LONGEST_LINE || line.isEmpty() || line.startsWith("http")) {
      return List.of();
    }
    return parse(line.substring(opening.end(line)), houses);
  }

  /**
   * All that a value may name, for the caller to choose from: those too who sign for a house, who
   * sign with a user's name, and words that only look like a name.
   *
   * @param houses names that are the site's or the publisher's, as {@link Words#key}
   */
  List<Byline> offered(String value, Set<String> houses) {
    String line = EastAsianBylines.usual(Words.line(value));
    if (line.length() > LONGEST_LINE || line.isEmpty() || line.startsWith("http")) {
      return List.of();
    }
    String signed = line.substring(opening.end(line));
    if (signed.indexOf(' ') < 0 && signed.indexOf('@') > 0) {
      return List.of(Byline.of(signed)); // an address is all that is known of the author
    }
    Map<String, Byline> found = new LinkedHashMap<>();
    for (String part : split(signed)) {
      add(part, houses, found, true);
    }
    return List.copyOf(found.values());
  }

  /** The names in a line that begins with the words of a byline, few words following. */
  List<Byline> signed(String text, Set<String> houses) {
    String line = EastAsianBylines.usual(Words.line(text));
    int start = opening.end(line);
    boolean few = line.chars().skip(start).filter(c -> c == ' ').count() < 4;
    return start > 0 && few ? offered(line, houses) : line(line, houses);
  }

  /** A line without a label before it, with a colon or without: "Authors Ada Byron". */
  String unlabelled(String line) {
    String rest = opening.withoutLabel(line);
    return rest.length() == line.length() ? line : strip(rest);
  }

  private List<Byline> parse(String text, Set<String> houses) {
    Map<String, Byline> found = new LinkedHashMap<>();
    for (String signed : split(text)) {
      add(signed, houses, found, false);
    }
    return List.copyOf(found.values());
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
    List<String> parts = new ArrayList<>(2);
    int part = 0;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean mark = MARKS.indexOf(c) >= 0;
      if (mark || c == ' ') {
        boolean joins = word > part && joins(text, word, i);
        if (joins || mark) {
          parts.add(text.substring(part, joins ? word : i).strip());
          part = i + (mark ? 1 : 0);
        }
        word = i + 1;
      }
    }
    parts.add(text.substring(Math.min(part, text.length())).strip());
    return parts;
  }

  private boolean joins(String text, int from, int end) {
    int to = end > from && text.charAt(end - 1) == ',' ? end - 1 : end;
    return to > from
        && to - from <= longestAnd
        && (!Character.isUpperCase(text.charAt(from))
            || (to - from > 1 && Character.isUpperCase(text.charAt(from + 1))))
        && and.containsAnyCase(text, from, to);
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
      if (last != null && (names.role(name) || names.agency(name) || houses.contains(key))) {
        Byline before = found.get(last);
        if (before != null && before.affiliation() == null && !houses.contains(key)) {
          found.put(last, new Byline(before.name(), name));
        }
        continue;
      }
      boolean house = (houses.contains(key) || names.house(name)) && !found.isEmpty();
      boolean label = opening.isLabel(lower);
      if (key.isEmpty()
          || house
          || names.placeholder(name, key)
          || (!everybody && (label || names.nobody(name)))) {
        last = null;
        continue;
      }
      if (!plausible(name)
          || (!everybody && last == null && names.role(name) && !names.body(key))) {
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
        Byline bare = withoutOffice(name, key);
        last = bare.name().length() == name.length() ? key : Words.key(bare.name());
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
    name = strip(withoutOthers(name));
    if (noise.containsAnyCase(name)) {
      return ""; // "About the author", before its end is cut
    }
    boolean changed = true;
    while (changed) {
      String before = name;
      name = cutEnd(cutFront(name));
      changed = !name.equals(before) && !name.isEmpty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return noise.contains(lower) || opening.isBy(lower) ? "" : name;
  }

  /** A name up to the one who took the pictures: "Ada Byron Photos: Charles Babbage". */
  private String withoutOthers(String name) {
    int colon = Math.max(name.indexOf(':', 1), name.indexOf('：', 1));
    if (colon < 0) {
      return name;
    }
    int end = colon;
    while (end > 0 && name.charAt(end - 1) == ' ') {
      end--;
    }
    int start = name.lastIndexOf(' ', end - 1) + 1;
    String word = name.substring(start, end).toLowerCase(Locale.ROOT);
    return opening.isAside(word) || (start > 0 && opening.isLabel(word))
        ? name.substring(0, start)
        : name;
  }

  /** A name without the place or the house after it: "Ada Byron in London". */
  private String withoutPlace(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      int end = name.indexOf(' ', space + 1);
      if (end > 0 && at.contains(name, space + 1, end) && names.person(name.substring(0, space))) {
        return name.substring(0, space);
      }
    }
    return name;
  }

  /**
   * A name without the office or the agency that stands after it unparted: "Ada Byron Senior
   * Editor", "Ada ByronStaff", "Ada Byron The Associated Press".
   */
  private Byline withoutOffice(String whole, String wholeKey) {
    String name = withoutPlace(whole);
    if (names.body(name.length() == whole.length() ? wholeKey : Words.key(name))) {
      return Byline.of(name);
    }
    int end = name.length();
    for (int i = end - 1; i > 2; i--) {
      if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
        int space = name.indexOf(' ', i);
        String glued = name.substring(i, space < 0 ? end : space);
        String before = name.substring(0, i);
        if (names.office(Words.key(glued)) && names.person(before)) {
          return new Byline(before, name.substring(i));
        }
      }
    }
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      if (names.agency(name, space + 1) && names.person(name.substring(0, space))) {
        return new Byline(name.substring(0, space), name.substring(space + 1));
      }
    }
    while (names.office(Words.key(name.substring(name.lastIndexOf(' ', end - 1) + 1, end)))) {
      int space = name.lastIndexOf(' ', end - 1);
      if (space <= 0) {
        return Byline.of(name);
      }
      end = space;
    }
    String rest = name.substring(0, end);
    return end < name.length() && names.person(rest)
        ? new Byline(rest, name.substring(end + 1))
        : Byline.of(name);
  }

  /** Cuts a form of address, or the longest label at the front and the words before a name. */
  private String cutFront(String name) {
    int space = name.indexOf(' ');
    if (space <= 0) {
      return name;
    }
    String first = name.substring(0, space).toLowerCase(Locale.ROOT);
    if (honorific.contains(first)) {
      return strip(name.substring(space + 1));
    }
    if (!noiseBegins.contains(first)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int cut = -1;
    for (int end = space, words = 0; end > 0 && words < noise.longest(); words++) {
      // "on" and "in" are cut at the end only
      cut = end > 3 && noise.contains(lower.substring(0, end)) ? end : cut;
      end = lower.indexOf(' ', end + 1);
    }
    if (cut < 0) {
      return name;
    }
    String rest = strip(name.substring(cut + 1));
    return rest.substring(opening.end(rest)); // "All articles by Ada Byron"
  }

  /** Cuts the longest label or credential at the end. */
  private String cutEnd(String name) {
    int last = name.lastIndexOf(' ') + 1;
    if (last == 0 || !noiseEnds.contains(name.substring(last).toLowerCase(Locale.ROOT))) {
      return name;
    }
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
    while (from < to && " ,.:;*-–—|/\"“”„»«)(]['→›▸+・ـ（）【】〔〕［］".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,:;*-–—|/\"“”„»«)(][→›▸+（）【】〔〕［］".indexOf(name.charAt(to - 1)) >= 0) {
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

  private static boolean hasLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean plausible(String name) {
    if (name.length() > LONGEST_NAME || !hasLetter(name)) {
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
}
