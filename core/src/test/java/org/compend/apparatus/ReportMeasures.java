package org.compend.apparatus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.compend.apparatus.GoldJson.Marked;

/**
 * Measures indirect speech in German: how much of what is marked is found, and of what is printed
 * how much is marked, with the speaker that the mark has.
 */
final class ReportMeasures {
  private static final String SOURCE = "german-news-quotation-attribution-2024";

  /** A mark that begins or ends so near is the same. */
  private static final int NEAR = 3;

  private int marked;
  private int found;
  private int printed;
  private int right;
  private int named;
  private int namesRight;

  private ReportMeasures() {}

  private record Mark(int from, int to, String speaker) {
    int common(int start, int end) {
      return Math.min(to, end) - Math.max(from, start);
    }

    /**
     * Whether at least half of both is one, or the mark holds several sentences of which this is.
     */
    boolean fits(int start, int end) {
      boolean within = start >= from - NEAR && end <= to + NEAR;
      return within || 2 * common(start, end) >= Math.max(to, end) - Math.min(from, start);
    }

    /** A pronoun or a noun does not tell whether a name is right. */
    boolean hasName() {
      return speaker.matches("(?s).*\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+.*");
    }
  }

  static void print(Path gold, PrintStream shown) throws IOException {
    ReportMeasures[] halves = {new ReportMeasures(), new ReportMeasures()};
    Annotator annotator = new Annotator();
    List<Marked> texts = Measures.texts(gold, SOURCE);
    for (int i = 0; i < texts.size(); i++) {
      MarkedText text = new MarkedText(texts.get(i).string("text"));
      List<Quotation> quotations =
          annotator.annotate("", text.paragraphs, Locale.GERMAN).quotations().stream()
              .filter(quotation -> quotation.kind() == Quotation.Kind.INDIRECT)
              .filter(quotation -> quotation.speaker() != null)
              .toList();
      halves[i % 2].count(
          text,
          marks(texts.get(i)),
          quotations,
          i % 2 == 0 ? shown : new PrintStream(PrintStream.nullOutputStream()));
    }
    halves[0].tell("half looked into");
    halves[1].tell("half never looked into");
  }

  private static List<Mark> marks(Marked text) {
    List<Mark> marks = new ArrayList<>();
    for (Object item : text.list("quotes")) {
      Map<?, ?> mark = (Map<?, ?>) item;
      if (Objects.toString(mark.get("kind")).startsWith("Indirect")) {
        Object speaker =
            mark.get("speaker") instanceof Map<?, ?> words
                ? words.get("text")
                : mark.get("speaker");
        marks.add(
            new Mark(
                Measures.number(Objects.requireNonNull(mark.get("start"))),
                Measures.number(Objects.requireNonNull(mark.get("end"))),
                Objects.toString(speaker, "")));
      }
    }
    return marks;
  }

  private void count(
      MarkedText text, List<Mark> marks, List<Quotation> quotations, PrintStream shown) {
    marked += marks.size();
    printed += quotations.size();
    boolean[] met = new boolean[marks.size()];
    for (Quotation quotation : quotations) {
      int start = text.codePoint(quotation.spans().getFirst(), true);
      int end = text.codePoint(quotation.spans().getLast(), false);
      Mark best = null;
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        met[i] |= 2 * mark.common(start, end) >= mark.to - mark.from;
        if (best == null || mark.common(start, end) > best.common(start, end)) {
          best = mark;
        }
      }
      if (best == null || !best.fits(start, end)) {
        shown.println("not marked: " + quotation.speaker() + ": " + quotation.text());
        continue;
      }
      right++;
      if (best.hasName()) {
        String name = Objects.requireNonNull(quotation.speaker());
        boolean same = best.speaker.contains(name.substring(name.lastIndexOf(' ') + 1));
        named++;
        namesRight += same ? 1 : 0;
        if (!same) {
          shown.println("not " + name + " but " + best.speaker + ": " + quotation.text());
        }
      }
    }
    for (boolean one : met) {
      found += one ? 1 : 0;
    }
  }

  private void tell(String which) {
    System.out.printf(
        Locale.ROOT,
        "indirect speech in German, %s: %d of %d marked found; %d printed, %d of them marked;"
            + " %d of %d speakers with a name right%n",
        which,
        found,
        marked,
        printed,
        right,
        namesRight,
        named);
  }
}
