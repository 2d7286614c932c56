package org.compend.apparatus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.apparatus.Passage.Mention;

/** What stands beside a bare word that may be a name, and tells what it names. */
final class NameSurroundings {
  private static final Set<String> SINGULAR = Set.of("has", "is", "was", "will", "would", "says");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> OWN = Set.of("his", "her", "their");
  private static final Pattern AGE = Pattern.compile("[1-9]\\d?");

  private final Speech speech;
  private final Map<Integer, Passage> passages = new HashMap<>();

  NameSurroundings(List<Passage> passages, Speech speech) {
    this.speech = speech;
    passages.forEach(passage -> this.passages.put(passage.paragraph(), passage));
  }

  /**
   * Whether they speak for a person: a title or a word such as “daughter” before the name, a verb
   * of saying beside it, an age or “his son” behind it.
   */
  boolean arePersonal(Mention mention) {
    List<Token> tokens = tokens(mention);
    int first = mention.first();
    int end = mention.end();
    return speech.titles().contains(Cast.key(tokens.get(first).text()))
        || (first > 0
            && (speech.titles().contains(Cast.key(tokens.get(first - 1).text()))
                || speech.says(tokens.get(first - 1))))
        || (end < tokens.size() && speech.says(tokens.get(end)))
        || isIntroduced(tokens, first)
        || isExplained(tokens, end);
  }

  /** “Her daughter Ada”, “the girl, Ada”, “a woman named Ada”. */
  private boolean isIntroduced(List<Token> tokens, int first) {
    int at = first - 1;
    if (at > 0 && (tokens.get(at).is(",") || tokens.get(at).is("named"))) {
      at--;
    }
    return at >= 0 && speech.persons().contains(tokens.get(at).text());
  }

  /** “Ada, 35, …”, “Ada (16)”, “Ada, his eldest daughter”. */
  private static boolean isExplained(List<Token> tokens, int end) {
    if (end + 2 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(end + 1);
    return tokens.get(end).is(",")
        ? OWN.contains(next.text())
            || (AGE.matcher(next.text()).matches() && tokens.get(end + 2).is(","))
        : tokens.get(end).is("(")
            && AGE.matcher(next.text()).matches()
            && tokens.get(end + 2).is(")");
  }

  /** Whether the name is the subject of a verb in the singular, without an article: “Moss has”. */
  boolean areOfOneWhoActs(Mention mention) {
    List<Token> tokens = tokens(mention);
    int before = mention.first() - 1;
    int end = mention.end();
    return end < tokens.size()
        && (before < 0 || !ARTICLES.contains(tokens.get(before).lower()))
        && (SINGULAR.contains(tokens.get(end).text()) || speech.says(tokens.get(end)));
  }

  private List<Token> tokens(Mention mention) {
    return Objects.requireNonNull(passages.get(mention.paragraph())).tokens();
  }
}
