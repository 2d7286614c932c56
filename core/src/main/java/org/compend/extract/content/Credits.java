package org.compend.extract.content;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compend.extract.words.Phrases;

/**
 * Knows the words under a picture by what they say: they end by who made it, or begin with its
 * number.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Credits {
  /** Longer texts, in characters, are none. */
  private static final int LONGEST = 400;

  private final Pattern pattern;

  private Credits(Phrases phrases) {
    String credit = oneOf(phrases.section("credit"));
    String numbered = oneOf(phrases.section("numbered"));
    pattern =
        Pattern.compile(
            "[(\\[]"
                + credit
                + "(\\s?[:：/©]\\s?|\\s)[^()]{2,70}[)\\]]\\.?$" // "… (Photo: Ada Byron)"
                + "|(^|[^©]*\\s)©[^.©]{2,60}$" // "… © Ada Byron/Agency"
                + "|(^|[.!?|–—-]\\s?)"
                + credit
                + "\\s?[:：/]\\s?[^:]{2,60}$" // "…. Photo: Ada Byron"
                + "|^"
                + numbered
                + "\\s?\\d{1,3}\\s?[.:：–—]", // "Figure 3: …"
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Credits read() {
    return new Credits(Phrases.read(Credits.class, "credits.txt"));
  }

  private static String oneOf(Phrases.Section section) {
    return section.phrases().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")"));
  }

  /**
   * Whether a block, next to a picture, says what that shows or who made it; subheads, items of
   * lists and cells tell things of their own.
   */
  boolean end(TextBlock block) {
    return block.length <= LONGEST
        && block.breaks < 2
        && !block.isHeading()
        && !block.owner.is(Container.LIST | Container.TABLE | Container.CODE)
        && pattern.matcher(block.text()).find();
  }
}
