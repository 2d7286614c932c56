package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers that belong to names: those of models and teams. */
final class Numbered {
  /** A model's number is short and no year's. */
  private static final Pattern NUMBER =
      Pattern.compile("(?!(?:19|20)\\d\\d$)\\p{Lu}{0,2}\\d{1,4}\\p{L}{0,2}");

  /** What stands behind a number that counts. */
  private static final Set<String> COUNTED = WordTable.of("counted", "en");

  private Numbered() {}

  /** Whether a number before a word counts what that means. */
  static boolean counts(Token word) {
    return COUNTED.contains(word.text());
  }

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  /**
   * “Harlow 7”, “Harlow 7 Breeze”: the number right behind the name of a body or a thing is its
   * model's or team's, and so is the name behind it.
   */
  static List<NameTagger.Span> names(Sentence sentence, List<NameTagger.Span> spans) {
    List<NameTagger.Span> numbered = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      NameTagger.Span span = spans.get(i);
      NameTagger.@Nullable Span next = i + 1 < spans.size() ? spans.get(i + 1) : null;
      int end = span.end() + 1;
      if (!span.kind().isThing()
          || (next != null && next.first() < end)
          || !isNumbered(sentence, span.end())
          || isScore(sentence, span)) {
        numbered.add(span);
      } else if (next != null && next.first() == end && next.kind().isThing()) {
        numbered.add(new NameTagger.Span(span.first(), next.end(), NameKind.OTHER));
        i++;
      } else {
        numbered.add(new NameTagger.Span(span.first(), end, span.kind()));
      }
    }
    return numbered;
  }

  /** “Harlow 3 Weston 2”, “Harlow 3, Weston 2”: two bodies that played each other. */
  private static boolean isScore(Sentence sentence, NameTagger.Span span) {
    List<Token> tokens = sentence.tokens();
    int before = span.first() - 1;
    before -= before > 0 && tokens.get(before).is(",") ? 1 : 0;
    int name = span.end() + 1;
    name += name < tokens.size() && tokens.get(name).is(",") ? 1 : 0;
    int after = name;
    while (after < tokens.size() && tokens.get(after).isCapitalised()) {
      after++;
    }
    return span.kind() == NameKind.ORGANISATION
        && ((before > 0 && isCount(tokens, before) && tokens.get(before - 1).isCapitalised())
            || (after > name && isCount(tokens, after)));
  }

  private static boolean isCount(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).text().chars().allMatch(Character::isDigit);
  }

  /** Whether a number stands at a place, right behind a word, that counts nothing. */
  private static boolean isNumbered(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    int last = tokens.size() - 1;
    return at <= last
        && tokens.get(at - 1).text().length() > 1
        && isNumber(tokens.get(at).text())
        && (at == last || !counts(tokens.get(at + 1)));
  }
}
