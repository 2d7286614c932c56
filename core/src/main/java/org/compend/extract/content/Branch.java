package org.compend.extract.content;

import java.util.List;

/**
 * How a block stands to the headline: what is known of the branch of the page that holds it and not
 * the headline. Comments, teasers and columns beside the article part from it far up, and their
 * names count from there on; names that also stand around the headline say nothing.
 */
final class Branch {
  static final int COUNT = 4 + 3 + 5 + 2;

  private static final int FAR = 40;

  private final List<Container> containers;
  private final int title;
  private final float total;
  private final int[] tops;
  private final int[] groups;
  private final float[] sums;
  private final float[] leasts;

  private float[] row = new float[0];
  private int at;

  /**
   * Looks at a page from its headline.
   *
   * @param title the block of the headline, or the first of prose where there is none
   */
  Branch(PageScan scan, int title) {
    this.containers = scan.containers;
    this.title = title;
    this.total = Math.max(1, scan.containers.getFirst().proseLength);
    int count = containers.size();
    tops = new int[count];
    groups = new int[count];
    sums = new float[count];
    leasts = new float[count];
    for (int i = 1; i < count; i++) {
      Container each = containers.get(i);
      Container parent = each.parent;
      if (parent == null || (each.firstPassage <= title && title < each.endPassage)) {
        continue;
      }
      int above = parent.index;
      boolean begins = tops[above] == 0;
      tops[i] = begins ? i : tops[above];
      groups[i] = each.groups | groups[above];
      sums[i] = each.tokens + sums[above];
      leasts[i] = Math.min(each.tokens, leasts[above]);
    }
  }

  /** Adds the numbers of a block to its row, from a column on. */
  void fill(float[] wide, int column, TextBlock block) {
    row = wide;
    at = column;
    Container owner = block.owner;
    int index = owner.index;
    int marks = groups[index];
    add(marks & WordWeights.COMMENT);
    add(marks & WordWeights.RELATED);
    add(Integer.bitCount(marks & WordWeights.FURNITURE));
    add(marks & WordWeights.LEAD);
    add(sums[index]);
    add(leasts[index]);
    Container top = containers.get(tops[index]);
    Container around = top.parent;
    add(tops[index] == 0 ? -1 : around == null ? 0 : owner.depth - around.depth);
    add(tops[index] == 0 ? 1 : top.proseLength / total);
    add(top.linkDensity());
    add(top.tokens);
    add(top.passages());
    add(Math.clamp(top.firstPassage - title, -FAR, FAR));
    add(top.rank);
    add(top.alike);
  }

  private void add(float value) {
    row[at++] = value;
  }
}
