package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;

/** A text parted at its line ends, with the way back to its code points. */
final class MarkedText {
  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  final List<String> paragraphs = new ArrayList<>();

  MarkedText(String text) {
    this.text = text;
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        starts.add(at);
        paragraphs.add(line);
      }
      at += line.length() + 1;
    }
  }

  /** Where a stretch begins or ends in the whole text, in code points. */
  int codePoint(Span span, boolean start) {
    return codePoint(span.paragraph(), start ? span.start() : span.end());
  }

  /** The place of an offset in a paragraph in the whole text, in code points. */
  int codePoint(int paragraph, int offset) {
    return text.codePointCount(0, starts.get(paragraph) + offset);
  }

  /** The words between two code points. */
  String words(int from, int to) {
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }
}
