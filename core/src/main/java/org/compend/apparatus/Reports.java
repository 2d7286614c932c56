package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds indirect speech where its form leaves no doubt: “X said that …”, “According to X, …”, “…,
 * according to X”.
 *
 * <p>Sentences that quote are left to {@link Attribution}.
 */
final class Reports {
  /** What is reported has so many words at least. */
  private static final int LEAST = 4;

  private static final String THAT = "that";

  private final Passage passage;
  private final Clause clause;
  private final Speech speech;
  private final boolean[] quoted;

  /**
   * @param first the first token of what is reported
   * @param end the place after its last token
   */
  record Report(int first, int end, Speaker speaker) {}

  Reports(Passage passage, Clause clause, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.clause = clause;
    this.speech = speech;
    this.quoted = quoted;
  }

  /** The reports of a passage, in order; at most one of a sentence. */
  List<Report> find() {
    List<Report> reports = new ArrayList<>();
    int n = passage.tokens().size();
    for (int from = 0; from < n; ) {
      int end = from;
      boolean quotes = false;
      while (end < n && passage.sentenceOf(end) == passage.sentenceOf(from)) {
        quotes |= quoted[end];
        end++;
      }
      Report report = quotes ? null : sentence(from, end);
      if (report != null && report.end() - report.first() >= LEAST) {
        reports.add(report);
      }
      from = end;
    }
    return reports;
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  private String lower(int at) {
    return Speech.lower(token(at));
  }

  private @Nullable Report sentence(int from, int to) {
    int end = to;
    while (end > from && !token(end - 1).isWord() && !token(end - 1).is(")")) {
      end--;
    }
    for (int i = from; i + 2 < end; i++) {
      if (Attribution.isAccordingTo(passage.tokens(), i, end)) {
        return according(i, from, end);
      }
    }
    for (int verb = from + 1; verb + 2 < end; verb++) {
      if (speech.says(token(verb)) && clause.nameAt(verb) == null) {
        int that = verb + 1;
        // “told reporters that”, “said on Monday that”
        while (that < end && that < verb + 5 && !lower(that).equals(THAT)) {
          that++;
        }
        if (that < end && lower(that).equals(THAT) && !isAside(verb, that)) {
          Speaker speaker = clause.before(verb, from);
          return speaker == null ? null : new Report(that + 1, end, speaker);
        }
      }
    }
    return null;
  }

  /** Whether something stands between a verb and “that” which the latter may go with instead. */
  private boolean isAside(int verb, int that) {
    for (int i = verb + 1; i < that; i++) {
      if (!token(i).isWord()
          || speech.says(token(i))
          || (Resolver.PREPOSITIONS.contains(lower(i)) && !lower(i).equals("on"))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Report according(int at, int from, int end) {
    if (at == from) {
      int comma = at + 2;
      while (comma < end && !token(comma).is(",")) {
        comma++;
      }
      Speaker speaker = comma < end ? clause.after(at + 1, comma) : null;
      return speaker == null ? null : new Report(comma + 1, end, speaker);
    }
    if (token(at - 1).is(",")) {
      Speaker speaker = clause.after(at + 1, end);
      return speaker == null ? null : new Report(from, at - 1, speaker);
    }
    return null;
  }
}
