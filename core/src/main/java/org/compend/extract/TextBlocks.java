package org.compend.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;

/** Makes blocks of the paragraphs of a plain text: what is sure is marked, nothing is lost. */
final class TextBlocks {
  private final Map<String, Footnote> notes = new LinkedHashMap<>();
  private final Set<String> referred = new java.util.LinkedHashSet<>();
  private final List<Block> blocks = new ArrayList<>();

  private TextBlocks() {}

  /** The blocks with the notes that they refer to. */
  record Body(List<Block> blocks, List<Footnote> footnotes) {}

  /**
   * Makes blocks of paragraphs; a paragraph may hold several lines only if it is a list or verse.
   */
  static Body of(List<String> paragraphs) {
    TextBlocks made = new TextBlocks();
    List<String> text = made.withoutNotes(paragraphs);
    for (int i = 0; i < text.size(); i++) {
      String next = i + 1 < text.size() ? text.get(i + 1) : "";
      i += made.block(text, i, next);
    }
    List<Footnote> footnotes = new ArrayList<>();
    for (String id : made.referred) {
      Footnote note = made.notes.get(id);
      if (note != null) {
        footnotes.add(note);
      }
    }
    return new Body(made.blocks, footnotes);
  }

  /** Takes the notes at the end: "[1] …", where the text before refers to each as [1]. */
  private List<String> withoutNotes(List<String> paragraphs) {
    int first = paragraphs.size();
    while (first > 0 && !number(paragraphs.get(first - 1)).isEmpty()) {
      first--;
    }
    String before = String.join("\n", paragraphs.subList(0, first));
    Map<String, String> found = new LinkedHashMap<>();
    for (String paragraph : paragraphs.subList(first, paragraphs.size())) {
      String id = number(paragraph);
      String text = paragraph.substring(id.length() + 2).strip();
      if (!before.contains("[" + id + "]")
          || text.isEmpty()
          || found.putIfAbsent(id, text) != null) {
        return paragraphs;
      }
    }
    found.forEach((id, text) ->
        notes.put(
            id, new Footnote(id, List.of(new Block.Paragraph(List.of(new Inline.Text(text)))))));
    return paragraphs.subList(0, first);
  }

  /** The number of a note that a paragraph is, or an empty string. */
  private static String number(String paragraph) {
    int close = paragraph.startsWith("[") ? paragraph.indexOf(']') : -1;
    if (close < 2 || close > 4) {
      return "";
    }
    String id = paragraph.substring(1, close);
    return id.chars().allMatch(c -> c >= '0' && c <= '9') ? id : "";
  }

  /** Adds the block that begins at an index and returns how many more paragraphs it took. */
  private int block(List<String> text, int i, String next) {
    String paragraph = text.get(i);
    if (paragraph
        .chars()
        .allMatch(c -> c == '*' || c == '-' || c == '—' || c == '_' || c == ' ' || c == '⁂')) {
      blocks.add(new Block.Break());
      return 0;
    }
    int items = run(text, i, TextBlocks::bullet);
    if (items >= 2) {
      blocks.add(new Block.BulletList(items(text.subList(i, i + items), TextBlocks::bullet)));
      return items - 1;
    }
    int start = ordinal(paragraph);
    int steps = start < 0 ? 0 : steps(text, i, start);
    if (steps >= 2) {
      blocks.add(
          new Block.NumberedList(start, items(text.subList(i, i + steps), TextBlocks::numbered)));
      return steps - 1;
    }
    int quoted = run(text, i, line -> line.startsWith("> ") ? 2 : 0);
    if (quoted > 0) {
      List<Block> content = new ArrayList<>();
      for (String line : text.subList(i, i + quoted)) {
        content.add(new Block.Paragraph(inlines(line.substring(2).strip())));
      }
      blocks.add(new Block.Quotation(content, List.of()));
      return quoted - 1;
    }
    blocks.add(
        heading(paragraph, next)
            ? new Block.Heading(2, inlines(paragraph))
            : new Block.Paragraph(inlines(paragraph)));
    return 0;
  }

  /** How long a mark at a line's beginning is, its space included; 0 where there is none. */
  @FunctionalInterface
  private interface Marker {
    int length(String line);
  }

  private static int run(List<String> text, int from, Marker marker) {
    int i = from;
    while (i < text.size() && marker.length(text.get(i)) > 0) {
      i++;
    }
    return i - from;
  }

  private List<List<Block>> items(List<String> lines, Marker marker) {
    List<List<Block>> items = new ArrayList<>();
    for (String line : lines) {
      items.add(List.of(new Block.Paragraph(inlines(line.substring(marker.length(line)).strip()))));
    }
    return items;
  }

  /** A dash is none of these: with it many languages begin what somebody says. */
  private static int bullet(String line) {
    return line.length() > 2
            && "•*‣▪◦●·-".indexOf(line.charAt(0)) >= 0
            && Character.isWhitespace(line.charAt(1))
        ? 2
        : 0;
  }

  private static int numbered(String line) {
    int i = 0;
    while (i < line.length() && i < 4 && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    return i > 0
            && i < 4
            && i + 2 < line.length()
            && (line.charAt(i) == '.' || line.charAt(i) == ')')
            && line.charAt(i + 1) == ' '
        ? i + 2
        : 0;
  }

  /** Whether a line begins with the mark of a list, a quotation or a note. */
  static boolean marked(String line) {
    return bullet(line) > 0
        || numbered(line) > 0
        || line.startsWith("> ")
        || !number(line).isEmpty();
  }

  private static int ordinal(String line) {
    int length = numbered(line);
    return length == 0 ? -1 : Integer.parseInt(line.substring(0, length - 2));
  }

  private static int steps(List<String> text, int from, int start) {
    int i = from;
    while (i < text.size() && ordinal(text.get(i)) == start + i - from) {
      i++;
    }
    return i - from;
  }

  /** A short line without a stop at its end, before a paragraph that is none. */
  private static boolean heading(String line, String next) {
    return line.length() <= 80
        && next.length() > 120
        && line.indexOf('\n') < 0
        && Character.isLetterOrDigit(line.codePointAt(line.length() - 1))
        && !Character.isLowerCase(line.codePointAt(0))
        && "–—-".indexOf(line.charAt(0)) < 0;
  }

  /** The inlines of a line: its notes' marks, where there are such notes, and line breaks. */
  private List<Inline> inlines(String line) {
    List<Inline> inlines = new ArrayList<>();
    int from = 0;
    int i = 0;
    while (i < line.length()) {
      String id =
          line.charAt(i) == '[' ? number(line.substring(i, Math.min(line.length(), i + 6))) : "";
      if (!id.isEmpty() && notes.containsKey(id)) {
        text(line.substring(from, i), inlines);
        inlines.add(new Inline.NoteReference(id));
        referred.add(id);
        i += id.length() + 2;
        from = i;
      } else if (line.charAt(i) == '\n') {
        text(line.substring(from, i), inlines);
        inlines.add(new Inline.LineBreak());
        i++;
        from = i;
      } else {
        i++;
      }
    }
    text(line.substring(from), inlines);
    return inlines;
  }

  private static void text(String run, List<Inline> inlines) {
    if (!run.isEmpty()) {
      inlines.add(new Inline.Text(run));
    }
  }
}
