package org.compend.extract.content;

import java.util.HashMap;
import java.util.Map;
import org.compend.extract.content.Verdict.Reason;

/**
 * Prose that stands as most of an article's prose does, in elements of the same names from the body
 * down, is the article's too: its sections may be far apart, with tables, offers and pictures
 * between them.
 */
final class Likeness {
  /** As much of the prose that is kept, as a share, is most of it. */
  private static final float MOST = .5f;

  /** What is less likely than this is somebody else's, however it stands. */
  private static final float POSSIBLE = .05f;

  private Likeness() {}

  /** Keeps it, whether it was unlikely or stood apart. */
  static void keep(PageScan scan, float[] chances, Reason[] reasons) {
    Map<Long, Integer> lengths = new HashMap<>();
    int all = 0;
    for (TextBlock block : scan.passages) {
      if (reasons[block.index].kept && block.isProse()) {
        lengths.merge(place(block), block.length, Integer::sum);
        all += block.length;
      }
    }
    for (Map.Entry<Long, Integer> each : lengths.entrySet()) {
      if (each.getValue() > MOST * all) {
        keep(scan, chances, reasons, each.getKey());
      }
    }
  }

  private static void keep(PageScan scan, float[] chances, Reason[] reasons, long place) {
    for (TextBlock block : scan.passages) {
      int i = block.index;
      boolean left = reasons[i] == Reason.UNLIKELY || reasons[i] == Reason.APART_AFTER_THE_ARTICLE;
      if (left && chances[i] >= POSSIBLE && block.isProse() && place(block) == place) {
        reasons[i] = Reason.LIKELY;
      }
    }
  }

  /** The names and tags of all elements around a block, as one number. */
  private static long place(TextBlock block) {
    long place = 0;
    for (Container at = block.owner; at != null; at = at.parent) {
      place = place * 31 + at.signature;
    }
    return place;
  }
}
