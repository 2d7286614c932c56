package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compend.extract.words.Words;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Cheap looks at lines that may be no more than a name, and at the links that they stand in. */
final class NameLines {
  /** Words in the addresses of authors' own pages. */
  private static final List<String> PAGES =
      List.of(
          "author",
          "autor",
          "auteur",
          "/people/",
          "/person",
          "/profil",
          "/staff/",
          "/team/",
          "/writer",
          "/contributor",
          "/journalist",
          "/redaktion/",
          "/user",
          "/member",
          "/by/",
          "/columnist",
          "/reporter",
          "/expert");

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?i)©|\\(c\\)|copyright|all rights reserved|[0-9]{4}|\\bby\\b");

  private static final Pattern RIM = Pattern.compile("[-–—,.|]+ *$|^[ \\-–—,.|]+");

  private NameLines() {}

  /** The address that a text leads to, in lower case; null where it is no link. */
  static @Nullable String address(Element element) {
    Element around = element;
    for (int i = 0; i < 3 && around != null; i++) {
      if (around.nameIs("a")) {
        return around.attr("href").toLowerCase(Locale.ROOT);
      }
      around = around.parent();
    }
    return null;
  }

  /** Whether an address is that of somebody's own page. */
  static boolean isOwnPage(@Nullable String address) {
    if (address != null) {
      for (String page : PAGES) {
        if (address.contains(page)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an address has all words of a name. */
  static boolean spells(@Nullable String address, String key) {
    if (address == null) {
      return false;
    }
    int from = 0;
    while (from < key.length()) {
      int space = key.indexOf(' ', from);
      int end = space < 0 ? key.length() : space;
      if (end - from > 1 && !address.contains(key.substring(from, end))) {
        return false;
      }
      from = end + 1;
    }
    return true;
  }

  /** What stands after the last mark between spaces that may part a page's title from its house. */
  static String tail(String title) {
    int from = 0;
    int parts = 1;
    for (int i = 1; i + 1 < title.length() && parts < 8; i++) {
      if (title.charAt(i + 1) == ' '
          && title.charAt(i - 1) == ' '
          && i - 1 >= from
          && "|–—·•-".indexOf(title.charAt(i)) >= 0) {
        from = i + 2;
        parts++;
      }
    }
    return parts == 1 ? "" : title.substring(from);
  }

  /** Whose a line says that the rights are. */
  static String owner(String text) {
    String line = COPYRIGHT.matcher(text).replaceAll(" ");
    line = RIM.matcher(line).replaceAll("").strip();
    int stop = line.indexOf(". ");
    return Words.line(stop > 3 ? line.substring(0, stop) : line);
  }

  /** Whether a line has two capitals, or letters of a script that has none. */
  static boolean mayHoldName(String line) {
    int capitals = 0;
    for (int i = 0; i < line.length() && capitals < 2; i++) {
      char c = line.charAt(i);
      if (c < 0x80) {
        capitals += (c >= 'A' && c <= 'Z') || c == '\'' ? 1 : 0;
      } else if (!Character.isLowerCase(c)) {
        capitals += c < 0x590 ? 1 : 2;
      }
    }
    return capitals > 1;
  }

  /** What bars, dots, commas and dashes between spaces part. */
  static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < line.length() && parts.size() < 5; i++) {
      char c = line.charAt(i);
      boolean spaced =
          i > 0 && i + 1 < line.length() && line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ';
      if ("|•·,".indexOf(c) >= 0 || (spaced && "/–—-".indexOf(c) >= 0)) {
        parts.add(line.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(line.substring(from).strip());
    return parts;
  }

  /**
   * A cheap look whether words may be a person's name: no long one begins with a small letter, and
   * two at least do not.
   */
  static boolean mayName(String words) {
    boolean alphabetic = words.length() > 2 && words.charAt(0) < 0x1100;
    if (words.length() < 3 || (words.charAt(0) < 0x2e80 && words.indexOf(' ') < 0)) {
      return false;
    }
    int begin = 0;
    int count = 0;
    int proper = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == ' ') {
        boolean small = begin < i && Character.isLowerCase(words.charAt(begin));
        proper += !small || (i - begin > 2 && !Character.isLetter(words.charAt(begin + 1))) ? 1 : 0;
        count++;
        if (small && i - begin > 4 && count > 1) {
          return false;
        }
        begin = i + 1;
      }
    }
    return count <= 9 && (proper > 1 || !alphabetic);
  }

  static boolean copyright(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    if (first != '(' && first != 'C' && first != 'c') {
      return line.indexOf('©') >= 0;
    }
    return line.indexOf('©') >= 0
        || line.startsWith("(c)")
        || line.startsWith("Copyright")
        || line.startsWith("copyright");
  }
}
