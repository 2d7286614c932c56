package org.compend.apparatus;

import java.util.Set;
import org.compend.apparatus.NameSigns.Words;
import org.jspecify.annotations.Nullable;

/** Finds persons by their given names and titles. */
final class PersonSigns {
  /** Small words that after a whole name tell where somebody is from. */
  private static final Set<String> FAR =
      Set.of("von", "vom", "zu", "zum", "zur", "de", "du", "des");

  private final Terms terms;
  private final Words words;

  PersonSigns(Terms terms, Words words) {
    this.terms = terms;
    this.words = words;
  }

  private boolean isGiven(int at) {
    Term term = terms.get(at);
    if (!term.isCapitalised() || words.noNames().contains(term.lower())) {
      return false;
    }
    for (String part : term.lower().split("-", -1)) {
      if (!words.given().contains(part)) {
        return false;
      }
    }
    return !term.tag().equals("VERB") && !term.tag().equals("AUX");
  }

  /** Whether a word may be a family name after a given name. */
  private boolean isFamily(int at, boolean sure) {
    Term term = terms.get(at);
    return term.isCapitalised()
        && !term.isNumeral()
        && !words.noNames().contains(term.lower())
        && !words.ends().contains(term.lower())
        && term.text().length() > 1
        && !term.isInitial()
        && Character.isLetter(term.text().codePointAt(0))
        && !(term.isShouted() && words.known().knows(term.text()))
        && (term.isProper() || (sure && !isCommon(term)));
  }

  /** Whether a word that is not taken for a name is hardly one behind a given name either. */
  private boolean isCommon(Term term) {
    return words.titles().contains(term.lower())
        || words.beforeBodies().contains(term.lower())
        || !Set.of("NOUN", "ADJ", "X", "ADV").contains(term.tag());
  }

  /** A given name with what follows it. */
  @Nullable Run person(int at, @Nullable Acquaintances met) {
    if (!isGiven(at)) {
      return null;
    }
    Term first = terms.get(at);
    boolean common = at > 0 && words.articles().contains(terms.get(at - 1).lower());
    if (!first.isProper() && common) {
      return null;
    }
    int to = at + 1;
    while (to < terms.size() && (isGiven(to) || terms.get(to).isInitial())) {
      to++;
    }
    int family = family(to, first.isProper());
    if (family < 0) {
      boolean two = to - at > 1 && terms.get(to - 1).isProper() && !terms.get(to - 1).isInitial();
      int numbered = numbered(to);
      return numbered > to
          ? new Run(at, numbered, NameKind.PERSON, null)
          : two ? person(at, to, met) : null;
    }
    return person(at, further(at, family), met);
  }

  /** A person's name, without the s of the genitive where somebody else has it. */
  private Run person(int from, int to, @Nullable Acquaintances met) {
    return new Run(from, to, NameKind.PERSON, genitive(from, to, met));
  }

  /** The place after a family name with its particles; -1 where none stands at a place. */
  private int family(int at, boolean sure) {
    int i = at;
    while (i < terms.size() && words.particles().contains(terms.get(i).lower())) {
      i++;
    }
    // “Anne de Lyon”: where somebody is from.
    boolean from = i > at && i < terms.size() && words.known().isPlace(terms.get(i).text());
    return i < terms.size() && !from && isFamily(i, sure) ? i + 1 : -1;
  }

  /** The place after all further family names: “Enrique Peña Nieto”. */
  private int further(int from, int family) {
    int to = family;
    while (to < terms.size() && to < family + 3 && !isOwner(terms.get(to - 1))) {
      int more = FAR.contains(terms.get(to).lower()) ? -1 : family(to, false);
      boolean begins = more > 0 && to - from > 1 && isGiven(to) && family(to + 1, true) > 0;
      if (more < 0 || begins || terms.isPlain(to) || terms.isPlain(more - 1) || isGoverning(more)) {
        break;
      }
      to = more;
    }
    return numbered(to);
  }

  /** “Jon Lind Zeichnungen des …”: what is before a preposition or an article is a noun. */
  private boolean isGoverning(int at) {
    return at < terms.size()
        && !terms.get(at).isCapitalised()
        && words.afterNouns().contains(terms.get(at).lower());
  }

  private boolean isGenitive(Term term) {
    return words.hasGenitive() && term.text().length() > 4 && term.text().matches(".*[^sxzßS]s");
  }

  /** “Sarkozys Besuch”, but not “Gomes Temporão”. */
  private boolean isOwner(Term term) {
    return isGenitive(term) && !term.text().matches(".*[aeio]s");
  }

  /** The place after a number, if one stands there: “Benedikt XVI.” */
  private int numbered(int at) {
    if (at >= terms.size() || !terms.get(at).isNumeral()) {
      return at;
    }
    int stop = terms.get(at).end();
    boolean dotted =
        stop < terms.tokens().size()
            && terms.tokens().get(stop).is(".")
            && terms.tokens().get(stop - 1).end() == terms.tokens().get(stop).start();
    return dotted ? at + 2 : at + 1;
  }

  /**
   * The words of a name without the ending of a genitive: before a noun, or after one, where no
   * name is known that ends so.
   */
  private @Nullable String genitive(int from, int to, @Nullable Acquaintances met) {
    Term last = terms.get(to - 1);
    String text = last.text();
    String bare =
        text.endsWith("'s") || text.endsWith("’s")
            ? text.substring(0, text.length() - 2)
            : isGenitive(last) ? text.substring(0, text.length() - 1) : null;
    boolean noun = terms.isNoun(to);
    boolean after =
        from > 0 && terms.get(from - 1).tag().equals("NOUN") && !terms.isTitle(from - 1);
    boolean known = bare != null && met != null && met.isFamily(bare);
    boolean marked = text.indexOf('’') > 0 || text.indexOf('\'') > 0;
    if (bare == null || !(noun || after || known || marked)) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to - 1; i++) {
      name.append(terms.get(i).text()).append(' ');
    }
    return name.append(bare).toString();
  }

  /** A name after a title: “Kanzlerin Lind”. */
  @Nullable Run titled(int at, @Nullable Acquaintances met) {
    if (at == 0 || !terms.isTitle(at - 1) || terms.isTitle(at)) {
      return null;
    }
    String title = terms.get(at - 1).lower();
    int family = family(at, words.addresses().contains(title));
    if (family < 0 || terms.get(at).isShouted() || words.known().knows(terms.get(at).text())) {
      return null;
    }
    int to = further(at, family);
    boolean sure =
        to - at > 1
            || words
                .sureTitles()
                .contains(title.substring(title.lastIndexOf('-') + 1).replace(".", ""));
    return sure ? person(at, to, met) : null;
  }
}
