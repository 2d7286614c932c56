package org.compend.extract.content;

import java.util.List;
import org.compend.extract.content.Verdict.Reason;

/**
 * Drops lines that stand between an article's paragraphs and read like its text, but are none of
 * it: they lead to other articles, are about the page, call on readers, or are not shown.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Strays {
  /** A paragraph that is a link and nothing else, and less likely than this, leads elsewhere. */
  private static final float SURE = .9f;

  private final SeeAlso seeAlso = SeeAlso.read();
  private final Signs signs = Signs.read();
  private final Calls calls = Calls.read();

  /** Drops what leads elsewhere or is about the page, of the blocks that are kept so far. */
  void drop(List<TextBlock> blocks, float[] chances, Reason[] reasons) {
    int links = 0;
    int samples = 0;
    int different = 0;
    int all = 0;
    for (TextBlock block : blocks) {
      if (reasons[block.index].kept) {
        links += block.linkLength;
        samples += Signs.isSample(block) ? block.length / block.same : 0;
        different += block.length / block.same;
        all += block.length;
      }
    }
    boolean few = links * 2L <= all; // a list of them is meant to be one
    boolean sample = samples * 2L > different; // and a page of filler text shows how one would look
    int label = -1;
    for (TextBlock block : blocks) {
      int index = block.index;
      if (!reasons[index].kept) {
        continue;
      }
      boolean shown = sample && Signs.isSample(block);
      if (!shown && (signs.is(block) || calls.are(block))) {
        reasons[index] = Reason.ABOUT_THE_PAGE;
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

  /** Drops the last line where it leads to others: "Read also:", of which nothing was kept. */
  void dropLastLabel(List<TextBlock> blocks, Reason[] reasons) {
    for (int i = reasons.length - 1; i >= 0; i--) {
      if (reasons[i].kept) {
        reasons[i] = seeAlso.isLabel(blocks.get(i)) ? Reason.LEADS_ELSEWHERE : reasons[i];
        return;
      }
    }
  }

  /**
   * Drops the last headings behind prose, unless they are sentences, where links stand below that
   * were left: they head what is not the article's.
   */
  static void dropHeadsOfLinks(List<TextBlock> blocks, Reason[] reasons) {
    if (blocks.stream().noneMatch(block -> reasons[block.index].kept && block.isProse())) {
      return;
    }
    for (int i = reasons.length - 1; i >= 0; i--) {
      if (reasons[i].kept) {
        TextBlock head = blocks.get(i);
        boolean idle = head.isHeading() && head.owner.role != Role.H1 && !isSentence(head);
        if (!idle || i + 1 == reasons.length || !SeeAlso.isLinks(blocks.get(i + 1))) {
          return;
        }
        reasons[i] = Reason.LEADS_ELSEWHERE;
      }
    }
  }

  /**
   * Drops short lines that the page hides in a text that it shows: they are there for machines or
   * players. Longer ones may open at a touch.
   */
  static void dropHidden(List<TextBlock> blocks, Reason[] reasons) {
    int hidden = 0;
    int all = 0;
    for (TextBlock block : blocks) {
      if (reasons[block.index].kept) {
        hidden += isHidden(block) ? block.length : 0;
        all += block.length;
      }
    }
    if (hidden * 2L < all) {
      for (TextBlock block : blocks) {
        if (reasons[block.index].kept && isHidden(block) && !block.isProse()) {
          reasons[block.index] = Reason.HIDDEN;
        }
      }
    }
  }

  private static boolean isSentence(TextBlock block) {
    return block.last == '.' && !block.text().endsWith("..");
  }

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
