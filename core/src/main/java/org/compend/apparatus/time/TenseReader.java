package org.compend.apparatus.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the tense beside a time from the nearest word that shows one: “will” and “plans to”, “said”
 * and “-ed”. A word of another clause counts as farther away.
 */
final class TenseReader {
  /** So many pieces away a verb still tells something. */
  private static final int REACH = 24;

  /** So many pieces farther away a word of the next clause counts. */
  private static final int CLAUSE = 5;

  private static final Set<String> SHORT =
      Set.of(
          "jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "mr",
          "mrs", "ms", "dr", "st", "jr", "gen", "gov", "sen", "rep");

  private final Chart chart;
  private final List<Piece> pieces;

  TenseReader(Chart chart) {
    this.chart = chart;
    this.pieces = chart.pieces();
  }

  /** The tense beside the pieces from one place to another. */
  Tense at(int first, int end) {
    int from = first;
    while (from > 0 && first - from < REACH && !endsSentence(from - 1)) {
      from--;
    }
    int to = end;
    while (to < pieces.size() && to - end < REACH && !endsSentence(to)) {
      to++;
    }
    boolean perfect = false;
    for (int i = from; i < to; i++) {
      perfect |= chart.length("participle", i) > 0 || isParticiple(pieces.get(i));
    }
    Tense nearest = Tense.UNKNOWN;
    int least = Integer.MAX_VALUE;
    for (int i = from; i < to; ) {
      if (i >= first && i < end) {
        i = end;
        continue;
      }
      int future = chart.length("future", i);
      int past = future > 0 ? 0 : past(i);
      int auxiliary = future + past > 0 ? 0 : chart.length("auxiliary", i);
      int present = future + past + auxiliary > 0 ? 0 : chart.length("present", i);
      Tense tense =
          future > 0
              ? Tense.FUTURE
              : past > 0 || (auxiliary > 0 && perfect)
                  ? Tense.PAST
                  : auxiliary + present > 0 ? Tense.PRESENT : Tense.UNKNOWN;
      int length = Math.max(1, future + past + auxiliary + present);
      if (tense != Tense.UNKNOWN) {
        int distance = i < first ? first - i - length + 1 : i - end + 1;
        distance += breaks(Math.min(i + length, end), Math.max(i, first));
        if (distance < least || (distance == least && i < first)) {
          least = distance;
          nearest = tense;
        }
      }
      i += length;
    }
    return nearest == Tense.PRESENT && chart.grammar().affixes("present-is").contains("future")
        ? Tense.FUTURE
        : nearest;
  }

  private int past(int at) {
    int length = chart.length("past", at);
    if (length > 0) {
      return length;
    }
    Piece piece = pieces.get(at);
    boolean ends =
        !piece.isCapitalised()
            && chart.grammar().affixes("past").stream()
                .anyMatch(suffix ->
                    piece.lower().length() >= suffix.length() + 2
                        && piece.lower().endsWith(suffix));
    return ends && chart.length("notpast", at) == 0 && !isPassive(at) ? 1 : 0;
  }

  /** “is officially reported” tells nothing of the past. */
  private boolean isPassive(int at) {
    return (at > 0 && chart.length("passive", at - 1) > 0)
        || (at > 1 && chart.length("passive", at - 2) > 0);
  }

  private boolean isParticiple(Piece piece) {
    Set<String> prefixes = chart.grammar().affixes("participle");
    return !prefixes.isEmpty()
        && piece.text().length() > 5
        && Character.isLowerCase(piece.text().charAt(0))
        && prefixes.stream().anyMatch(piece.lower()::startsWith)
        && (piece.lower().endsWith("t") || piece.lower().endsWith("en"));
  }

  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      boolean mark = ",;:“”\"„»«–—()".contains(pieces.get(i).lower());
      breaks += mark || chart.length("break", i) > 0 ? CLAUSE : 0;
    }
    return breaks;
  }

  private boolean endsSentence(int at) {
    String mark = pieces.get(at).lower();
    if (!Set.of(".", "!", "?", "。").contains(mark)) {
      return false;
    }
    boolean initial =
        mark.equals(".") && at > 0 && pieces.get(at).glued() && isShort(pieces.get(at - 1));
    return !initial
        && (at + 1 == pieces.size()
            || (!pieces.get(at + 1).glued()
                && !Character.isLowerCase(pieces.get(at + 1).text().codePointAt(0)))
            || Stream.of("”", "\"", "“", "»").anyMatch(pieces.get(at + 1).lower()::equals));
  }

  /** An initial, a number in German, an abbreviated month. */
  private static boolean isShort(Piece piece) {
    return piece.text().length() == 1 || piece.isDigits() || SHORT.contains(piece.lower());
  }
}
