package org.compend.apparatus;

import java.util.Locale;
import java.util.Set;
import org.compend.apparatus.NameSigns.BodyNouns;
import org.compend.apparatus.NameSigns.Words;
import org.jspecify.annotations.Nullable;

/** Finds bodies by the words that begin and end their names, and by nouns that mean one. */
final class BodySigns {
  private final Terms terms;
  private final Words words;

  BodySigns(Terms terms, Words words) {
    this.terms = terms;
    this.words = words;
  }

  @Nullable Run body(int at) {
    Term term = terms.get(at);
    String lower = term.lower();
    if (words.begins().contains(lower)) {
      Run begun = begun(at, at);
      if (begun != null) {
        return begun;
      }
    }
    if (words.heads().contains(lower) && at > 0 && !isIndefinite(at - 1)) {
      int to = purpose(at + 1);
      if (to > at + 1) {
        return new Run(at, to, NameKind.ORGANISATION, terms.text(at, to, basic(at)));
      }
    }
    if (isFounded(term)) {
      int to = purpose(at + 1);
      return new Run(at, to, NameKind.ORGANISATION, terms.text(at, to, basic(at)));
    }
    Run described = described(at);
    return described == null ? ended(at) : described;
  }

  private boolean isIndefinite(int at) {
    return terms.get(at).lower().matches("k?eine?[nmrs]?|zwei|drei|mehrere|viele");
  }

  /** “Robert-Koch-Institut”, “Bundesinnenministerium”. */
  private boolean isFounded(Term term) {
    String[] parts = term.text().split("-", -1);
    boolean body = words.body(parts[parts.length - 1]) != null;
    if (parts.length > 2) {
      return body
          && Character.isUpperCase(parts[0].codePointAt(0))
          && words.given().contains(parts[0].toLowerCase(Locale.ROOT));
    }
    return body
        && parts.length == 1
        && term.text().matches("Bundes.{4,}")
        && !words.noNames().contains(term.lower());
  }

  private String basic(int at) {
    Term term = terms.get(at);
    BodyNouns nouns = words.body(term.text());
    String basic = nouns == null ? null : nouns.basic(term.text());
    return basic == null ? term.text() : basic;
  }

  /** The place after “für Umwelt und Natur”; the same place where no such words stand there. */
  private int purpose(int at) {
    if (at + 1 >= terms.size() || !Set.of("für", "gegen").contains(terms.get(at).text())) {
      return at;
    }
    int i = at + 1;
    while (i < terms.size() && i < at + 3 && terms.get(i).tag().equals("ADJ")) {
      i++;
    }
    if (i >= terms.size() || !terms.get(i).isCapitalised()) {
      return at;
    }
    i++;
    boolean joined =
        i + 1 < terms.size()
            && terms.get(i).text().equals("und")
            && terms.get(i + 1).isCapitalised();
    return joined ? i + 2 : i;
  }

  /** “Universität Leipzig”, “FC Rehburg 1911”. */
  private @Nullable Run begun(int from, int at) {
    if (words.tellsByCapitals()) {
      return linked(from, at);
    }
    int to = at + 1;
    if (to < terms.size() && words.links().contains(terms.get(to).text())) {
      to++;
    }
    int first = to;
    while (to < terms.size()
        && to < first + 3
        && ((terms.get(to).isCapitalised()
                && !words.noNames().contains(terms.get(to).lower())
                && (terms.get(to).isProper() || words.known().isPlace(terms.get(to).text())))
            || terms.get(to).text().matches("0\\d|[1-9]\\d|1[89]\\d\\d"))) {
      to++;
    }
    return to == first ? null : new Run(from, to, NameKind.ORGANISATION, null);
  }

  /** “ministère de l’Économie et des Finances”: small words link the parts of a body's name. */
  private @Nullable Run linked(int from, int at) {
    int to = at + 1;
    if (!terms.get(at).isCapitalised() && !words.heads().contains(terms.get(at).lower())) {
      return null;
    }
    for (int i = to; i < terms.size() && i < at + 12; i++) {
      Term term = terms.get(i);
      boolean part =
          term.isCapitalised()
              && Character.isLetter(term.text().codePointAt(0))
              && !words.noNames().contains(term.lower());
      if (part && !isPerson(at, i)) {
        to = i + 1;
      } else if (part
          || !(words.links().contains(term.lower())
              || (term.lower().equals("et")
                  && i + 1 < terms.size()
                  && words.links().contains(terms.get(i + 1).lower())
                  && to == i))) {
        break;
      }
    }
    return to == at + 1 ? null : new Run(from, to, NameKind.ORGANISATION, null);
  }

  /** Whether a given name begins a person's name: “le parti de Jean Ohm”. */
  private boolean isPerson(int at, int i) {
    return i > at + 1
        && words.given().contains(terms.get(i).lower())
        && i + 1 < terms.size()
        && terms.get(i + 1).isCapitalised();
  }

  /** “Deutscher Wetterdienst”: an adjective with a capital before a noun that means a body. */
  private @Nullable Run described(int at) {
    Term term = terms.get(at);
    if (!term.tag().equals("ADJ") && !term.text().matches(".*(?:sche|ale)[rsnm]?")) {
      return null;
    }
    boolean first = at == 0 || !terms.get(at - 1).text().codePoints().allMatch(Character::isLetter);
    if (term.text().indexOf('-') >= 0 || !term.text().matches(".*e[rsnm]?")) {
      return null;
    }
    int noun = at + 1;
    while (noun < terms.size()
        && noun < at + 3
        && words.body(terms.get(noun).text()) == null
        && terms.get(noun).isCapitalised()) {
      noun++;
    }
    if (noun >= terms.size()
        || noun == at + 3
        || !terms.get(noun).isCapitalised()
        || (first && noun > at + 1)) {
      return null;
    }
    BodyNouns nouns = words.body(terms.get(noun).text());
    boolean placed =
        term.text().endsWith("er") && !term.text().matches(".*(?:sch|al|ig|lich|iv)er");
    if (nouns == null || placed || (first && !term.text().matches(".*sche[rsnm]?"))) {
      return null;
    }
    String stem = term.text().replaceFirst("e[rsnm]?$", "");
    StringBuilder name = new StringBuilder(stem).append(nouns.ending());
    for (int i = at + 1; i <= noun; i++) {
      boolean further = terms.get(i).text().matches(".*(?:sche|ige|iche|ale|ote|eine)[rsnm]?");
      name.append(' ')
          .append(
              i == noun
                  ? basic(i)
                  : further
                      ? terms.get(i).text().replaceFirst("e[rsnm]?$", "") + nouns.ending()
                      : terms.get(i).text());
    }
    int to = purpose(noun + 1);
    for (int i = noun + 1; i < to; i++) {
      name.append(' ').append(terms.get(i).text());
    }
    Run begun = words.begins().contains(terms.get(noun).lower()) ? begun(at, noun) : null;
    if (begun != null) {
      return new Run(
          at, begun.to(), NameKind.ORGANISATION, name + " " + terms.text(noun + 1, begun.to()));
    }
    return new Run(at, to, NameKind.ORGANISATION, name.toString());
  }

  /** “Wintermann AG”, “Rehburger Zeitung”. */
  private @Nullable Run ended(int at) {
    int to = at;
    while (to < terms.size()
        && to < at + 4
        && terms.get(to).isCapitalised()
        && !words.noNames().contains(terms.get(to).lower())
        && !words.titles().contains(terms.get(to).lower())
        && !words.ends().contains(terms.get(to).lower())
        && (terms.get(to).isProper() || isFromPlace(to))) {
      to++;
    }
    return to > at
            && to < terms.size()
            && words.ends().contains(terms.get(to).lower())
            && terms.get(to).isCapitalised()
        ? new Run(at, to + 1, NameKind.ORGANISATION, null)
        : null;
  }

  /** “Rehburger”, “Deutsche”: an adjective with a capital. */
  private boolean isFromPlace(int at) {
    Term term = terms.get(at);
    return term.tag().equals("ADJ") && term.text().matches("\\p{Lu}.{2,}(?:er|sche)");
  }
}
