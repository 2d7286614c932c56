package org.compend.apparatus;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb of saying among the words before or after it.
 *
 * <p>Without a grammar: a pronoun beside the verb, a name beside it, the name that an inserted
 * phrase explains, or else the bare words as they stand.
 */
final class Clause {
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "i", "we", "it", "you", "who", "er", "sie", "il", "elle", "ils",
          "elles");

  /** Words that join two who say the same. */
  private static final Set<String> JOINING = Set.of("and", "und", "et", "&");

  /** What is inserted between a name and its verb has no more tokens. */
  private static final int INSERTED = 40;

  private final Passage passage;
  private final Cast cast;
  private final Speech speech;
  private final boolean[] quoted;
  private final Dependence dependence;
  private final Actors actors;

  /**
   * @param quoted for each token of the passage whether it stands within quotation marks
   */
  Clause(Passage passage, Cast cast, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.cast = cast;
    this.speech = speech;
    this.quoted = quoted;
    this.dependence = new Dependence(passage, speech);
    this.actors = new Actors(passage, cast, speech, quoted);
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  /** The name that begins at a token or covers it. */
  @Nullable Mention nameAt(int at) {
    return passage.nameAt(at);
  }

  /** The first person named among tokens; else the first organisation; else {@code null}. */
  @Nullable Speaker named(int from, int to) {
    return actors.named(from, to);
  }

  /** Who acts in a sentence: its first pronoun or its first person, whichever comes first. */
  @Nullable Speaker subject(int from, int to) {
    return actors.subject(from, to);
  }

  /** The first person named among tokens who depends on no other word. */
  @Nullable Speaker acting(int from, int to) {
    return actors.free(from, to);
  }

  /** Whether nobody else is named among tokens. */
  boolean isAlone(Speaker speaker, int from, int to) {
    for (Mention mention : passage.mentions(from, to)) {
      Figure figure = cast.of(mention);
      if (figure != null && figure.kind == NameKind.PERSON && !figure.equals(speaker.figure())) {
        return false;
      }
    }
    return true;
  }

  /** The person whose name begins at a token; {@code null} where nobody's does. */
  @Nullable Speaker beginning(int from, int limit) {
    Mention name = from < limit ? nameAt(from) : null;
    Figure figure = name == null ? null : cast.of(name);
    return name != null
            && figure != null
            && figure.kind == NameKind.PERSON
            && name.first() == from
            && !dependence.isPossessive(name)
        ? new Speaker(figure, name.text(), name.first())
        : null;
  }

  /**
   * The subject of a verb that comes second: a name or a pronoun before it, else one behind it,
   * else what other words mean somebody.
   *
   * @param before what stands before the verb
   */
  @Nullable Speaker beside(int verb, int from, @Nullable Speaker before, int limit) {
    boolean free = before != null && !isGoverned(before.first(), from);
    if (before != null && free && (isPerson(before) || before.isPronoun())) {
      return before;
    }
    Speaker behind = after(verb, limit);
    if (behind != null
        && (isPerson(behind) || behind.isPronoun())
        && !isGoverned(behind.first(), verb + 1)) {
      return behind;
    }
    if (free) {
      return before;
    }
    return behind == null ? subject(from, verb) : behind;
  }

  /** Whether a name or a noun depends on a preposition that stands before its article or title. */
  private boolean isGoverned(int at, int from) {
    for (int i = at; i >= from && i >= at - 3; i--) {
      if (speech.prepositions().contains(token(i).lower())) {
        return true;
      }
      if (i < at && !token(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  /** The subject of a verb that comes second, which may stand as far as its sentence goes. */
  @Nullable Speaker beside(int verb, int from, @Nullable Speaker before) {
    int limit = verb + 1;
    int sentence = passage.sentenceOf(verb);
    while (limit < passage.tokens().size()
        && !quoted[limit]
        && passage.sentenceOf(limit) == sentence) {
      limit++;
    }
    return beside(verb, from, before, limit);
  }

  /** “sie” beside a verb in the plural means several. */
  private Speaker pronoun(int at, int verb) {
    boolean several =
        speech.isVerbSecond()
            && token(at).lower().equals("sie")
            && token(verb).lower().endsWith("n");
    return several
        ? new Speaker(null, passage.words(Math.min(at, verb), Math.max(at, verb) + 1), at)
        : new Speaker(null, token(at).text(), at);
  }

  /** The subject that follows a verb: “said the ministry's spokesman, John Smith, on Monday”. */
  @Nullable Speaker after(int verb, int limit) {
    int from = verb + 1;
    while (from < limit && speech.between().contains(token(from).lower())) {
      from++;
    }
    if (from >= limit) {
      return null;
    }
    String word = token(from).lower();
    if (PRONOUNS.contains(word)) {
      return pronoun(from, verb);
    }
    int end = speech.insertsNames() && speech.determiners().contains(word) ? from + 1 : from;
    while (end < limit && !isEnd(end) && end - from < 16) {
      end++;
    }
    if (end == from) {
      return null;
    }
    Speaker person = actors.alone(from, end);
    if (person != null && isPerson(person)) {
      return both(person, limit);
    }
    // An inserted name: “said the minister, John Smith, …”.
    int comma = end;
    while (speech.insertsNames() && comma < limit && comma < end + 8 && !token(comma).is(",")) {
      comma++;
    }
    if (comma < limit && token(comma).is(",")) {
      Mention inserted = comma + 1 < limit ? nameAt(comma + 1) : null;
      if (inserted != null) {
        Figure figure = cast.of(inserted);
        if (figure != null && figure.kind == NameKind.PERSON) {
          return new Speaker(figure, inserted.text(), inserted.first());
        }
      }
    }
    if (person != null && person.first() <= from + 1) {
      return person;
    }
    return nominal(from, end);
  }

  /** The first of two persons who say something, or both: “said Anna Moss and Peter Hollis”. */
  private Speaker both(Speaker first, int limit) {
    Mention name = nameAt(first.first());
    int next = name == null ? limit : name.end() + 1;
    Mention second =
        next < limit && JOINING.contains(token(next - 1).lower()) ? nameAt(next) : null;
    return name == null || second == null ? first : together(name, second, first);
  }

  /** Two persons who say something together are neither alone. */
  private Speaker together(Mention first, Mention second, Speaker alone) {
    Figure one = cast.of(first);
    Figure other = cast.of(second);
    boolean persons =
        one != null
            && other != null
            && one.kind == NameKind.PERSON
            && other.kind == NameKind.PERSON
            && !one.equals(other);
    return persons
        ? new Speaker(null, passage.words(first.first(), second.end()), first.first())
        : alone;
  }

  /** Two persons whose names, joined, are a speaker's words; empty for any other speaker. */
  List<Figure> together(Speaker speaker) {
    int end = passage.tokenFrom(token(speaker.first()).start() + speaker.words().length());
    List<Mention> names = passage.mentions(speaker.first(), end);
    boolean two =
        names.size() == 2
            && names.getFirst().first() == speaker.first()
            && names.getLast().first() == names.getFirst().end() + 1
            && names.getLast().end() == end
            && JOINING.contains(token(names.getFirst().end()).lower())
            // “The lawyers of Moss and Hollis said …”
            && !dependence.isGoverned(names.getFirst(), passage.beginOfSentence(speaker.first()));
    List<Figure> persons =
        names.stream()
            .map(cast::of)
            .filter(Objects::nonNull)
            .filter(figure -> figure.kind == NameKind.PERSON)
            .distinct()
            .toList();
    return two && persons.size() == 2 ? persons : List.of();
  }

  static boolean isPerson(Speaker speaker) {
    return speaker.figure() != null && speaker.figure().kind == NameKind.PERSON;
  }

  private boolean isEnd(int at) {
    Mention name = nameAt(at);
    return name == null
        && (token(at).is(",") || (speech.ends().contains(token(at).lower()) && !isHyphen(at)));
  }

  /** “der FDP-Vorsitzende”: a mark within a word. */
  private boolean isHyphen(int at) {
    return token(at).is("-")
        && at > 0
        && at + 1 < passage.tokens().size()
        && token(at - 1).end() == token(at).start()
        && token(at + 1).start() == token(at).end();
  }

  /**
   * The subject that stands before a verb, no further back than a token.
   *
   * @param from where its sentence, or the words after a quotation, begin
   */
  @Nullable Speaker before(int verb, int from) {
    int at = verb - 1;
    while (at >= from
        && nameAt(at) == null
        && (speech.between().contains(token(at).lower())
            || token(at).text().matches("\\p{Ll}+ly"))) {
      at--;
    }
    if (at < from) {
      return null;
    }
    Token beside = token(at);
    if (PRONOUNS.contains(beside.lower()) && !beside.lower().equals("who")) {
      return quoted[at] ? null : pronoun(at, verb);
    }
    Mention name = nameAt(at);
    boolean ofSomebody = false;
    if (name != null && !quoted[at]) {
      Figure figure = cast.of(name);
      ofSomebody =
          figure != null
              && (dependence.isGoverned(name, from + 1) || dependence.isOneOfSeveral(name));
      if (figure != null && figure.kind != NameKind.OTHER && !ofSomebody) {
        Speaker speaker = new Speaker(figure, name.text(), name.first());
        Mention joined =
            name.first() - 2 >= from && JOINING.contains(token(name.first() - 1).lower())
                ? nameAt(name.first() - 2)
                : null;
        return joined == null ? speaker : together(joined, name, speaker);
      }
    }
    int start = at;
    while (start > from
        && !speech.breaks().contains(token(start - 1).lower())
        && !quoted[start - 1]) {
      start--;
    }
    if (beside.lower().equals("who")) {
      return antecedent(at, from);
    }
    if (beside.is(")")) {
      int open = opening(at, from, "(");
      return open > from ? before(open, from) : actors.alone(Math.max(from, at - INSERTED), at);
    }
    if (beside.is("—") || beside.is("–")) {
      int open = opening(at, from, beside.text());
      return open > from ? before(open, from) : actors.alone(Math.max(from, at - INSERTED), at);
    }
    if (beside.is(",")) {
      return inserting(at, from);
    }
    // “Smith, the head of the party and its founder, said” is covered; here the verb follows a
    // noun: “the ministry's spokesman said”, “Smith of the University of Leeds said”.
    int comma = at;
    while (comma > start && !token(comma).is(",")) {
      comma--;
    }
    int noun = token(comma).is(",") ? comma + 1 : comma;
    if (noun > at) {
      return null;
    }
    Speaker within = actors.alone(noun, at + 1);
    if (within != null && isPerson(within) && within.first() <= noun + 4) {
      return within;
    }
    if (ofSomebody) {
      // “critics of John Smith said”; “Ann Moss, president and owner of the Harlow Press said”
      int mark = opening(at, from, ",");
      Speaker owner = mark > from ? actors.endingAt(mark, from, false) : null;
      return owner == null ? nominal(noun, at + 1) : owner;
    }
    if (at - noun > 9) {
      return within;
    }
    return nominal(noun, at + 1);
  }

  /** The place of the mark that opens what another closes; {@code from} where there is none. */
  private int opening(int close, int from, String mark) {
    int open = close - 1;
    while (open > from && !token(open).is(mark)) {
      open--;
    }
    return open;
  }

  /** “Moss, who said”: whoever is named right before; nobody is in “those who said”. */
  private @Nullable Speaker antecedent(int who, int from) {
    boolean comma = who > from && token(who - 1).is(",");
    Speaker named = actors.endingAt(comma ? who - 1 : who, from, comma);
    return named == null && comma ? actors.alone(Math.max(from, who - INSERTED), who) : named;
  }

  /** “John Smith, who leads the party, said”: the name before what is inserted. */
  private @Nullable Speaker inserting(int comma, int begin) {
    if (speech.insertsNames()) {
      Speaker named = actors.free(Math.max(begin, comma - INSERTED), comma);
      // “Lind hofft, dass Ohm bleibt, sagte …”: Ohm is another clause's.
      return speech.isVerbSecond() && named != null && isOfOther(named, begin) ? null : named;
    }
    int from = Math.max(actors.main(begin, comma), comma - INSERTED);
    int last = -1;
    for (int i = from + 1; i < comma; i++) {
      if (token(i).is(",") || token(i).lower().equals("who")) {
        last = i;
        Speaker named = actors.endingAt(i, from, false);
        if (named != null) {
          return named;
        }
      }
    }
    // “The minister, Ann Moss, said”
    Speaker apposed = last < 0 ? null : actors.endingAt(comma, from, false);
    if (apposed != null && apposed.first() <= last + 2) {
      return apposed;
    }
    // “The statement, which Moss has seen, said”
    int start = last < 0 ? from : Math.max(from, opening(last, from, ",") + (last > from ? 1 : 0));
    start = start > from || !token(from).is(",") ? start : from + 1;
    boolean described = last > start && speech.determiners().contains(token(start).lower());
    Speaker within = described ? actors.alone(start, last) : null;
    return described && within == null
        ? nominal(start, last)
        : actors.alone(Math.max(from, comma - INSERTED), comma);
  }

  /** Whether a clause with “that” begins right before a name. */
  private boolean isOfOther(Speaker speaker, int from) {
    int before = speaker.first() - 1;
    return before >= from && speech.that().contains(token(before).lower());
  }

  /** Words that name nobody but mean somebody: “the ministry's spokesman”, “police”. */
  private @Nullable Speaker nominal(int first, int limit) {
    int from = first;
    int end = limit;
    // “the Post’s report today”
    while (end > from + 1 && speech.ends().contains(token(end - 1).lower())) {
      end--;
    }
    while (from < end && (speech.breaks().contains(token(from).lower()) || !token(from).isWord())) {
      from++;
    }
    if (from >= end || quoted[from] || !token(end - 1).isWord()) {
      return null;
    }
    String word = token(from).lower();
    boolean begins =
        speech.determiners().contains(word)
            || token(from).isCapitalised()
            || Character.isDigit(word.charAt(0))
            || (end - from <= 3
                && token(end - 1)
                    .lower()
                    .matches("police|.*[^s]s|.*(?:man|woman|person|people|er|or|ist|ian)"));
    boolean noun =
        !speech.noNouns().contains(token(end - 1).lower())
            && !token(end - 1).lower().endsWith("ing");
    return begins && noun ? new Speaker(null, passage.words(from, end), from) : null;
  }
}
