package org.compend.press.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines of text: broken, indented, underlined. */
final class Lines {
  private static final String MARKS = "“”„»«‘‚›‹\"";

  private Lines() {}

  /**
   * Breaks a text into lines no wider than this, save where a single word is: after spaces, and
   * between characters where the script allows it.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      wrapLine(line.strip(), width, lines);
    }
    return lines;
  }

  private static void wrapLine(String text, int width, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int columns = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (isWithinWord(text, end) || isAtMark(text, end) || isAtSpacedMark(text, end)) {
        continue;
      }
      String piece = text.substring(start, end);
      int wide = Columns.of(piece.stripTrailing());
      if (columns + wide > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        columns = 0;
      }
      line.append(piece);
      columns += Columns.of(piece);
      start = end;
    }
    lines.add(line.toString().stripTrailing());
  }

  /** “Moss’s”, “l’été”: behind an apostrophe no word is parted. */
  private static boolean isWithinWord(String text, int at) {
    return at > 1
        && at < text.length()
        && (text.charAt(at - 1) == '’' || text.charAt(at - 1) == '\'')
        && Character.isLetter(text.charAt(at))
        && Character.isLetter(text.charAt(at - 2));
  }

  /**
   * “gewartet“,”, “»Wort«”: a mark that opens words in one language closes them in another, so that
   * none is parted from the word that it touches. Characters that are words may be.
   */
  private static boolean isAtMark(String text, int at) {
    if (at == text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    boolean closes =
        MARKS.indexOf(after) >= 0 && (Character.isLetterOrDigit(before) || isStop(before));
    boolean opens = MARKS.indexOf(before) >= 0 && Character.isLetterOrDigit(after);
    return (closes && !Character.isIdeographic(before))
        || (opens && !Character.isIdeographic(after));
  }

  /** “« Oui » : non ?”: French marks stay with their words across the spaces that part them. */
  private static boolean isAtSpacedMark(String text, int at) {
    if (at < 2 || at == text.length() || !Character.isSpaceChar(text.charAt(at - 1))) {
      return false;
    }
    boolean closes =
        ":;!?»›".indexOf(text.charAt(at)) >= 0
            && (at + 1 == text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1)));
    boolean opens =
        "«‹".indexOf(text.charAt(at - 2)) >= 0
            && (at == 2 || Character.isSpaceChar(text.charAt(at - 3)));
    return closes || opens;
  }

  private static boolean isStop(int c) {
    return ".,!?…".indexOf(c) >= 0;
  }

  /** Breaks a line that is too wide, within a word where it must. */
  static List<String> fit(String text, int width) {
    if (Columns.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    for (String wrapped : wrap(text, width)) {
      StringBuilder line = new StringBuilder();
      int columns = 0;
      for (int character : wrapped.codePoints().toArray()) {
        int wide = Columns.of(Character.toString(character));
        if (columns + wide > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          columns = 0;
        }
        line.appendCodePoint(character);
        columns += wide;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Lines moved in, the first behind a mark. */
  static List<String> indent(String mark, String indent, List<String> lines) {
    List<String> indented = new ArrayList<>();
    for (String line : lines) {
      indented.add(((indented.isEmpty() ? mark : indent) + line).stripTrailing());
    }
    return indented.isEmpty() ? List.of(mark.stripTrailing()) : indented;
  }

  /** Lines moved in. */
  static List<String> indent(String indent, List<String> lines) {
    return lines.stream().map(line -> (indent + line).stripTrailing()).toList();
  }

  /** A heading with a line under it, as wide as its widest line. */
  static List<String> underlined(String text, String stroke, int width) {
    List<String> lines = new ArrayList<>(wrap(text, width));
    int widest = lines.stream().mapToInt(Columns::of).max().orElse(0);
    if (widest > 0) {
      lines.add(stroke.repeat(widest));
    }
    return lines;
  }

  /** Several runs of lines with an empty line between each two. */
  static List<String> spaced(List<List<String>> runs) {
    return runs.stream()
        .filter(run -> !run.isEmpty())
        .map(run -> String.join("\n", run))
        .collect(Collectors.joining("\n\n"))
        .lines()
        .toList();
  }
}
