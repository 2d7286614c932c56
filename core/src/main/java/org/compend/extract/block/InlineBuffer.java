package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.compend.Inline;

/**
 * Gathers the inlines of one paragraph: collapses white space across elements as it would be
 * rendered, and nests marks.
 */
final class InlineBuffer {
  /** More marks on one run than this are the fault of tags that were never closed. */
  private static final int MAX_MARKS = 12;

  /** Most paragraphs are no longer, in characters. */
  private static final int USUAL = 240;

  /** Something with the marks that were open where it stands. */
  private record Run(List<Mark> marks, Inline content) {}

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder(USUAL);
  private List<Mark> textMarks = List.of();
  private List<Mark> marks;

  /** Whether anything to see stands in the buffer. */
  private boolean seen;

  /** Whether white space goes before the next character. */
  private boolean spaceDue;

  /** Whether nothing visible stands before the next character on its line. */
  private boolean atLineStart = true;

  private boolean breakDue;

  InlineBuffer(List<Mark> marks) {
    this.marks = marks;
  }

  List<Mark> marks() {
    return marks;
  }

  /** Opens a mark; false where it would change nothing. */
  boolean open(Mark mark) {
    if (marks.size() >= MAX_MARKS || marks.contains(mark)) {
      return false;
    }
    for (Mark outer : marks) {
      if (mark instanceof Mark.Link && outer instanceof Mark.Link) {
        return false;
      }
    }
    List<Mark> longer = new ArrayList<>(marks);
    longer.add(mark);
    marks = List.copyOf(longer);
    return true;
  }

  /** Closes a mark that was opened. */
  void close(Mark mark) {
    int last = marks.lastIndexOf(mark);
    List<Mark> shorter = new ArrayList<>(marks);
    shorter.remove(last);
    marks = List.copyOf(shorter);
  }

  boolean isEmpty() {
    return !seen;
  }

  /** Adds a page's characters, white space not yet collapsed. */
  void text(String raw) {
    String clean = Characters.clean(raw);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (Characters.isSpace(c)) {
        spaceDue = true;
      } else if (Characters.isHardSpace(c) && isPadding(clean, i)) {
        spaceDue = true;
      } else {
        put(c);
        int end = i + 1;
        while (end < clean.length() && (!isAnySpace(clean.charAt(end)) || partsWords(clean, end))) {
          end++;
        }
        text.append(clean, i + 1, end);
        i = end - 1;
      }
    }
  }

  /** Whether a space stands alone between two characters that are none, and so stays as it is. */
  private static boolean partsWords(String text, int i) {
    return text.charAt(i) == ' ' && i + 1 < text.length() && !isAnySpace(text.charAt(i + 1));
  }

  /** Adds characters as they are. */
  void verbatim(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      put(characters.charAt(i));
    }
  }

  /** Notes that a word ends here though no white space says so. */
  void space() {
    spaceDue = true;
  }

  /**
   * Parts two words that no white space parts and no reader takes for one: a small letter, then a
   * capital, on the border of two links that a page's style sets apart.
   */
  void partWords(String next) {
    if (!text.isEmpty() && !next.isEmpty()) {
      boolean small = Character.isLowerCase(text.charAt(text.length() - 1));
      spaceDue |= small && Character.isUpperCase(next.charAt(0));
    }
  }

  /** Whether a line has just ended. */
  boolean isBreakDue() {
    return breakDue;
  }

  void lineBreak() {
    spaceDue = false;
    breakDue = seen;
    atLineStart = true;
  }

  /** Adds an inline that is not text. */
  void atom(Inline inline) {
    settle();
    finishText();
    runs.add(new Run(marks, inline));
    if (!(inline instanceof Inline.Anchor)) {
      seen = true;
      atLineStart = false;
    }
  }

  /** Hands the anchors before which nothing is seen over to the text that comes next. */
  void moveAnchorsTo(InlineBuffer next) {
    if (!seen) {
      finishText();
      runs.forEach(run -> next.atom(run.content()));
      runs.clear();
    }
  }

  /** The inlines gathered, and an empty buffer with the same marks open; empty where unseen. */
  List<Inline> take() {
    finishText();
    List<Inline> taken = seen ? nest(runs, 0) : List.of();
    if (seen) {
      runs.clear();
    } else {
      // an anchor whose paragraph is empty stands before the next one
      runs.replaceAll(run -> new Run(List.of(), run.content()));
    }
    seen = false;
    spaceDue = false;
    breakDue = false;
    atLineStart = true;
    return taken;
  }

  /** An unbreakable space beside another space or at the edge of a line shows an editor's haste. */
  private boolean isPadding(String text, int i) {
    boolean before = i > 0 ? isAnySpace(text.charAt(i - 1)) : spaceDue || atLineStart;
    boolean after = i + 1 >= text.length() || isAnySpace(text.charAt(i + 1));
    return before || after;
  }

  private static boolean isAnySpace(char c) {
    return Characters.isSpace(c) || Characters.isHardSpace(c);
  }

  private void put(char c) {
    settle();
    if (!text.isEmpty() && !textMarks.equals(marks)) {
      finishText();
    }
    textMarks = marks;
    text.append(c);
    seen = true;
    atLineStart = false;
  }

  /** Puts the white space that is due; it belongs to the outer of the two runs it parts. */
  private void settle() {
    if (breakDue) {
      finishText();
      runs.add(new Run(List.of(), new Inline.LineBreak()));
    } else if (spaceDue && !atLineStart) {
      if (text.isEmpty()) {
        textMarks = shared(runs.isEmpty() ? List.of() : runs.getLast().marks(), marks);
      } else if (!textMarks.equals(marks) && !startsWith(marks, textMarks)) {
        List<Mark> outer = shared(textMarks, marks);
        finishText();
        textMarks = outer;
      }
      text.append(' ');
    }
    breakDue = false;
    spaceDue = false;
  }

  private void finishText() {
    if (!text.isEmpty()) {
      runs.add(new Run(textMarks, new Inline.Text(text.toString())));
      text.setLength(0);
    }
  }

  private static boolean startsWith(List<Mark> marks, List<Mark> prefix) {
    return marks.size() >= prefix.size() && marks.subList(0, prefix.size()).equals(prefix);
  }

  private static List<Mark> shared(List<Mark> a, List<Mark> b) {
    int length = 0;
    while (length < Math.min(a.size(), b.size()) && a.get(length).equals(b.get(length))) {
      length++;
    }
    return a.subList(0, length);
  }

  private static List<Inline> nest(List<Run> runs, int depth) {
    List<Inline> out = new ArrayList<>();
    int i = 0;
    while (i < runs.size()) {
      Run run = runs.get(i);
      if (run.marks().size() == depth) {
        out.add(run.content());
        i++;
        continue;
      }
      Mark mark = run.marks().get(depth);
      int end = i + 1;
      while (end < runs.size()
          && runs.get(end).marks().size() > depth
          && runs.get(end).marks().get(depth).equals(mark)) {
        end++;
      }
      out.add(mark.around(nest(runs.subList(i, end), depth + 1)));
      i = end;
    }
    return joined(out);
  }

  /** Adjacent texts as one. */
  private static List<Inline> joined(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text next
          && !out.isEmpty()
          && out.getLast() instanceof Inline.Text before) {
        out.set(out.size() - 1, new Inline.Text(before.text() + next.text()));
      } else {
        out.add(inline);
      }
    }
    return out;
  }
}
