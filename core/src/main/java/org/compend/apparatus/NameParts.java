package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts right where the names of a text begin and end, by what the whole text tells: parts two that
 * were taken for one, and leaves out words before somebody who is named without them elsewhere.
 * What names nobody is left out: handles (“@name”), letters that are short for common words.
 */
final class NameParts {
  /** A hyphen between spaces is none: many texts part “Abu - Bakr” so. */
  private static final Set<String> DASHES = Set.of("–", "—");

  private static final Set<String> HANDLES = Set.of("@", "#");

  /** A word in lower case between the parts of a name is as long as “of” and “and” at most. */
  private static final int LINK = 3;

  /** The line of words before places in the list of what stands beside names. */
  private static final int IN = 0;

  /** So many words has somebody's name that is told from what stands before it. */
  private static final int FULL = 3;

  /** What stands for the party of members of Congress: “(R-Texas)”. */
  private static final Set<String> PARTIES = Set.of("R", "D", "I");

  private static final Set<String> BODIES = WordTable.of("bodies", "en");
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  private final Gazetteer gazetteer;
  private final List<Sentence> sentences;
  private final List<List<NameTagger.Span>> names;

  /** Persons' names of several words, and the words with which they begin and end. */
  private final Set<String> people = new HashSet<>();

  /** For each family name the words with which names of its bearers begin. */
  private final Map<String, Set<String>> families = new HashMap<>();

  /** Names that stand by themselves, with what each names. */
  private final Map<String, NameKind> alone = new HashMap<>();

  /** Places known beforehand in which something is: “in Jordan”. */
  private final Set<String> placed = new HashSet<>();

  /** What names name by the noun before one of their mentions: “the journal …”. */
  private final Map<String, NameKind> told = new HashMap<>();

  /** Words that the text writes small. */
  private final Set<String> small = new HashSet<>();

  NameParts(Gazetteer gazetteer, List<Sentence> sentences, List<List<NameTagger.Span>> names) {
    this.gazetteer = gazetteer;
    this.sentences = sentences;
    this.names = names;
    for (int i = 0; i < names.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (NameTagger.Span span : names.get(i)) {
        String words = words(sentence, span.first(), span.end());
        alone.putIfAbsent(words, span.kind());
        NameKind noun = told(sentence, span.first());
        if (noun != null) {
          told.putIfAbsent(words, noun);
        }
        if (gazetteer.mayBePlace(words)
            && span.first() > 0
            && gazetteer.company("before", sentence.lower(span.first() - 1)) == IN) {
          placed.add(words);
        }
        if (span.kind() == NameKind.PERSON && span.end() - span.first() > 1) {
          people.add(words);
          people.add(sentence.text(span.first()));
          people.add(sentence.text(span.end() - 1));
          families
              .computeIfAbsent(sentence.text(span.end() - 1), _ -> new HashSet<>())
              .add(sentence.text(span.first()));
        }
      }
      for (Token token : sentence.tokens()) {
        if (token.isWord() && !token.isCapitalised()) {
          small.add(token.text());
        }
      }
    }
  }

  /** The names of each sentence, put right. */
  List<List<NameTagger.Span>> parted() {
    List<List<NameTagger.Span>> parted = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<NameTagger.Span> spans = new ArrayList<>();
      for (NameTagger.Span span : names.get(i)) {
        if (!namesNobody(sentences.get(i), span)) {
          part(sentences.get(i), span, spans);
        }
      }
      parted.add(spans);
    }
    Overlooked.add(gazetteer, small, sentences, parted);
    for (int i = 0; i < parted.size(); i++) {
      parted.set(i, Numbered.names(sentences.get(i), parted.get(i)));
    }
    return parted;
  }

  private boolean isSmall(String lower) {
    return small.contains(lower) || gazetteer.beginsNoName(lower);
  }

  /**
   * A name parted on either side of a dash, or a country from somebody who is named without it
   * elsewhere (“President of the United States Laura Hayden”).
   */
  private void part(Sentence sentence, NameTagger.Span span, List<NameTagger.Span> parts) {
    if (isPartys(sentence, span)) {
      // “R-Texas”
      parts.add(new NameTagger.Span(span.first() + 2, span.end(), NameKind.PLACE));
      return;
    }
    for (int i = span.first() + 1; i < span.end() - 1; i++) {
      if (isDash(sentence.tokens(), i)) {
        parts.add(new NameTagger.Span(span.first(), i, span.kind()));
        part(sentence, new NameTagger.Span(i + 1, span.end(), span.kind()), parts);
        return;
      }
      if (isBodyBehindPlace(sentence, span, i)) {
        parts.add(new NameTagger.Span(span.first(), i, NameKind.PLACE));
        parts.add(new NameTagger.Span(i + 1, span.end(), NameKind.ORGANISATION));
        return;
      }
      if (people.contains(words(sentence, i, span.end()))
          && gazetteer.knows(words(sentence, span.first(), i))) {
        parts.add(new NameTagger.Span(span.first(), i, NameKind.PLACE));
        parts.add(new NameTagger.Span(i, span.end(), NameKind.PERSON));
        return;
      }
      if (joinsTwo(sentence, span, i)) {
        parts.add(new NameTagger.Span(span.first(), i, span.kind()));
        part(sentence, new NameTagger.Span(i + 1, span.end(), span.kind()), parts);
        return;
      }
      NameKind owner = ownerKind(sentence, span.first(), i);
      if (owner != null) {
        parts.add(new NameTagger.Span(span.first(), i, owner));
        part(sentence, new NameTagger.Span(i + 1, span.end(), span.kind()), parts);
        return;
      }
    }
    int person = personWithin(sentence, span);
    if (person > 0) {
      int end = isRole(sentence, person - 1) ? person - 1 : person;
      NameKind kind = leading(sentence, span.first(), end);
      if (kind != null) {
        parts.add(new NameTagger.Span(span.first(), end, kind));
      } else if (end < person && span.kind() != NameKind.PERSON) {
        parts.add(new NameTagger.Span(span.first(), end, span.kind()));
      }
      parts.add(new NameTagger.Span(person, span.end(), NameKind.PERSON));
      return;
    }
    int first = span.first() + (isStray(sentence, span) ? 1 : 0);
    parts.add(new NameTagger.Span(first, span.end(), kind(sentence, first, span)));
  }

  /** Whether a name is a party's letter and the state that somebody represents, not “D-Wave”. */
  private boolean isPartys(Sentence sentence, NameTagger.Span span) {
    List<Token> tokens = sentence.tokens();
    int before = span.first() - 1;
    return span.end() - span.first() > 2
        && PARTIES.contains(sentence.text(span.first()))
        && tokens.get(span.first() + 1).is("-")
        && before >= 0
        && (tokens.get(before).is("(") || tokens.get(before).is(","))
        && gazetteer.mayBePlace(words(sentence, span.first() + 2, span.end()));
  }

  /** Whether a word stands between two names that share one: “Harlow Bank and Moss Bank”. */
  private static boolean joinsTwo(Sentence sentence, NameTagger.Span span, int at) {
    List<Token> tokens = sentence.tokens();
    return tokens.get(at).is("and")
        && tokens.subList(span.first(), at).stream()
            .filter(Token::isCapitalised)
            .anyMatch(token ->
                tokens.subList(at + 1, span.end()).stream()
                    .anyMatch(other -> other.is(token.text())));
  }

  /** Whether a name is none: “@name”, “CEO”, the US of “US$”. */
  private boolean namesNobody(Sentence sentence, NameTagger.Span span) {
    List<Token> tokens = sentence.tokens();
    boolean handle =
        span.first() > 0
            && HANDLES.contains(tokens.get(span.first() - 1).text())
            && tokens.get(span.first() - 1).end() == tokens.get(span.first()).start();
    boolean currency =
        span.kind() == NameKind.PLACE
            && span.end() < tokens.size()
            && tokens.get(span.end()).is("$");
    return handle
        || currency
        || (span.end() - span.first() == 1 && gazetteer.namesNobody(sentence.text(span.first())));
  }

  /** What owns the rest of a name: the NASA of “NASA’s Office”, but not the Lloyd of “Lloyd’s”. */
  private @Nullable NameKind ownerKind(Sentence sentence, int first, int possessive) {
    if (!sentence.tokens().get(possessive).isPossessive()) {
      return null;
    }
    String owner = words(sentence, first, possessive);
    return gazetteer.knows(owner) ? NameKind.PLACE : alone.get(owner);
  }

  /**
   * Where within a name somebody's own begins: “Sabres center Casey Moss”, “Japan Anna Moss”; 0
   * where it does not. What goes before is a place, a body, a role, or a word that is no name's.
   */
  private int personWithin(Sentence sentence, NameTagger.Span span) {
    String last = sentence.text(span.end() - 1);
    boolean body = span.kind() == NameKind.ORGANISATION;
    if (span.kind() == NameKind.OTHER
        || span.kind() == NameKind.PEOPLE
        || head(sentence, span.end() - 1) != NameKind.PERSON
        || BODIES.contains(sentence.lower(span.end() - 1))
        || DIGIT.matcher(last).matches()) {
      return 0;
    }
    int least = Math.max(span.first() + 1, span.end() - FULL);
    for (int i = least; i < span.end() - 1; i++) {
      String lower = sentence.lower(i);
      if (gazetteer.isGivenName(lower)
          && !gazetteer.isTitle(lower)
          && sentence.tokens().get(i + 1).isCapitalised()
          && !gazetteer.isGivenName(sentence.lower(i - 1))) {
        boolean led =
            isRole(sentence, i - 1)
                || (!body
                    && (leading(sentence, span.first(), i) != null
                        || head(sentence, i - 1) != NameKind.PERSON));
        return led ? i : 0;
      }
    }
    return 0;
  }

  /** What stands before somebody's name and names something itself; {@code null} for none. */
  private @Nullable NameKind leading(Sentence sentence, int first, int end) {
    String words = words(sentence, first, end);
    if (gazetteer.knows(words)) {
      return NameKind.PLACE;
    }
    if (end - first > 1 && head(sentence, end - 1) != NameKind.PERSON) {
      return head(sentence, end - 1);
    }
    if (gazetteer.isFirm(words) || gazetteer.isMaker(words)) {
      return NameKind.ORGANISATION;
    }
    NameKind kind = alone.get(words);
    return kind == NameKind.PERSON ? null : kind;
  }

  /** What a name that ends here names: nobody is called a committee. */
  private NameKind head(Sentence sentence, int last) {
    return gazetteer.kindOf(sentence.text(last), NameKind.PERSON);
  }

  /** Whether a word in lower case says what somebody is: “center”. */
  private static boolean isRole(Sentence sentence, int at) {
    Token token = sentence.tokens().get(at);
    return token.isWord() && !token.isCapitalised() && token.text().length() > LINK;
  }

  /**
   * Whether the first word of a person's name is none: “Despite George Moss”, “After Moss”. The
   * text writes it small elsewhere, and somebody's name goes without it.
   */
  private boolean isStray(Sentence sentence, NameTagger.Span span) {
    if (span.kind() != NameKind.PERSON || span.end() - span.first() < 2) {
      return false;
    }
    String word = sentence.text(span.first());
    String lower = word.toLowerCase(Locale.ROOT);
    if (span.first() == 0 && gazetteer.beginsNoName(lower)) {
      return true;
    }
    if (!isSmall(lower) || gazetteer.lists(lower) != 0) {
      return false;
    }
    Set<String> begins = families.getOrDefault(sentence.text(span.end() - 1), Set.of());
    return span.end() - span.first() > 2
        ? people.contains(words(sentence, span.first() + 1, span.end()))
        : begins.size() > 1 && begins.contains(word);
  }

  /** What a name names: nobody is called a hospital, or by a number, or is a town. */
  private NameKind kind(Sentence sentence, int first, NameTagger.Span span) {
    boolean several = span.end() - first > 1;
    if (several && head(sentence, span.end() - 1) == NameKind.PEOPLE) {
      return NameKind.PEOPLE;
    }
    if (span.kind() != NameKind.PERSON) {
      return span.kind();
    }
    String words = words(sentence, first, span.end());
    if (gazetteer.isFirm(words)) {
      return NameKind.ORGANISATION;
    }
    if (several && gazetteer.isMaker(sentence.text(first))) {
      return NameKind.OTHER;
    }
    if (placed.contains(words) && !people.contains(words)) {
      return NameKind.PLACE;
    }
    boolean given = gazetteer.isGivenName(sentence.lower(first));
    NameKind noun = given ? null : told.get(words);
    if (noun != null) {
      return noun;
    }
    if (DIGIT.matcher(words).matches()) {
      return NameKind.OTHER;
    }
    return several ? head(sentence, span.end() - 1) : NameKind.PERSON;
  }

  /** What the noun before a name says that it names: “the journal …”, “the town of …”. */
  private @Nullable NameKind told(Sentence sentence, int first) {
    int of = first > 1 && sentence.tokens().get(first - 1).is("of") ? first - 1 : first;
    NameKind told = of > 0 ? gazetteer.kindAfter(sentence.text(of - 1)) : null;
    return of == first || told == NameKind.PLACE ? told : null;
  }

  /** “Harlow - Moss”: a hyphen that stands apart between a place and a body named by itself too. */
  private boolean isBodyBehindPlace(Sentence sentence, NameTagger.Span span, int at) {
    return span.kind() == NameKind.PLACE
        && sentence.tokens().get(at).is("-")
        && stands(sentence.tokens(), at)
        && alone.get(words(sentence, at + 1, span.end())) == NameKind.ORGANISATION;
  }

  /** A dash, unlike a hyphen, stands apart. */
  private static boolean isDash(List<Token> tokens, int at) {
    return DASHES.contains(tokens.get(at).text()) && stands(tokens, at);
  }

  private static boolean stands(List<Token> tokens, int at) {
    return tokens.get(at - 1).end() < tokens.get(at).start()
        && tokens.get(at).end() < tokens.get(at + 1).start();
  }

  static String words(Sentence sentence, int first, int end) {
    return sentence.tokens().subList(first, end).stream()
        .map(Token::text)
        .collect(Collectors.joining(" "));
  }
}
