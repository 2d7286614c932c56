package org.compend.extract.content;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What is kept or left as a whole. A cell alone says little, and a table of data without some of
 * its cells says something else. The prose of an article stands in one container for the most part:
 * where that is likely on the whole, its end is not cut off for standing far down.
 */
final class Units {
  /** A cell with more text than this, in characters, holds a page and not a datum. */
  private static final int MAX_DATUM = 600;

  /** A longer quotation than this, in characters, may hold more than what is quoted. */
  private static final int LONGEST_QUOTATION = 600;

  /** From this mean chance of its prose on, a container is likely on the whole. */
  private static final float LIKELY = .45f;

  /** What is less likely than this does not go along with the rest. */
  private static final float POSSIBLE = .2f;

  /** So much of a page's prose in one container, and nothing else on it can be the article. */
  private static final float ALL_BUT = .95f;

  /** A line between kept prose that is less likely than this is somebody else's. */
  private static final float LINE = .1f;

  private static final float EVEN = .5f;

  private static final float IMPOSSIBLE = 2;

  /** So many blocks before or after a post are near it: a caption or a button may stand between. */
  private static final int NEAR = 3;

  /** What a figure may hold in place of pictures. */
  private static final Evaluator WORDS = Selector.evaluatorOf("blockquote, pre");

  private Units() {}

  /** Of each block the number of the container that is its unit; -1 where it stands by itself. */
  static int[] of(PageScan scan) {
    int[] units = new int[scan.passages.size()];
    Arrays.fill(units, -1);
    List<Container> containers = scan.containers;
    int i = 0;
    while (i < containers.size()) {
      Container each = containers.get(i);
      if (each.role == Role.TABLE && each.passages() > 1 && isData(containers, each)) {
        Arrays.fill(units, each.firstPassage, each.endPassage, each.index);
        i = each.end;
      } else {
        i++;
      }
    }
    return units;
  }

  /** Whether a table lists data: two rows and two columns at least, and no page within a cell. */
  private static boolean isData(List<Container> containers, Container table) {
    int rows = 0;
    int wide = 0;
    for (int i = table.index + 1; i < table.end; i++) {
      Container each = containers.get(i);
      switch (each.role) {
        case ROW -> {
          rows++;
          wide += each.children > 1 ? 1 : 0;
        }
        case CELL -> {
          if (each.length > MAX_DATUM) {
            return false;
          }
        }
        case TABLE -> {
          if (each.element.nameIs("table")) {
            return false;
          }
        }
        case H1, H2, H3, CODE, ARTICLE, SECTION, MAIN, FORM, NAVIGATION -> {
          return false;
        }
        default -> {}
      }
    }
    return rows > 1 && wide * 2 > rows;
  }

  /** Gives all blocks of a unit the same chance: the mean, by length. */
  static void even(PageScan scan, float[] chances) {
    int[] units = of(scan);
    for (int from = 0; from < units.length; from = end(units, from)) {
      int end = end(units, from);
      if (end - from > 1) {
        float mass = 0;
        float length = 0;
        for (int i = from; i < end; i++) {
          mass += chances[i] * scan.passages.get(i).length;
          length += scan.passages.get(i).length;
        }
        Arrays.fill(chances, from, end, mass / length);
      }
    }
  }

  /** Gives all blocks of a short quotation the chance of the likeliest: a post and who wrote it. */
  static void gather(PageScan scan, float[] chances) {
    for (Container each : scan.containers) {
      if (each.role == Role.QUOTATION && each.length <= LONGEST_QUOTATION) {
        float most = 0;
        for (int i = each.firstPassage; i < each.endPassage; i++) {
          most = Math.max(most, chances[i]);
        }
        Arrays.fill(chances, each.firstPassage, each.endPassage, most);
      }
    }
  }

  /**
   * Gives even odds to prose that may stand with the rest of it in one container. Where the page
   * has hardly any other prose, all in the container has the chance of the likeliest: a long text
   * is no less one for going on.
   */
  static void join(PageScan scan, float[] chances) {
    Container dense = Course.densest(scan, new int[scan.containers.size()]);
    double mass = 0;
    double length = 0;
    float most = 0;
    for (int i = dense.firstPassage; i < dense.endPassage; i++) {
      TextBlock block = scan.passages.get(i);
      if (block.isProse() && Course.home(block) == dense) {
        mass += (double) chances[i] * block.length;
        length += block.length;
        most = Math.max(most, chances[i]);
      }
    }
    boolean all = most > EVEN && length >= ALL_BUT * scan.containers.getFirst().proseLength;
    if (!all && mass < LIKELY * length) {
      return;
    }
    for (int i = dense.firstPassage; i < dense.endPassage; i++) {
      TextBlock block = scan.passages.get(i);
      if ((all || chances[i] >= POSSIBLE) && block.isProse() && Course.home(block) == dense) {
        chances[i] = Math.max(all ? most : EVEN, chances[i]);
      }
    }
    if (all) {
      speech(scan, dense, chances);
    }
  }

  /** Gives even odds to short lines between prose of their kind: what is said in a story. */
  private static void speech(PageScan scan, Container dense, float[] chances) {
    int prose = -1;
    for (int i = dense.firstPassage; i < dense.endPassage; i++) {
      TextBlock block = scan.passages.get(i);
      if (prose >= 0 && block.kind != scan.passages.get(prose).kind) {
        prose = -1;
      }
      if (block.isProse() && Course.home(block) == dense) {
        for (int line = prose + 1; prose >= 0 && line < i; line++) {
          if (chances[line] >= LINE && scan.passages.get(line).linkLength == 0) {
            chances[line] = Math.max(EVEN, chances[line]);
          }
        }
        prose = i;
      }
    }
  }

  /** Gives all blocks of a unit the same reason: the one that most of its text has. */
  static void even(PageScan scan, Reason[] reasons) {
    int[] units = of(scan);
    for (int from = 0; from < units.length; from = end(units, from)) {
      int end = end(units, from);
      if (end - from > 1) {
        Map<Reason, Integer> lengths = new EnumMap<>(Reason.class);
        for (int i = from; i < end; i++) {
          lengths.merge(reasons[i], scan.passages.get(i).length, Integer::sum);
        }
        Reason most = Collections.max(lengths.entrySet(), Map.Entry.comparingByValue()).getKey();
        Arrays.fill(reasons, from, end, most);
      }
    }
  }

  /** Keeps a subhead that stands between what is kept before it and the prose under it. */
  static void head(PageScan scan, float[] chances, Reason[] reasons) {
    for (int i = 1; i + 1 < reasons.length; i++) {
      TextBlock before = scan.passages.get(i - 1);
      TextBlock head = scan.passages.get(i);
      TextBlock under = scan.passages.get(i + 1);
      if (reasons[i] == Reason.UNLIKELY
          && chances[i] >= LINE
          && head.isHeading()
          && head.owner.role != Role.H1
          && reasons[i + 1].kept
          && reasons[i - 1].kept
          && under.isProse()
          && Course.home(under) == Course.home(before)) {
        reasons[i] = Reason.LIKELY;
      }
    }
  }

  /**
   * Keeps what stands between what is kept of one article, and whose kind is hardly anybody else's:
   * a post of a social network, a table of data, a figure of words.
   */
  static void between(PageScan scan, float[] chances, Reason[] reasons) {
    for (Container each : scan.containers) {
      int from = each.firstPassage;
      int end = each.endPassage;
      if (isKept(reasons, from - NEAR, from)
          && isKept(reasons, end, end + NEAR)
          && isLeft(reasons, chances, from, end)) {
        float least = least(scan, each);
        for (int i = from; i < end; i++) {
          if (reasons[i] == Reason.UNLIKELY && chances[i] >= least) {
            reasons[i] = Reason.LIKELY;
          }
        }
      }
    }
  }

  /** Whether something possible was left of the blocks from one to before another. */
  private static boolean isLeft(Reason[] reasons, float[] chances, int from, int end) {
    for (int i = from; i < end; i++) {
      if (reasons[i] == Reason.UNLIKELY && chances[i] >= LINE) {
        return true;
      }
    }
    return false;
  }

  /** How likely what is in a container has to be, so as to stay between what is kept. */
  private static float least(PageScan scan, Container each) {
    if (Posts.is(each.element)) {
      return LINE;
    }
    boolean words = each.linkDensity() < EVEN;
    return switch (each.role) {
      case TABLE -> words && isData(scan.containers, each) ? POSSIBLE : IMPOSSIBLE;
      case FIGURE ->
          words && each.media == 0 && each.element.selectFirst(WORDS) != null ? LINE : IMPOSSIBLE;
      default -> IMPOSSIBLE;
    };
  }

  /** Whether something is kept of the blocks from one to before another. */
  private static boolean isKept(Reason[] reasons, int from, int end) {
    for (int i = Math.max(0, from); i < Math.min(end, reasons.length); i++) {
      if (reasons[i].kept) {
        return true;
      }
    }
    return false;
  }

  /** The block after those of the unit that begins at one, or after the one alone. */
  private static int end(int[] units, int from) {
    int end = from + 1;
    while (units[from] >= 0 && end < units.length && units[end] == units[from]) {
      end++;
    }
    return end;
  }
}
