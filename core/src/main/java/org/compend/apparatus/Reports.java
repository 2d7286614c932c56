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
      int according = speech.accordingTo(passage.tokens(), i, end);
      Report report = according > 0 ? according(i, i + according - 1, from, end) : null;
      if (report != null) {
        return report;
      }
    }
    for (int verb = from + 1; verb + 2 < end; verb++) {
      if (speech.says(token(verb)) && clause.nameAt(verb) == null) {
        int that = verb + 1;
        // “told reporters that”, “said on Monday that”
        while (that < end && that < verb + 5 && !speech.that().contains(lower(that))) {
          that++;
        }
        if (that < end && speech.that().contains(lower(that)) && !isAside(verb, that)) {
          Speaker speaker = speaker(verb, from, that);
          return speaker == null ? null : new Report(that + 1, end, speaker);
        }
      }
    }
    return speech.reported().isEmpty() ? null : mood(from, end);
  }

  private @Nullable Speaker speaker(int verb, int from, int limit) {
    Speaker before = clause.before(verb, from);
    return speech.isVerbSecond() ? clause.beside(verb, from, before, limit) : before;
  }

  /**
   * What a verb's mood tells to be reported: “Lind sagte, die Ernte sei gut”, and the other way.
   */
  private @Nullable Report mood(int from, int end) {
    for (int verb = from; verb < end; verb++) {
      if (!speech.says(token(verb)) || clause.nameAt(verb) != null) {
        continue;
      }
      int comma = verb;
      while (comma < end && !token(comma).is(",")) {
        comma++;
      }
      boolean leads = comma < verb + 10 && isReported(comma + 1, end);
      if (leads && verb > from) {
        Speaker speaker = speaker(verb, from, comma);
        return speaker == null ? null : new Report(comma + 1, end, speaker);
      }
      if (verb > from + 1 && token(verb - 1).is(",") && isReported(from, verb - 1)) {
        Speaker speaker = clause.after(verb, end);
        return speaker == null ? null : new Report(from, verb - 1, speaker);
      }
    }
    return null;
  }

  private boolean isReported(int from, int to) {
    for (int i = from; i < to; i++) {
      if (speech.reported().contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something stands between a verb and “that” which the latter may go with instead. */
  private boolean isAside(int verb, int that) {
    for (int i = verb + 1; i < that; i++) {
      boolean comma = speech.isVerbSecond() && token(i).is(",") && i == that - 1;
      if ((!token(i).isWord() && !comma)
          || speech.says(token(i))
          || (!speech.isVerbSecond()
              && speech.prepositions().contains(lower(i))
              && !lower(i).equals("on"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param last the last token that says “according to”
   */
  private @Nullable Report according(int at, int last, int from, int end) {
    if (at == from) {
      int comma = last + 1;
      while (comma < end && !token(comma).is(",")) {
        comma++;
      }
      Speaker speaker = comma < end ? clause.after(last, comma) : null;
      return speaker == null ? null : new Report(comma + 1, end, speaker);
    }
    if (token(at - 1).is(",")) {
      Speaker speaker = clause.after(last, end);
      return speaker == null ? null : new Report(from, at - 1, speaker);
    }
    return null;
  }
}
