package org.compend.extract.content;

import org.compend.extract.words.Phrases;

/**
 * Knows the lines within an article that lead to another one: "Read also: …", the rest of the line
 * a link, in many languages.
 *
 * <p>Immutable, safe to share between threads.
 */
final class SeeAlso {
  /** Longer blocks, in characters, say something themselves. */
  private static final int LONGEST = 240;

  /** So many characters beside the phrase and the link may mark where it leads. */
  private static final int SLACK = 12;

  private static final int LONGEST_LABEL = 40;

  private static final float WHOLLY = .9f;

  /** A list of links may say of each what it is: a film, an interview. */
  private static final float MOSTLY = .75f;

  private static final int LONGEST_LIST = 600;

  /** Scripts without spaces count threefold. */
  private static final int WIDE = 3;

  private final Phrases.Section plain;
  private final Phrases.Section colon;

  private SeeAlso(Phrases phrases) {
    plain = phrases.section("plain");
    colon = phrases.section("colon");
  }

  static SeeAlso read() {
    return new SeeAlso(Phrases.read(SeeAlso.class, "see-also.txt"));
  }

  /** Whether a block is such a line, or such words with a list of links. */
  boolean is(TextBlock block) {
    boolean several = block.links > 1;
    if (block.linkLength == 0 || block.length > (several ? LONGEST_LIST : LONGEST)) {
      return false;
    }
    String text = block.text();
    int phrase = phrase(text);
    int rest = block.length - width(text, phrase);
    return phrase > 0
        && (rest - block.linkLength <= SLACK || (several && block.linkLength > MOSTLY * rest));
  }

  /** Whether a block is such words alone, so that they may head a list of links. */
  boolean isLabel(TextBlock block) {
    if (block.length > LONGEST_LABEL * WIDE) {
      return false;
    }
    String text = block.text();
    int phrase = phrase(text);
    return phrase > 0 && text.substring(phrase).chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a block is a link as long as a headline, and hardly anything beside it. */
  static boolean isLink(TextBlock block) {
    return block.length <= LONGEST && block.linkDensity() > WHOLLY;
  }

  /** Whether a block is links, and hardly anything beside them: what stands below a label. */
  static boolean isLinks(TextBlock block) {
    return block.length <= LONGEST_LIST && block.linkDensity() > MOSTLY;
  }

  /** How many characters a phrase takes at the beginning of a text, with what stands before it. */
  private int phrase(String text) {
    int from = Openings.firstLetter(text);
    int end =
        Math.max(
            Openings.end(plain, text, from),
            Openings.end(colon, text, from, at -> isMark(text, at)));
    return end > from ? end : 0;
  }

  /** Whether a colon or a dash stands here, spaces aside; "read-only" has none. */
  private static boolean isMark(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    if (i >= text.length()) {
      return false;
    }
    boolean joins =
        i == at && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    return (joins ? ":|>»：" : ":|>»–—-：").indexOf(text.charAt(i)) >= 0;
  }

  private static int width(String text, int to) {
    int width = 0;
    for (int i = 0; i < to; i++) {
      width += Letters.kind(text.charAt(i)) == Letters.WIDE ? WIDE : 1;
    }
    return width;
  }
}
