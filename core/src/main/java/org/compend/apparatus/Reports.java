package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds indirect speech where its form leaves no doubt: “X said that …”, “According to X, …”, “…,
 * according to X”. In German what follows such a sentence in the same mood is still reported.
 *
 * <p>Sentences that quote are left to {@link Attribution}.
 */
final class Reports {
  /** What is reported has so many words at least. */
  private static final int LEAST = 4;

  /** A form of a verb that goes with “she”, as far as its letters tell. */
  private static final Pattern VERB = Pattern.compile("\\p{Ll}{2,}(?:ed|s)");

  /** Words that tell of speaking and are no verbs: “so dass” reports nothing. */
  private static final Set<String> NO_VERBS = Set.of("so", "laut", "zufolge");

  private final Passage passage;
  private final Clause clause;
  private final Speech speech;
  private final Reporting reporting;
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
    this.reporting = speech.reporting();
    this.quoted = quoted;
  }

  /** The reports of a passage, in order; at most one of a sentence. */
  List<Report> find() {
    List<Report> reports = new ArrayList<>();
    int n = passage.tokens().size();
    Speaker last = null;
    for (int from = 0; from < n; ) {
      int end = from;
      boolean quotes = false;
      while (end < n && passage.sentenceOf(end) == passage.sentenceOf(from)) {
        quotes |= quoted[end];
        end++;
      }
      boolean asks = token(end - 1).is("?");
      Report report = quotes || asks ? null : sentence(from, end);
      if (report == null && !quotes && last != null && goesOn(from, end)) {
        report = new Report(from, last(from, end), last);
      }
      last = report == null ? teller(from, end) : report.speaker();
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
    return token(at).lower();
  }

  /** The place after a sentence's last word. */
  private int last(int from, int to) {
    int end = to;
    while (end > from && !token(end - 1).isWord() && !token(end - 1).is(")")) {
      end--;
    }
    return end;
  }

  /**
   * Whether a sentence that follows a report is still reported: “Man müsse warten.” The mood that
   * tells so is that of its main clause.
   */
  private boolean goesOn(int from, int to) {
    for (int i = from; i < to && !token(i).is(","); i++) {
      if (reporting.hearsay().contains(token(i).text())) {
        return i > from && !speech.breaks().contains(lower(i - 1)) && !saysOrI(from, to);
      }
    }
    return false;
  }

  /** Whose words may follow a sentence: of the only person that it names, who acts in it. */
  private @Nullable Speaker teller(int from, int to) {
    if (reporting.hearsay().isEmpty()) {
      return null;
    }
    Speaker who = clause.subject(from, to);
    Speaker acting = clause.acting(from, to);
    return who != null && who.equals(acting) && clause.isAlone(who, from, to) ? who : null;
  }

  /** Whether a sentence has a verb of saying of its own, or a speaker who is “I”. */
  private boolean saysOrI(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((speech.says(token(i)) && clause.nameAt(i) == null) || lower(i).equals("ich")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Report sentence(int from, int to) {
    int end = last(from, to);
    for (int i = from; i + 2 < end; i++) {
      int according = reporting.accordingTo(passage.tokens(), i, end);
      Report report = according > 0 ? according(i, i + according - 1, from, end) : null;
      if (report != null) {
        return report;
      }
    }
    for (int verb = from + 1; verb + 2 < end; verb++) {
      if (isVerb(verb)) {
        int that = verb + 1;
        // “told reporters that”, “said on Monday that”
        while (that < end && that < verb + 5 && !speech.that().contains(lower(that))) {
          that++;
        }
        boolean links =
            that + 1 < end
                && speech.that().contains(lower(that))
                && !reporting.thatSubject().contains(lower(that + 1));
        if (links && !isAside(verb, that) && !isUnsaid(verb, from, that)) {
          Speaker speaker = speaker(verb, from, that);
          return speaker == null ? null : new Report(that + 1, end, speaker);
        }
      }
    }
    if (reporting.reported().isEmpty()) {
      return null;
    }
    Report led = ledTo(from, end);
    return led == null ? mood(from, end) : led;
  }

  private boolean isVerb(int at) {
    return speech.says(token(at)) && clause.nameAt(at) == null && !NO_VERBS.contains(lower(at));
  }

  /** “Wie Lind sagte, …”, “Lind zufolge …”. */
  private @Nullable Report ledTo(int from, int end) {
    if (reporting.leadsToWords(token(from))) {
      int comma = comma(from, end);
      int verb = comma - 1;
      boolean says =
          comma < end && verb > from && speech.says(token(verb)) && !isUnsaid(verb, from, comma);
      Speaker speaker = says ? speaker(verb, from + 1, comma) : null;
      return speaker == null ? null : new Report(comma + 1, end, speaker);
    }
    for (int i = from + 1; i < end && i < from + 8; i++) {
      if (reporting.accordingBehind(token(i))) {
        Mention name = clause.nameAt(i - 1);
        Speaker speaker =
            name != null && isBare(from, name.first()) ? clause.named(name.first(), i) : null;
        return speaker == null ? null : new Report(i + 1, end, speaker);
      }
    }
    return null;
  }

  /** The place of the next comma; the end where there is none. */
  private int comma(int from, int end) {
    int comma = from;
    while (comma < end && !token(comma).is(",")) {
      comma++;
    }
    return comma;
  }

  /** Whether nothing but articles and nouns stands between two places. */
  private boolean isBare(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!token(i).isWord()
          || speech.prepositions().contains(lower(i))
          || (!token(i).isCapitalised() && !speech.determiners().contains(lower(i)))) {
        return false;
      }
    }
    return true;
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
      int comma = comma(verb, end);
      boolean leads =
          comma < verb + 10 && isReported(comma + 1, end) && !isRelative(comma + 1, end);
      if (leads && verb > from && !isUnsaid(verb, from, comma)) {
        Speaker speaker = speaker(verb, from, comma);
        return speaker == null ? null : new Report(comma + 1, end, speaker);
      }
      if (verb > from + 1 && token(verb - 1).is(",")) {
        Speaker speaker = clause.after(verb, end);
        boolean sure = isReported(from, verb - 1) || endsIn(speaker, end);
        return speaker == null || !sure ? null : new Report(from, verb - 1, speaker);
      }
    }
    return null;
  }

  /** Whether a sentence ends in the name of a speaker: “Die Ernte ist gut, so Lind.” */
  private boolean endsIn(@Nullable Speaker speaker, int end) {
    Mention name = speaker == null || speaker.figure() == null ? null : clause.nameAt(end - 1);
    return name != null && speaker != null && name.first() == speaker.first();
  }

  /** “…, die behandelt werden müsse”: a clause of an article whose verb comes last. */
  private boolean isRelative(int from, int end) {
    if (from >= end || !speech.definite().contains(lower(from))) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (reporting.reported().contains(token(i).text())) {
        return i + 1 == end || !token(i + 1).isWord();
      }
    }
    return false;
  }

  private boolean isReported(int from, int to) {
    for (int i = from; i < to; i++) {
      // “Sei es im Film oder im Lied”: whether.
      boolean whether = i + 1 < to && lower(i).equals("sei") && lower(i + 1).equals("es");
      if (!whether && reporting.reported().contains(token(i).text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is said that somebody did not say so, or may have done: “denied that”, “has never
   * said that”, “if Lind says that”.
   *
   * @param to where begins what is reported
   */
  private boolean isUnsaid(int verb, int from, int to) {
    for (int i = to - 1; i >= from && (i >= verb || !beginsAnew(i)); i--) {
      if (reporting.unsaid().contains(lower(i))) {
        return true;
      }
    }
    return isTold(verb, from);
  }

  /** Whether a new clause begins, of which what stands before it says nothing: “… and said”. */
  private boolean beginsAnew(int at) {
    return token(at).is(",")
        || (speech.breaks().contains(lower(at)) && !speech.that().contains(lower(at)));
  }

  /** Whether somebody is told rather than tells: “Lind was also told that”. */
  private boolean isTold(int verb, int from) {
    int at = verb - 1;
    while (at > from
        && speech.between().contains(lower(at))
        && !reporting.passive().contains(lower(at))) {
      at--;
    }
    return at >= from
        && reporting.telling().contains(lower(verb))
        && reporting.passive().contains(lower(at));
  }

  /** Whether something stands between a verb and “that” which the latter may go with instead. */
  private boolean isAside(int verb, int that) {
    for (int i = verb + 1; i < that; i++) {
      boolean comma = speech.isVerbSecond() && token(i).is(",") && i == that - 1;
      if ((!token(i).isWord() && !comma)
          || speech.says(token(i))
          || !mayFollow(verb, i)
          || (!speech.isVerbSecond()
              && speech.prepositions().contains(lower(i))
              && !reporting.beforeThat().contains(lower(i)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a word may stand between a verb and “that”: whom it tells or when it does, but not what
   * the rest describes (“offers tools that help”).
   */
  private boolean mayFollow(int verb, int at) {
    return reporting.beforeThat().isEmpty()
        || reporting.telling().contains(lower(verb))
        || token(at).isCapitalised()
        || Character.isDigit(token(at).text().charAt(0))
        || lower(at).endsWith("ly")
        || reporting.beforeThat().contains(lower(at));
  }

  /**
   * @param last the last token that says “according to”
   */
  private @Nullable Report according(int at, int last, int from, int end) {
    if (at == from && speech.isVerbSecond()) {
      // “Laut Lind ist die Ernte gut”: the name is followed by the verb.
      for (int i = last + 1; i < end && i < last + 4; i++) {
        Mention name = clause.nameAt(i);
        if (name != null) {
          Speaker speaker = isBare(last + 1, name.first()) ? clause.named(i, name.end()) : null;
          // “Laut dem Bund der Bauern …”, where “Bund” alone is taken for the name.
          boolean goesOn =
              name.end() < end
                  && name.kind() != NameKind.PERSON
                  && speech.determiners().contains(lower(name.end()));
          return speaker == null || goesOn ? null : new Report(name.end(), end, speaker);
        }
      }
      return null;
    }
    if (at == from) {
      int comma = comma(last + 1, end);
      Speaker speaker = comma < end ? clause.after(last, comma) : null;
      return speaker == null ? null : new Report(comma + 1, end, speaker);
    }
    if (!token(at - 1).is(",")) {
      return null;
    }
    Speaker speaker = clause.after(last, end);
    Mention name = speaker == null ? null : clause.nameAt(speaker.first());
    if (speaker == null || name == null) {
      return speaker == null ? null : new Report(from, at - 1, speaker);
    }
    if (speech.isVerbSecond() && name.end() < end && isPlain(name.end())) {
      // “Die Ernte sei gut, laut Lind ist sie schlecht”: what follows.
      return new Report(name.end(), end, speaker);
    }
    int next = comma(name.end(), end) + 1;
    return isInside(next, end) ? null : new Report(bracket(at, from), at - 1, speaker);
  }

  /** Whether a sentence goes on with its verb: “The catch, according to Lind, has halved.” */
  private boolean isInside(int next, int end) {
    return next < end
        && !token(next).isCapitalised()
        && !speech.breaks().contains(lower(next))
        && !speech.ends().contains(lower(next))
        && !speech.determiners().contains(lower(next))
        && (speech.between().contains(lower(next)) || VERB.matcher(token(next).text()).matches());
  }

  private boolean isPlain(int at) {
    return token(at).isWord()
        && !token(at).isCapitalised()
        && !speech.breaks().contains(lower(at))
        && !speech.prepositions().contains(lower(at))
        && !speech.determiners().contains(lower(at));
  }

  /** Where the words begin that stand in a bracket with others; the sentence's place else. */
  private int bracket(int at, int from) {
    for (int i = at - 1; i >= from && !token(i).is(")"); i--) {
      if (token(i).is("(")) {
        return i + 1;
      }
    }
    return from;
  }
}
