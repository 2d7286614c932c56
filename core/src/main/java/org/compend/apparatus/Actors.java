package org.compend.apparatus;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/** Finds who of those that a run of words names, or means by a pronoun, acts in it. */
final class Actors {
  /** Who tells the story, or is told it. */
  private static final Set<String> SELF = Set.of("i", "we", "you");

  /** French verbs whose “il” is nobody. */
  private static final Set<String> IMPERSONAL =
      Set.of("agit", "agissait", "faut", "fallait", "faudra", "y");

  private final Passage passage;
  private final Cast cast;
  private final Speech speech;
  private final boolean[] quoted;
  private final Dependence dependence;

  Actors(Passage passage, Cast cast, Speech speech, boolean[] quoted) {
    this.passage = passage;
    this.cast = cast;
    this.speech = speech;
    this.quoted = quoted;
    this.dependence = new Dependence(passage, speech);
  }

  private Token token(int at) {
    return passage.tokens().get(at);
  }

  /** The first person named among tokens; else the first organisation; else {@code null}. */
  @Nullable Speaker named(int from, int to) {
    return named(from, to, _ -> false);
  }

  /** The same of those who do not only tell more of somebody without a name. */
  @Nullable Speaker alone(int from, int to) {
    return named(from, to, mention -> dependence.isAside(mention, from, to));
  }

  private @Nullable Speaker named(int from, int to, Predicate<Mention> dependent) {
    for (boolean person : List.of(true, false)) {
      for (Mention mention : passage.mentions(from, to)) {
        Figure figure = cast.of(mention);
        if (figure != null
            && (figure.kind == NameKind.PERSON) == person
            && (person || figure.kind == NameKind.ORGANISATION)
            && mayAct(mention)
            && !dependent.test(mention)) {
          return new Speaker(figure, mention.text(), mention.first());
        }
      }
    }
    return null;
  }

  private boolean mayAct(Mention mention) {
    return !quoted[mention.first()]
        && !dependence.isPossessive(mention)
        && !dependence.isOneOfSeveral(mention);
  }

  /**
   * Who is named by words that end at a token, unless they depend on others.
   *
   * @param from where the words begin on which they may depend
   * @param governed whether they may depend on a preposition
   */
  @Nullable Speaker endingAt(int end, int from, boolean governed) {
    Mention name = end > from ? passage.nameAt(end - 1) : null;
    Figure figure = name == null || name.end() != end ? null : cast.of(name);
    return name != null
            && figure != null
            && (figure.kind == NameKind.PERSON || figure.kind == NameKind.ORGANISATION)
            && mayAct(name)
            && (governed || !dependence.isGoverned(name, from))
        ? new Speaker(figure, name.text(), name.first())
        : null;
  }

  /** The first person named who does not depend on a preposition. */
  @Nullable Speaker free(int from, int to) {
    for (Mention mention : passage.mentions(from, to)) {
      Figure figure = cast.of(mention);
      if (figure != null
          && figure.kind == NameKind.PERSON
          && mayAct(mention)
          && (mention.first() == from || !dependence.isGoverned(mention, from))) {
        return new Speaker(figure, mention.text(), mention.first());
      }
    }
    return null;
  }

  /**
   * Where the main clause begins: “When Maddow pointed that out, Clinton …”, “Asked about it, he
   * …”; the beginning of the sentence where nobody stands right behind a comma.
   */
  int main(int from, int to) {
    if (from >= to || !speech.leading().contains(token(from).lower())) {
      return from;
    }
    for (int i = from + 1; i + 1 < to; i++) {
      if (token(i).is(",")) {
        String word = token(i + 1).lower();
        Mention name = passage.nameAt(i + 1);
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
    Speaker person = free == null ? named(from, to, mention -> isBeside(mention, from)) : free;
    for (int i = from; i < to && (person == null || i < person.first()); i++) {
      String word = token(i).lower();
      if (!quoted[i] && (Speech.HE.contains(word) || Speech.SHE.contains(word))) {
        if (isNobody(i, to)) {
          continue;
        }
        return new Speaker(null, token(i).text(), i);
      }
      if (!quoted[i] && i <= from + 2 && SELF.contains(word)) {
        return null;
      }
    }
    return person;
  }

  /** Whether an organisation stands in a sentence as what somebody else acts on. */
  private boolean isBeside(Mention mention, int from) {
    Figure figure = cast.of(mention);
    return figure != null && figure.kind != NameKind.PERSON && dependence.isGoverned(mention, from);
  }

  /** “il s’agit”, “il faut”: nobody. */
  private boolean isNobody(int pronoun, int to) {
    int next = pronoun + 1;
    boolean reflexive = next < to && token(next).lower().matches("s['’]");
    int verb = reflexive ? next + 1 : next;
    return verb < to && IMPERSONAL.contains(token(verb).lower());
  }
}
