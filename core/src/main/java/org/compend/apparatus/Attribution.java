package org.compend.apparatus;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a quoted stretch the words that say who speaks: after it (“…,” she said), before it
 * (She said: “…”), or none.
 */
final class Attribution {
  private static final String INNER_ENDS = ",?!…—–-";

  /** A form of a verb of the past, as far as its letters tell. */
  private static final Pattern PAST = Pattern.compile("\\p{Ll}{2,}ed");

  /** A form of a verb that goes with “she”, as far as its letters tell. */
  private static final Pattern FINITE = Pattern.compile("\\p{Ll}{2,}(?:ed|s)");

  /** Verbs before a colon behind which things are listed. */
  private static final Set<String> LISTING =
      Set.of("are", "were", "include", "includes", "included", "including", "following");

  private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}");

  private static final Set<String> MODALS =
      Set.of("to", "should", "would", "could", "can", "will", "must", "may", "might", "n't", "not");

  private static final Set<String> FURTHER =
      Set.of("and", "but", "then", "und", "aber", "et", "mais", "puis");

  /** A verb that leads up to a quotation stands no further from it than this. */
  private static final int CLOSE = 8;

  /** So many words before a colon may be a label. */
  private static final int LABEL = 2;

  /** How surely the words around a stretch make it a quotation. */
  enum Cue {
    NONE,
    /** A verb such as “called” leads up to it. */
    CALLING,
    /** A verb of saying stands in its sentence. */
    NEAR,
    /** A verb of saying stands beside it. */
    BESIDE
  }

  /**
   * @param verb the place of the verb among the passage's tokens, or -1
   */
  record Found(Cue cue, @Nullable Speaker speaker, int verb) {}

  static final Found NOTHING = new Found(Cue.NONE, null, -1);

  private final Passage passage;
  private final Clause clause;
  private final Speech speech;
  private final boolean[] quoted;
  private final Verbs verbs;

  Attribution(Passage passage, Clause clause, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.clause = clause;
    this.speech = speech;
    this.quoted = quoted;
    this.verbs = new Verbs(passage, speech, quoted);
  }

  /** Who is announced by a paragraph that ends in a colon. */
  Found announced() {
    return size() > 0 && token(size() - 1).is(":") ? before(size(), false) : NOTHING;
  }

  Found find(Quoted stretch) {
    int open = passage.tokenFrom(stretch.start());
    int after = passage.tokenFrom(stretch.end());
    char last = QuotedWords.last(passage, stretch);
    boolean ends =
        INNER_ENDS.indexOf(last) >= 0 || (after < size() && passage.tokens().get(after).is(","));
    Found behind = after(after, last);
    // “She called it ‘a shame’, according to the Post”: her words.
    boolean passedOn = isAccording(behind.verb());
    if (ends && behind.speaker() != null && !passedOn) {
      return behind;
    }
    Found ahead =
        before(open, Character.isUpperCase(QuotedWords.of(passage, stretch).codePointAt(0)));
    if (passedOn) {
      return ahead.speaker() == null ? behind : ahead;
    }
    if (ends && behind.cue() != Cue.NONE && ahead.speaker() == null) {
      return behind;
    }
    if (ahead.cue().compareTo(Cue.NEAR) >= 0) {
      return ahead;
    }
    if (behind.cue() != Cue.NONE) {
      return new Found(Cue.NEAR, behind.speaker(), behind.verb());
    }
    return ahead;
  }

  private boolean isAccording(int at) {
    return at >= 0 && speech.reporting().accordingTo(passage.tokens(), at, size()) > 0;
  }

  private int size() {
    return passage.tokens().size();
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  private Found after(int from, char last) {
    if (from >= size()) {
      return NOTHING;
    }
    int start = from;
    while (start < size() && Set.of(",", "—", "–", "-", "--").contains(token(start).text())) {
      start++;
    }
    if (start >= size()) {
      return NOTHING;
    }
    int limit = start;
    int sentence = passage.sentenceOf(start);
    while (limit < size()
        && !quoted[limit]
        && passage.sentenceOf(limit) == sentence
        && limit - start < 45) {
      limit++;
    }
    boolean sameSentence = from > 0 && passage.sentenceOf(from - 1) == sentence;
    if (!sameSentence && last != '?' && last != '!' && last != ',') {
      return NOTHING;
    }
    int verb = start;
    boolean explained = explains(start, limit);
    int reach = sameSentence || explained ? 26 : 6;
    while (verb < limit && verb < start + reach && !verbs.isVerb(verb, start)) {
      verb++;
    }
    boolean found = verb < limit && verb < start + reach;
    if (found && token(verb).lower().endsWith("ing")) {
      return NOTHING; // “…,” adding: “…”: it leads up to what comes next.
    }
    int according = speech.reporting().accordingTo(passage.tokens(), start, limit);
    if (according > 0) {
      return new Found(Cue.BESIDE, clause.after(start + according - 1, limit), start);
    }
    if (!found) {
      return sameSentence && (last == ',' || start > from) ? beside(start, limit) : NOTHING;
    }
    if (speech.hasAuxiliary() && verbs.isAuxiliary(start, verb)) {
      return new Found(Cue.BESIDE, clause.after(verb, limit), verb);
    }
    if (verb - start <= 1 && (verb == start || token(start).text().matches("\\p{Ll}+ly"))) {
      Speaker inverted = clause.after(verb, limit);
      return new Found(Cue.BESIDE, inverted, verb);
    }
    Passage.Mention following = verb + 1 < limit ? clause.nameAt(verb + 1) : null;
    if (token(verb - 1).is(",") && following != null && following.kind() == NameKind.PERSON) {
      return new Found(Cue.BESIDE, clause.after(verb, limit), verb);
    }
    // Between the mark and the verb stands the subject, with nothing but what explains it.
    for (int i = start + 1; i < verb; i++) {
      if (Set.of(";", ".", "?", "and", "but").contains(token(i).text())
          && i < verb - 8
          && !(explained && token(verb - 1).is(","))) {
        return NOTHING;
      }
    }
    Speaker subject = clause.before(verb, start);
    return subject == null ? NOTHING : new Found(Cue.BESIDE, subject, verb);
  }

  /** Whether somebody's name begins here who is then explained: “Lisa Monaco, an adviser, …”. */
  private boolean explains(int start, int limit) {
    Passage.Mention name = clause.nameAt(start);
    return name != null
        && name.kind() == NameKind.PERSON
        && name.first() == start
        && name.end() < limit
        && token(name.end()).is(",");
  }

  /** Who stands beside the words with a verb that is no verb of saying: “…,” Trump barked. */
  private Found beside(int start, int limit) {
    Speaker named = clause.beginning(start, limit);
    if (named != null) {
      return new Found(Cue.BESIDE, named, start);
    }
    // “…,” she sniffed.
    if (start + 1 < limit && FINITE.matcher(token(start + 1).text()).matches()) {
      Speaker she = clause.before(start + 1, start);
      return she == null || !she.isPronoun() ? NOTHING : new Found(Cue.BESIDE, she, start);
    }
    boolean inverted = start + 1 < limit && PAST.matcher(token(start).text()).matches();
    Speaker following = inverted ? clause.beginning(start + 1, limit) : null;
    return following == null ? NOTHING : new Found(Cue.BESIDE, following, start);
  }

  /**
   * @param capital whether the quoted words begin as a sentence does
   */
  private Found before(int open, boolean capital) {
    if (open == 0) {
      return NOTHING;
    }
    // An abbreviation may have ended the sentence before.
    boolean abbreviated = capital && token(open - 1).text().endsWith(".");
    int sentence = passage.sentenceOf(open - 1);
    boolean sameSentence = open < size() && passage.sentenceOf(open) == sentence;
    boolean colon = token(open - 1).is(":");
    if ((!sameSentence || abbreviated) && !colon) {
      return NOTHING;
    }
    int from = passage.beginOfSentence(open - 1);
    boolean dated = colon && open > 1 && YEAR.matcher(token(open - 2).text()).matches();
    if (dated && (open - 3 < from || !token(open - 3).isWord())) {
      // “2014: ‘The Long Tide’, with Ann Moss”: a list.
      return NOTHING;
    }
    for (int at = from; at < open; at++) {
      int according = quoted[at] ? 0 : speech.reporting().accordingTo(passage.tokens(), at, open);
      if (according > 0) {
        Found own = at == from ? passedOn(at + according, open) : NOTHING;
        return own.speaker() == null
            ? new Found(Cue.BESIDE, clause.after(at + according - 1, open), at)
            : own;
      }
    }
    int calling = -1;
    Found wished = NOTHING;
    // “… at one point, ‘’”: a verb, or a noun that looks like one, whose subject is not seen.
    Found bare = NOTHING;
    Found shot = capital ? introduced(from, open) : NOTHING;
    int least = Math.max(from, shot.verb());
    for (int verb = open - 1; verb >= least; verb--) {
      if (quoted[verb] || clause.nameAt(verb) != null) {
        continue;
      }
      if (verbs.isVerb(verb, from)) {
        boolean beside =
            colon
                || verb == open - 1
                || token(open - 1).is(",")
                || (speech.that().contains(token(open - 1).lower()) && verb >= open - 8);
        Speaker subject = subject(verb, from);
        if (subject == null && colon) {
          // “Said Ellis: …”
          subject = clause.after(verb, open - 1);
        }
        Found found = new Found(beside ? Cue.BESIDE : Cue.NEAR, subject, verb);
        if (verb > from && MODALS.contains(token(verb - 1).lower())) {
          // “Schultz said that the platform should reiterate …”: what somebody says, not who.
          wished = wished.cue() == Cue.NONE ? found : wished;
          continue;
        }
        if (calling > verb && calling > open - CLOSE) {
          // “She went after him, calling him …”, “She said that he wants to …”: her words.
          boolean own =
              token(calling).lower().endsWith("ing")
                  || speech.thinking().contains(token(calling).lower());
          Speaker caller = own ? subject : subject(calling, verb);
          return new Found(found.cue(), caller == null ? subject : caller, calling);
        }
        if (subject != null || verb == open - 1) {
          return found;
        }
        bare = beside && bare.cue() == Cue.NONE ? found : bare;
      } else if (calling < 0
          && verb > open - 16
          && speech.calls(token(verb))
          && !verbs.isPassive(verb)) {
        calling = verb;
      }
    }
    if (wished.cue() != Cue.NONE) {
      return wished;
    }
    boolean lists = colon && open > 1 && LISTING.contains(token(open - 2).lower());
    if (lists || (colon && isLabel(from, open - 1))) {
      return new Found(Cue.BESIDE, null, open - 1);
    }
    if (colon) {
      Speaker caller = calling < 0 ? null : subject(calling, from);
      Speaker acting = caller == null ? clause.subject(from, open - 1) : caller;
      boolean sure =
          caller != null
              || acting == null
              || !speech.isVerbSecond()
              || clause.isAlone(acting, from, open - 1);
      return new Found(Cue.BESIDE, sure ? acting : null, open - 1);
    }
    if (bare.cue() == Cue.NONE && shot.cue() != Cue.NONE) {
      return shot;
    }
    if (bare.cue() != Cue.NONE) {
      return bare;
    }
    if (calling >= 0) {
      return new Found(
          Cue.CALLING, verbs.isUnsaid(calling, from) ? null : subject(calling, from), calling);
    }
    return NOTHING;
  }

  /** “According to the Post, Moss said, ‘…’”: who speaks in what somebody else passes on. */
  private Found passedOn(int from, int open) {
    for (int verb = open - 1; verb > from && verb >= open - 2; verb--) {
      if (!quoted[verb] && verbs.isVerb(verb, from)) {
        int begin = verb;
        while (begin > from && !token(begin - 1).is(",")) {
          begin--;
        }
        Speaker speaker = begin > from ? clause.before(verb, begin) : null;
        return speaker == null ? NOTHING : new Found(Cue.BESIDE, speaker, verb);
      }
    }
    return NOTHING;
  }

  /** Whether words before a stretch tell that it is the title of something. */
  boolean isEntitled(Quoted stretch) {
    int open = passage.tokenFrom(stretch.start());
    boolean colon = open > 0 && token(open - 1).is(":");
    int word = colon ? open - 2 : open - 1;
    // “Sie sagte zum Thema: ‚…‘”: what she says.
    boolean said = colon && verbs.says(passage.beginOfSentence(open - 1), word);
    return !said && word >= 0 && !quoted[word] && speech.entitling().contains(token(word).lower());
  }

  /** “Side note: ‘…’”: a few words of which no name is the last. */
  private boolean isLabel(int from, int colon) {
    return colon - from > 1
        && colon - from <= LABEL
        && clause.nameAt(colon - 1) == null
        && Character.isLowerCase(token(colon - 1).text().codePointAt(0));
  }

  /** “When he was asked, Smith shot back, ‘…’”: somebody, a verb that is no verb of saying. */
  private Found introduced(int from, int open) {
    int begin = open - 1;
    while (begin > from && !token(begin - 1).is(",")) {
      begin--;
    }
    Speaker speaker = token(open - 1).is(",") ? clause.beginning(begin, open - 1) : null;
    return speaker == null ? NOTHING : new Found(Cue.NEAR, speaker, begin);
  }

  /** “…, with Moss saying”, “…, which won by saying”; else the sentence's own subject. */
  private @Nullable Speaker participle(int verb, int from) {
    for (int i = verb - 1; i >= from && !token(i).is(","); i--) {
      String word = token(i).lower();
      if (word.equals("with")) {
        return clause.before(verb, i + 1);
      }
      if (word.equals("who") || word.equals("which")) {
        return word.equals("who") ? clause.before(i + 1, from) : null;
      }
    }
    return clause.subject(from, verb);
  }

  /**
   * A participle, or a second verb, belongs to the sentence's own subject: “He shook his head,
   * saying …”.
   */
  private @Nullable Speaker subject(int verb, int from) {
    boolean further = verb > from && FURTHER.contains(token(verb - 1).lower());
    if (further) {
      return verbs.isPlain(verb) ? null : clause.subject(from, verb);
    }
    if (token(verb).lower().endsWith("ing")) {
      return participle(verb, from);
    }
    Speaker before = clause.before(verb, from);
    return speech.isVerbSecond() ? clause.beside(verb, from, before) : before;
  }
}
