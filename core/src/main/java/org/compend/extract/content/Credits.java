package org.compend.extract.content;

import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** One of these stands in all that tell whose a picture is. */
  private static final String MARKS = ":：/©([";

  private final Pattern credit;
  private final Pattern only;
  private final Pattern numbered;

  private Credits(Phrases phrases) {
    Phrases.Section picture = phrases.section("picture");
    String words = oneOf(picture, phrases.section("source"));
    credit =
        pattern(
            "[(\\[]"
                + words
                + "(\\s?[:：/©]\\s?|\\s)[^()]{2,70}[)\\]]\\.?$" // "… (Photo: Ada Byron)"
                + "|(^|\\s)©[^.©]{2,60}$" // "… © Ada Byron/Agency"
                + "|(^|[.!?|–—-]\\s?)"
                + words
                + "\\s?[:：/]\\s?[^:]{2,60}$"); // "…. Photo: Ada Byron"
    only = pattern("[^\\p{L}\\p{N}]*" + oneOf(picture) + "\\s?[:：/©]\\s?[^:]{2,80}");
    String numbers = oneOf(phrases.section("numbered"));
    // "Figure 3: …"; behind a full stop a whole sentence may as well be the text's
    numbered = pattern(numbers + "\\s?\\d{1,3}\\s?([:：–—]|\\.(?!.*[.!?…。]$))");
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static Credits read() {
    return new Credits(Phrases.read(Credits.class, "credits.txt"));
  }

  private static String oneOf(Phrases.Section... sections) {
    return Stream.of(sections)
        .flatMap(section -> section.phrases().stream())
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")"));
  }

  /**
   * Whether a block, next to a picture, says what that shows or who made it; subheads, items of
   * lists and cells tell things of their own.
   */
  boolean end(TextBlock block) {
    if (!isLine(block)) {
      return false;
    }
    String text = block.text();
    boolean may = text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    return (may && credit.matcher(text).find()) || numbered.matcher(text).lookingAt();
  }

  /** Whether a block says whose pictures are, and nothing else. */
  boolean are(TextBlock block) {
    return isLine(block) && only.matcher(block.text()).matches();
  }

  private static boolean isLine(TextBlock block) {
    return block.length <= LONGEST
        && block.breaks <= 1
        && !block.isHeading()
        && !block.owner.is(Container.LIST | Container.TABLE | Container.CODE);
  }
}
