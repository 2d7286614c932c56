package org.compend.cli;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.compend.Prose;
import org.compend.extract.Explanation;

/** Writes down why an article came out as it did: a line for each run of text, for a person. */
final class ExplanationText {
  private static final int LONGEST = 100;

  private ExplanationText() {}

  static String of(String place, Explanation explanation) {
    StringBuilder out = new StringBuilder(place).append('\n');
    Map<String, String> sources = new TreeMap<>(explanation.sources());
    sources.forEach((field, source) ->
        out.append(String.format(Locale.ROOT, "  %-12s from %s%n", field, source)));
    for (Explanation.ExplainedText passage : explanation.passages()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %s %.2f  %s%n          %s%n          %s%n",
              passage.kept() ? "kept" : "left",
              passage.chance(),
              passage.reason(),
              passage.path(),
              shortened(passage.text())));
    }
    return out.toString();
  }

  private static String shortened(String text) {
    String line = Prose.line(text);
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " …";
  }
}
