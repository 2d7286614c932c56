package org.compend.extract.content;

import java.util.List;
import org.compend.extract.content.Verdict.Reason;

/**
 * Drops lines that stand between an article's paragraphs and read like its text, but are none of
 * it: they lead to other articles, are about the page, or are not shown.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Strays {
  /** A paragraph that is a link and nothing else, and less likely than this, leads elsewhere. */
  private static final float SURE = .9f;

  private final SeeAlso seeAlso = SeeAlso.read();
  private final Signs signs = Signs.read();

  /** Drops such of the blocks that are kept so far. */
  void drop(List<TextBlock> blocks, float[] chances, Reason[] reasons) {
    int links = 0;
    int hidden = 0;
    int all = 0;
    for (TextBlock block : blocks) {
      if (reasons[block.index].kept) {
        links += block.linkLength;
        hidden += isHidden(block) ? block.length : 0;
        all += block.length;
      }
    }
    // What is a list of links for the most part, or hidden, is so for a reason.
    boolean few = links * 2L <= all;
    boolean shown = hidden * 2L < all;
    int label = -1;
    for (TextBlock block : blocks) {
      int index = block.index;
      if (!reasons[index].kept) {
        continue;
      }
      if (signs.is(block)) {
        reasons[index] = Reason.ABOUT_THE_PAGE;
      } else if (shown && isHidden(block) && !block.isProse()) {
        reasons[index] = Reason.HIDDEN;
      } else if (seeAlso.is(block)
          || (few && reasons[index] == Reason.LIKELY && isOnlyLink(block, chances[index]))) {
        reasons[index] = Reason.LEADS_ELSEWHERE;
      } else if (label >= 0 && SeeAlso.isLinks(block)) {
        reasons[label] = Reason.LEADS_ELSEWHERE;
        reasons[index] = Reason.LEADS_ELSEWHERE;
      } else {
        label = seeAlso.isLabel(block) ? index : -1;
      }
    }
  }

  /** Whether a short line is there for machines or players: a text may open at a touch. */
  private static boolean isHidden(TextBlock block) {
    return block.owner.is(Container.HIDDEN);
  }

  /** Whether a paragraph leads elsewhere: an address that is written out is there to be read. */
  private static boolean isOnlyLink(TextBlock block, float chance) {
    return chance < SURE
        && block.owner.role == Role.PARAGRAPH
        && SeeAlso.isLink(block)
        && !isAddress(block.text());
  }

  private static boolean isAddress(String text) {
    return text.contains("://") || text.startsWith("www.");
  }
}
