package org.compend.apparatus;

import java.util.List;
import java.util.Locale;
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

  private final Passage passage;
  private final Cast cast;
  private final Speech speech;
  private final boolean[] quoted;

  /**
   * @param quoted for each token of the passage whether it stands within quotation marks
   */
  Clause(Passage passage, Cast cast, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.cast = cast;
    this.speech = speech;
    this.quoted = quoted;
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  private static String lower(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  /** The name that begins at a token or covers it. */
  @Nullable Mention nameAt(int at) {
    return passage.nameAt(at);
  }

  /** The first person named among tokens; else the first organisation; else {@code null}. */
  @Nullable Speaker named(int from, int to) {
    return named(from, to, false);
  }

  /**
   * The first person named among tokens; else the first organisation; else {@code null}.
   *
   * @param alone whether names are left out that only tell more of somebody without a name: “a
   *     spokesman for Moss”, “one Moss supporter”
   */
  private @Nullable Speaker named(int from, int to, boolean alone) {
    for (boolean person : List.of(true, false)) {
      for (Mention mention : passage.mentions(from, to)) {
        if (!quoted[mention.first()] && !(alone && isAside(mention, from, to))) {
          Figure figure = cast.of(mention);
          if (figure != null
              && (figure.kind == NameKind.PERSON) == person
              && (person || figure.kind == NameKind.ORGANISATION)
              && !isPossessive(mention)) {
            return new Speaker(figure, mention.text(), mention.first());
          }
        }
      }
    }
    return null;
  }

  private boolean isAside(Mention mention, int from, int to) {
    if (mention.first() > from
        && speech.prepositions().contains(lower(token(mention.first() - 1)))) {
      return true;
    }
    if (mention.end() >= to || !speech.determiners().contains(lower(token(from)))) {
      return false;
    }
    String next = lower(token(mention.end()));
    return token(mention.end()).isWord()
        && !token(mention.end()).isCapitalised()
        && !next.endsWith("ly")
        && !speech.between().contains(next)
        && !speech.ends().contains(next)
        && !speech.prepositions().contains(next);
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
            && !isPossessive(name)
        ? new Speaker(figure, name.text(), name.first())
        : null;
  }

  private boolean isPossessive(Mention mention) {
    return isGenitive(mention)
        || (mention.end() < passage.tokens().size()
            && token(mention.end()).isPossessive()
            && token(mention.end()).start() == mention.endOffset());
  }

  /** “Berlins”, where the text names Berlin. */
  private boolean isGenitive(Mention mention) {
    return token(mention.end() - 1).text().endsWith("s") && !mention.text().endsWith("s");
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
      if (speech.prepositions().contains(lower(token(i)))) {
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
        speech.isVerbSecond() && lower(token(at)).equals("sie") && lower(token(verb)).endsWith("n");
    return several
        ? new Speaker(null, passage.words(Math.min(at, verb), Math.max(at, verb) + 1), at)
        : new Speaker(null, token(at).text(), at);
  }

  /** The subject that follows a verb: “said the ministry's spokesman, John Smith, on Monday”. */
  @Nullable Speaker after(int verb, int limit) {
    int from = verb + 1;
    while (from < limit && speech.between().contains(lower(token(from)))) {
      from++;
    }
    if (from >= limit) {
      return null;
    }
    String word = lower(token(from));
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
    Speaker person = named(from, end, true);
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
    Mention second = next < limit && JOINING.contains(lower(token(next - 1))) ? nameAt(next) : null;
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

  static boolean isPerson(Speaker speaker) {
    return speaker.figure() != null && speaker.figure().kind == NameKind.PERSON;
  }

  private boolean isEnd(int at) {
    Mention name = nameAt(at);
    return name == null && (token(at).is(",") || speech.ends().contains(lower(token(at))));
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
        && (speech.between().contains(lower(token(at)))
            || token(at).text().matches("\\p{Ll}+ly"))) {
      at--;
    }
    if (at < from) {
      return null;
    }
    Token beside = token(at);
    if (PRONOUNS.contains(lower(beside)) && !lower(beside).equals("who")) {
      return quoted[at] ? null : pronoun(at, verb);
    }
    Mention name = nameAt(at);
    boolean ofSomebody = false;
    if (name != null && !quoted[at]) {
      Figure figure = cast.of(name);
      ofSomebody =
          figure != null
              && figure.kind == NameKind.PERSON
              && speech.isGoverned(passage.tokens(), name.first(), from + 1);
      if (figure != null && figure.kind != NameKind.OTHER && !ofSomebody) {
        Speaker speaker = new Speaker(figure, name.text(), name.first());
        Mention joined =
            name.first() - 2 >= from && JOINING.contains(lower(token(name.first() - 1)))
                ? nameAt(name.first() - 2)
                : null;
        return joined == null ? speaker : together(joined, name, speaker);
      }
    }
    int start = at;
    while (start > from
        && !speech.breaks().contains(lower(token(start - 1)))
        && !quoted[start - 1]) {
      start--;
    }
    if (beside.is(",")
        || beside.is(")")
        || lower(beside).equals("who")
        || beside.is("—")
        || beside.is("–")) {
      // “John Smith, who leads the party, said”: the name before what is inserted.
      int least = Math.max(from, at - 40);
      Speaker named = speech.insertsNames() ? free(least, at) : named(least, at);
      // “Lind hofft, dass Ohm bleibt, sagte …”: Ohm is another clause's.
      boolean apart =
          speech.isVerbSecond() && named != null && beside.is(",") && isOfOther(named, from);
      return apart ? null : named;
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
    if (ofSomebody) {
      // “critics of John Smith said”
      return nominal(noun, at + 1);
    }
    Speaker within = named(noun, at + 1, true);
    if (within != null && isPerson(within) && within.first() <= noun + 4) {
      return within;
    }
    if (at - noun > 9) {
      return within;
    }
    return nominal(noun, at + 1);
  }

  /** Whether a clause with “that” begins right before a name. */
  private boolean isOfOther(Speaker speaker, int from) {
    int before = speaker.first() - 1;
    return before >= from && speech.that().contains(lower(token(before)));
  }

  /** Words that name nobody but mean somebody: “the ministry's spokesman”, “police”. */
  private @Nullable Speaker nominal(int first, int end) {
    int from = first;
    while (from < end && (speech.breaks().contains(lower(token(from))) || !token(from).isWord())) {
      from++;
    }
    if (from >= end || quoted[from] || !token(end - 1).isWord()) {
      return null;
    }
    String word = lower(token(from));
    boolean begins =
        speech.determiners().contains(word)
            || token(from).isCapitalised()
            || Character.isDigit(word.charAt(0))
            || (end - from <= 3
                && lower(token(end - 1))
                    .matches("police|.*[^s]s|.*(?:man|woman|person|people|er|or|ist|ian)"));
    boolean noun =
        !speech.noNouns().contains(lower(token(end - 1))) && !lower(token(end - 1)).endsWith("ing");
    return begins && noun ? new Speaker(null, passage.words(from, end), from) : null;
  }

  /** The first person named who does not depend on a preposition. */
  private @Nullable Speaker free(int from, int to) {
    for (Mention mention : passage.mentions(from, to)) {
      if (!quoted[mention.first()]
          && !isPossessive(mention)
          && (mention.first() == from
              || !speech.prepositions().contains(lower(token(mention.first() - 1))))) {
        Figure figure = cast.of(mention);
        if (figure != null && figure.kind == NameKind.PERSON) {
          return new Speaker(figure, mention.text(), mention.first());
        }
      }
    }
    return null;
  }

  /**
   * Where the main clause begins: “When Maddow pointed that out, Clinton …”, “Asked about it, he
   * …”; the beginning of the sentence where nobody stands right behind a comma.
   */
  private int main(int from, int to) {
    if (from >= to || !speech.leading().contains(lower(token(from)))) {
      return from;
    }
    for (int i = from + 1; i + 1 < to; i++) {
      if (token(i).is(",")) {
        String word = lower(token(i + 1));
        Mention name = nameAt(i + 1);
        Figure figure = name == null ? null : cast.of(name);
        if (Speech.HE.contains(word)
            || Speech.SHE.contains(word)
            || (figure != null && figure.kind == NameKind.PERSON)) {
          return i + 1;
        }
      }
    }
    return from;
  }

  /** Who acts in a sentence: its first pronoun or its first person, whichever comes first. */
  @Nullable Speaker subject(int begin, int to) {
    int from = main(begin, to);
    Speaker free = free(from, to);
    Speaker person = free == null ? named(from, to) : free;
    for (int i = from; i < to && (person == null || i < person.first()); i++) {
      String word = lower(token(i));
      if (!quoted[i] && (Speech.HE.contains(word) || Speech.SHE.contains(word))) {
        return new Speaker(null, token(i).text(), i);
      }
    }
    return person;
  }
}
