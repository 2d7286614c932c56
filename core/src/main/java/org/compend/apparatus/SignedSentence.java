package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.apparatus.NameSigns.Words;
import org.compend.apparatus.NameTagger.Span;
import org.jspecify.annotations.Nullable;

/** A sentence in which names are found by their signs. */
final class SignedSentence {
  /** A name has no more words, however many in a row have capitals. */
  private static final int LONGEST = 12;

  private final Terms terms;
  private final Words words;
  private final PersonSigns persons;
  private final BodySigns bodies;

  SignedSentence(Sentence sentence, String[] tags, Words words) {
    this.words = words;
    terms = new Terms(sentence, tags, words);
    persons = new PersonSigns(terms, words);
    bodies = new BodySigns(terms, words);
  }

  /** First reading: who is met here, and what speaks for other names. */
  void meet(Acquaintances met) {
    for (Run run : runs(null)) {
      if (run.kind() == NameKind.PERSON) {
        int last = run.to() - 1;
        while (last > run.from()
            && (terms.get(last).isNumeral() || terms.get(last).text().equals("."))) {
          last--;
        }
        String name = run.name() == null ? terms.get(last).text() : run.name();
        String family = name.substring(name.lastIndexOf(' ') + 1);
        met.person(terms.get(run.from()).text(), family);
        if (last > run.from() + 1 && words.particles().contains(terms.get(last - 1).lower())) {
          met.family(terms.get(last - 1).text() + " " + family);
        }
      } else if (run.kind() == NameKind.OTHER) {
        signs(run, met);
      }
    }
  }

  /** Second reading: the names, with what the whole text tells of them. */
  List<Span> names(Acquaintances met) {
    List<Span> names = new ArrayList<>();
    for (Run run : runs(met)) {
      if (run.kind() != NameKind.OTHER) {
        names.add(
            new Span(
                terms.get(run.from()).first(),
                terms.get(run.to() - 1).end(),
                run.kind(),
                run.name() == null ? terms.text(run.from(), run.to()) : run.name()));
      }
    }
    return names;
  }

  private List<Run> runs(@Nullable Acquaintances met) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < terms.size(); ) {
      Run run = terms.get(i).isCapitalised() || isKnownSmall(i) ? run(i, met) : null;
      if (run != null) {
        runs.add(run);
      }
      i = run == null ? i + 1 : run.to();
    }
    return runs;
  }

  private boolean isKnownSmall(int at) {
    Term term = terms.get(at);
    return words.known().knows(term.text())
        || (words.tellsByCapitals() && words.begins().contains(term.lower()));
  }

  private @Nullable Run run(int at, @Nullable Acquaintances met) {
    Run known = known(at);
    if (known != null && known.to() - known.from() > 1) {
      return known;
    }
    Run body = bodies.body(at);
    if (body != null) {
      return body;
    }
    Run person = persons.person(at, met);
    if (person != null) {
      return person;
    }
    if (known != null && (terms.get(at).isProper() || isAfterPreposition(at))) {
      return known;
    }
    Run titled = persons.titled(at, met);
    if (titled != null) {
      return titled;
    }
    if (known != null || !isName(at)) {
      return met == null || known != null ? null : familiar(at, met);
    }
    return unknown(at, met);
  }

  private @Nullable Run known(int at) {
    Term term = terms.get(at);
    KnownNames.Found found = words.known().at(terms.tokens(), term.first());
    if (found == null) {
      return null;
    }
    int to = at;
    while (to < terms.size() && terms.get(to).end() < found.end()) {
      to++;
    }
    boolean whole = to < terms.size() && terms.get(to).end() == found.end();
    return whole ? new Run(at, to + 1, found.kind(), found.name()) : null;
  }

  private boolean isAfterPreposition(int at) {
    return at > 0 && words.in().contains(terms.get(at - 1).lower());
  }

  private boolean isName(int at) {
    Term term = terms.get(at);
    return term.isProper()
        && term.isCapitalised()
        && term.text().length() > 1
        && !term.isNumeral()
        && !terms.isTitle(at)
        && !words.noNames().contains(term.lower())
        && Character.isLetter(term.text().codePointAt(0));
  }

  private @Nullable Run unknown(int at, @Nullable Acquaintances met) {
    int to = at + 1;
    int limit = Math.min(terms.size(), at + LONGEST);
    while (to < limit
        && isName(to)
        && !terms.isPlain(to)
        && known(to) == null
        && persons.person(to, null) == null) {
      to++;
    }
    if (met == null) {
      return new Run(at, to, NameKind.OTHER, null);
    }
    Run familiar = familiar(at, met);
    if (familiar != null && familiar.to() >= to) {
      return familiar;
    }
    for (String name : List.of(terms.text(at, to), bare(at, to))) {
      NameKind kind = met.kind(name);
      if (kind != null) {
        return new Run(at, to, kind, name.equals(terms.text(at, to)) ? null : name);
      }
    }
    return familiar;
  }

  private String bare(int from, int to) {
    String text = terms.text(from, to);
    return words.hasGenitive() ? text.replaceFirst("['’]?s$", "") : text;
  }

  /** A family name, or the given name, of somebody whom the text names in full elsewhere. */
  private @Nullable Run familiar(int at, Acquaintances met) {
    Term term = terms.get(at);
    boolean common =
        !term.isProper()
            && at > 0
            && (words.articles().contains(terms.get(at - 1).lower())
                || terms.get(at - 1).tag().equals("ADJ"));
    if (common
        || !term.isCapitalised()
        || Set.of("VERB", "AUX").contains(term.tag())
        || (Set.of("ADP", "DET").contains(term.tag())
            && !words.particles().contains(term.lower()))) {
      return null;
    }
    if (at + 1 < terms.size() && met.isFamily(terms.text(at, at + 2))) {
      // “Le Goff”
      return new Run(at, at + 2, NameKind.PERSON, terms.text(at, at + 2));
    }
    String bare = bare(at, at + 1);
    if (met.isFamily(term.text())) {
      return new Run(at, at + 1, NameKind.PERSON, term.text());
    }
    if (met.isFamily(bare)) {
      return new Run(at, at + 1, NameKind.PERSON, bare);
    }
    return met.isGiven(term.text()) && term.isProper()
        ? new Run(at, at + 1, NameKind.PERSON, term.text())
        : null;
  }

  /** What the words beside a name tell of it. */
  private void signs(Run run, Acquaintances met) {
    String name = terms.text(run.from(), run.to());
    boolean one = run.to() - run.from() == 1;
    String before = run.from() == 0 ? "" : terms.get(run.from() - 1).lower();
    String after = run.to() < terms.size() ? terms.get(run.to()).lower() : "";
    boolean said = words.saying().contains(before) || words.saying().contains(after);
    if (!one && said) {
      met.sign(name, NameKind.PERSON, 2);
    }
    if (!one && isAge(run.to())) {
      met.sign(name, NameKind.PERSON, 3);
    }
    if (words.beforeBodies().contains(before)) {
      met.sign(name, NameKind.ORGANISATION, 3);
    } else if (words.beforePlaces().contains(before)) {
      met.sign(name, NameKind.PLACE, 3);
    } else if (!one && run.from() > 0 && isOffice(run.from() - 1)) {
      met.sign(name, NameKind.PERSON, 2);
    }
    boolean free = run.to() >= terms.size() || !terms.get(run.to()).isCapitalised();
    if (words.in().contains(before) && free && name.matches("[\\p{L} -]*\\p{Ll}")) {
      met.sign(name, NameKind.PLACE, words.towns().contains(name.toLowerCase(Locale.ROOT)) ? 2 : 1);
    }
    if (words.articles().contains(before)) {
      met.sign(name, NameKind.OTHER, 2);
    }
  }

  /** “(45)”, as after a person's name. */
  private boolean isAge(int at) {
    return at + 2 < terms.size()
        && terms.get(at).text().equals("(")
        && terms.get(at + 1).text().matches("[1-9]\\d")
        && terms.get(at + 2).text().equals(")");
  }

  /** Whether a noun says what somebody is: “Sonderberaterin”. */
  private boolean isOffice(int at) {
    Term term = terms.get(at);
    return term.tag().equals("NOUN")
        && term.isCapitalised() != words.tellsByCapitals()
        && words.offices().contains(term.lower());
  }
}
