package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of a text that tell best what it is about: those near its beginning whose
 * words are frequent in it and stand in its headline, none much like another. A sentence has to
 * stand by itself: it begins with no “he” or “but” and no “Note:”, calls the reader to nothing,
 * cuts no quotation, and is the author's rather than what somebody is said to have said at its end.
 * Where it begins with the place from which it was sent, that is left out.
 */
final class Summariser {
  /** So many sentences at most. */
  private static final int SENTENCES = 3;

  /** A text of fewer sentences that would do is its own summary. */
  private static final int FEWEST = 6;

  private static final int SHORTEST = 8;
  private static final int LONGEST = 45;

  /** Shorter words say little of what a text is about. */
  private static final int WORD = 4;

  private static final double POSITION = 1.2;
  private static final double HEADLINE = .6;

  /** How much of what another sentence says already counts against one. */
  private static final double REPEATED = .7;

  /** “WASHINGTON, D.C. (Agency) —”, “Editor’s note, 3 May 2021:”. */
  private static final int LONGEST_HEAD = 12;

  private static final Set<String> DASHES = Set.of("—", "–", "-", "--");

  private static final String OPENING = "“„«»‹›「『\"";

  /** “…, the mayor of Plymouth said on Monday.” */
  private static final int LONGEST_TAIL = 10;

  private final Set<String> leaning;
  private final Set<String> foreign;
  private final Speech speech;

  /** A sentence that would do. */
  private record Candidate(int place, Span span, Set<String> words) {}

  private Summariser(Set<String> leaning, Set<String> foreign, Speech speech) {
    this.leaning = leaning;
    this.foreign = foreign;
    this.speech = speech;
  }

  /** The summariser of a language; {@code null} where it is not known what leans on what. */
  static @Nullable Summariser of(String language, Speech speech) {
    Set<String> leaning = WordTable.of("leaning", language);
    return leaning.isEmpty()
        ? null
        : new Summariser(leaning, WordTable.of("no-summary", language), speech);
  }

  /**
   * Two or three sentences, in reading order; none where the text is too short to need them.
   *
   * @param prose which paragraphs are such, rather than headings and captions
   */
  List<Span> summary(List<Passage> passages, IntPredicate prose) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> headline = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.paragraph() == Passage.HEAD) {
        headline.addAll(words(passage, 0, passage.tokens().size()));
      } else if (prose.test(passage.paragraph())) {
        add(passage, counts, candidates);
      }
    }
    if (candidates.size() < FEWEST) {
      return List.of();
    }
    List<Candidate> chosen = new ArrayList<>();
    Set<String> told = new HashSet<>();
    while (chosen.size() < SENTENCES) {
      Candidate best = null;
      double most = 0;
      for (Candidate candidate : candidates) {
        double score = score(candidate, counts, headline, told);
        if (!chosen.contains(candidate) && score > most) {
          best = candidate;
          most = score;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
      told.addAll(best.words());
    }
    chosen.sort(Comparator.comparingInt(Candidate::place));
    return chosen.stream().map(Candidate::span).toList();
  }

  private void add(Passage passage, Map<String, Integer> counts, List<Candidate> candidates) {
    List<Token> tokens = passage.tokens();
    for (int at = 0; at < tokens.size(); ) {
      int end = passage.endOfSentence(at);
      int first = afterDateline(tokens, at, end);
      Set<String> words = words(passage, first, end);
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      if (standsAlone(tokens.subList(first, end)) && !isForeign(passage.words(first, end))) {
        candidates.add(
            new Candidate(
                candidates.size(),
                new Span(passage.paragraph(), tokens.get(first).start(), tokens.get(end - 1).end()),
                words));
      }
      at = end;
    }
  }

  /** Where a sentence goes on behind “MADRID, Spain —” or “Berlin (agency) –”; else its begin. */
  private static int afterDateline(List<Token> tokens, int from, int end) {
    int dash = from;
    while (dash < end && dash - from < LONGEST_HEAD && !DASHES.contains(tokens.get(dash).text())) {
      dash++;
    }
    if (dash == from || dash + 1 >= end || !DASHES.contains(tokens.get(dash).text())) {
      return from;
    }
    String place = tokens.get(from).text();
    boolean agency = tokens.get(dash - 1).is(")");
    boolean told = agency || (place.length() > 2 && place.chars().allMatch(Character::isUpperCase));
    boolean apart =
        tokens.get(dash - 1).end() < tokens.get(dash).start()
            && tokens.get(dash).end() < tokens.get(dash + 1).start();
    return told
            && apart
            && tokens.get(dash + 1).isCapitalised()
            && tokens.subList(from, dash).stream()
                .allMatch(token -> agency || !isLower(token) || token.is("de"))
        ? dash + 1
        : from;
  }

  /** Whether a sentence begins with what it is: “Editor’s Note, 3 May 2021: …”. */
  private static boolean isLabelled(List<Token> tokens) {
    for (int i = 1; i < Math.min(tokens.size(), LONGEST_HEAD); i++) {
      if (tokens.get(i).is(":")) {
        return true;
      }
      if (i > 2 && isLower(tokens.get(i))) {
        return false;
      }
    }
    return false;
  }

  private static boolean isLower(Token token) {
    return Character.isLowerCase(token.text().codePointAt(0));
  }

  /** Whether a token points at something: an arrow, a hand. */
  private static boolean isPointer(Token token) {
    return switch (Character.UnicodeBlock.of(token.text().codePointAt(0))) {
      case Character.UnicodeBlock block
          when block.equals(Character.UnicodeBlock.ARROWS)
              || block.equals(Character.UnicodeBlock.DINGBATS)
              || block.equals(Character.UnicodeBlock.SUPPLEMENTAL_ARROWS_B)
              || block.equals(Character.UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS) ->
          true;
      case null, default -> false;
    };
  }

  /** Whether a sentence is the publisher's: “We may earn a commission”. */
  private boolean isForeign(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT).replace('\'', '’');
    return foreign.stream().anyMatch(lower::contains);
  }

  private boolean standsAlone(List<Token> tokens) {
    long words = tokens.stream().filter(Token::isWord).count();
    Token first = tokens.getFirst();
    return words >= SHORTEST
        && words <= LONGEST
        && first.isCapitalised()
        && !leaning.contains(first.text().toLowerCase(Locale.ROOT).replace('’', '\''))
        && tokens.getLast().is(".")
        && !isReported(tokens)
        && !isLabelled(tokens)
        && tokens.stream().noneMatch(Summariser::isPointer)
        && tokens.stream().noneMatch(token -> OPENING.indexOf(token.text().charAt(0)) >= 0);
  }

  /** Whether a sentence ends in who said so. */
  private boolean isReported(List<Token> tokens) {
    int tail = tokens.size();
    while (tail > 0 && !tokens.get(tail - 1).is(",")) {
      tail--;
    }
    return tail > 0
        && tokens.size() - tail <= LONGEST_TAIL
        && tokens.subList(tail, tokens.size()).stream().anyMatch(speech::says);
  }

  private static Set<String> words(Passage passage, int first, int end) {
    Set<String> words = new HashSet<>();
    for (Token token : passage.tokens().subList(first, end)) {
      if (token.text().length() >= WORD && Character.isLetter(token.text().codePointAt(0))) {
        words.add(token.text().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static double score(
      Candidate candidate, Map<String, Integer> counts, Set<String> headline, Set<String> told) {
    double frequent = 0;
    double titled = 0;
    for (String word : candidate.words()) {
      double weight = Math.log(1 + counts.getOrDefault(word, 0));
      frequent += told.contains(word) ? weight * (1 - REPEATED) : weight;
      titled += headline.contains(word) ? 1 : 0;
    }
    int size = Math.max(1, candidate.words().size());
    return frequent / size
        + HEADLINE * titled / Math.sqrt(size)
        + POSITION / (1 + candidate.place());
  }
}
