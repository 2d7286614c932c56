package org.compend.extract.metadata;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.extract.words.Phrases;

/**
 * The words before a name: "By", "Von", "Автор:", "文/". Immutable, safe to share between threads.
 */
final class BylineOpening {
  private static final int LONGEST_WORD = 24;

  private static final int BEGINNINGS = 1 << 12;

  /** What parts a label from a name. */
  private static final String MARKS = ":：=＝/／｜|՝፡・";

  private final Phrases.Section by;
  private final Phrases.Section label;
  private final Phrases.Section aside;
  private final Set<String> firstWords = new HashSet<>();

  /** Phrases that a mark joins: "文/图". */
  private final Set<String> joined = new HashSet<>();

  /**
   * The first two letters and the length of the words that may begin such a line, as hashes: most
   * words need no closer look.
   */
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  BylineOpening(Phrases table) {
    by = table.section("by");
    label = table.section("label");
    aside = table.section("aside");
    for (Phrases.Section section : List.of(by, label)) {
      for (String phrase : section.phrases()) {
        int end = wordEnd(phrase, 0);
        firstWords.add(phrase.substring(0, end));
        beginnings.set(beginning(phrase, 0, end));
        if (end < phrase.length() && phrase.charAt(end) != ' ') {
          joined.add(phrase);
        }
      }
    }
  }

  /** Whether a line begins with the words of a byline, or is no more than them. */
  boolean opens(String text) {
    String line = EastAsianBylines.usual(text);
    int start = pastMarks(line);
    int end = wordEnd(line, start);
    if (end < 0 || end - start > LONGEST_WORD || !mayOpen(line, start, end)) {
      return false;
    }
    String word = line.substring(start, end).toLowerCase(Locale.ROOT);
    return (firstWords.contains(word) || eastAsian(word) > 0)
        && (introduces(line) || after(line, start) > start);
  }

  /** The index behind the brackets and bullets before a line's words: "（记者 …", "■文/…". */
  private static int pastMarks(String line) {
    int at = 0;
    while (at < line.length() - 1 && "（(〔【[［■□●○◎▲△▶►◆◇★☆".indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    while (at > 0 && at < line.length() - 1 && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean mayOpen(String line, int start, int end) {
    return line.charAt(start) >= 0x80 || beginnings.get(beginning(line, start, end));
  }

  private static int beginning(String line, int start, int end) {
    int first = small(line.charAt(start));
    int second = end - start > 1 ? small(line.charAt(start + 1)) : 0;
    return ((first * 31 + second) * 31 + end - start) % BEGINNINGS;
  }

  private static int small(char c) {
    return c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? c | 0x20 : c;
  }

  /** Whether a text is the words before a name and nothing else: "Written by". */
  boolean introduces(String text) {
    int end = text.length();
    while (end > 0 && " :：՝፡".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > by.longest() * LONGEST_WORD) {
      return false;
    }
    return by.containsAnyCase(text, 0, end)
        || (end < text.length() && label.containsAnyCase(text, 0, end));
  }

  /** Whether a line names somebody who had another part in an article: its editor, its pictures. */
  boolean aside(String line) {
    int start = pastMarks(line);
    int end = start;
    if (start < line.length() && joined(line.substring(start)) > 0) {
      return false; // 写真・文: the text too
    }
    for (int words = 0; words < aside.longest(); words++) {
      end = wordEnd(line, end);
      if (end < 0) {
        return false;
      }
      if (aside.containsAnyCase(line, start, end)) {
        return true;
      }
    }
    return false;
  }

  /** A line without a label before it, with a colon or without: "Authors Ada Byron". */
  String withoutLabel(String line) {
    int end = wordEnd(line, 0);
    return end > 0
            && end < line.length()
            && isLabel(line.substring(0, end).toLowerCase(Locale.ROOT))
        ? line.substring(end)
        : line;
  }

  /** Whether a phrase in lower case stands before a name with a colon: "author". */
  boolean isLabel(String phrase) {
    return label.contains(phrase);
  }

  /** Whether a phrase in lower case stands before a name that had another part: "photos". */
  boolean isAside(String phrase) {
    return aside.contains(phrase);
  }

  /** Whether a phrase in lower case stands before a name: "written by". */
  boolean isBy(String phrase) {
    return by.contains(phrase);
  }

  /** The index after all words that introduce a name, or 0. */
  int end(String line) {
    int marks = pastMarks(line);
    int start = Math.max(marks, glued(line));
    while (true) {
      int next = after(line, start);
      if (next == start) {
        return start == marks ? 0 : start;
      }
      start = next;
    }
  }

  /** The index after "by" in "Written byAda Byron": a style sheet keeps the words apart. */
  private int glued(String line) {
    for (int at = 0, word = 0; word < 2 && at >= 0; word++) {
      if (line.length() > at + 4
          && (line.charAt(at) | 0x20) == 'b'
          && line.charAt(at + 1) == 'y'
          && Character.isUpperCase(line.charAt(at + 2))
          && (word == 0 || by.contains(line.substring(0, at + 2).toLowerCase(Locale.ROOT)))) {
        return at + 2;
      }
      at = line.indexOf(' ', at) + 1;
      if (at == 0) {
        break;
      }
    }
    return 0;
  }

  /** The index after the longest phrase that begins at an index, or that index. */
  private int after(String line, int start) {
    int first = wordEnd(line, start);
    if (first < 0
        || (line.charAt(start) != ' '
            && (first - start > LONGEST_WORD || !mayOpen(line, start, first)))) {
      return start;
    }
    String lower = line.substring(start).toLowerCase(Locale.ROOT);
    if (lower.length() != line.length() - start) {
      return start; // a letter that changes its length with its case
    }
    int best = joined(lower);
    int end = best > 0 ? lower.length() : 0;
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
      boolean mark =
          after < lower.length()
              && (MARKS.indexOf(lower.charAt(after)) >= 0
                  || (after > end && "—–ـ".indexOf(lower.charAt(after)) >= 0));
      if (mark && (label.contains(phrase) || by.contains(phrase))) {
        best = skip(lower, after + 1);
      } else if (after > end
          && after < lower.length()
          && (by.contains(phrase)
              || (PersonNames.eastAsian(phrase.charAt(0)) && label.contains(phrase)))) {
        best = after;
      } else if (words == 0 && phrase.length() > 2) {
        best = Math.max(best, eastAsian(phrase));
        if (!firstWords.contains(phrase)) {
          break;
        }
      }
    }
    return start + best;
  }

  /** The index after a phrase that a mark joins and what parts it from a name, or 0. */
  private int joined(String lower) {
    if (lower.charAt(0) < 0x2e80) { // none of the others has such phrases
      return 0;
    }
    int best = 0;
    for (String phrase : joined) {
      int end = phrase.length();
      if (lower.startsWith(phrase)
          && end < lower.length()
          && (lower.charAt(end) == ' ' || MARKS.indexOf(lower.charAt(end)) >= 0)) {
        best = Math.max(best, skip(lower, end + 1));
      }
    }
    return best;
  }

  /** 記者王小明: the word and the name are not parted. */
  private int eastAsian(String word) {
    if (!Character.isIdeographic(word.charAt(0))) {
      return 0;
    }
    for (int length = 2; length <= Math.min(5, word.length() - 2); length++) {
      if (label.contains(word.substring(0, length))) {
        return length;
      }
    }
    // 新海通讯社记者 王小明: the house before the word
    int house = word.length() - 2;
    return house >= 2 && house <= 8 && label.contains(word.substring(house)) ? word.length() : 0;
  }

  private static int skip(String text, int from) {
    int i = from;
    while (i < text.length() && " :：՝፡=＝・-–—ـ".indexOf(text.charAt(i)) >= 0) {
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
    while (i < text.length() && !parts(text.charAt(i))) {
      i++;
    }
    return i > begin ? i : -1;
  }

  private static boolean parts(char c) {
    return switch (c) {
      case ' ', ':', '：', '=', '＝', '/', '／', '｜', '|', '՝', '፡', '・' -> true;
      default -> false;
    };
  }
}
