package org.compend.extract.content;

import java.util.List;

/**
 * How a page goes on from its headline: where its prose pauses, what headings and dates have come
 * by, and which container holds most of the prose. What follows an article (comments, a second
 * article, teasers) reads like it block by block; the course of the page tells it apart.
 */
final class Course {
  static final int COUNT = 5 + 6 + 4 + 2 + 5 + 5;

  private static final int FAR = 99;

  /** A short block, in characters: a heading, a name, a date, a button. */
  private static final int SHORT = 60;

  private final List<TextBlock> blocks;
  private final int start;
  private final int total;
  private final int[] direct;
  private final Container dense;
  private final int kind;
  private final int told;

  private int gap;
  private int gapLength;
  private int widest;
  private int beforeWidest;
  private int sinceWidest;
  private int words;
  private int dates;
  private int heading = -1;
  private float leastHeading;
  private float leastShort;
  private int repelled;
  private int repelledAt = -1;

  private float[] row = new float[0];
  private int at;

  /**
   * Begins at a page's headline.
   *
   * @param title the index of the headline's block; -1 where there is none
   */
  Course(PageScan scan, int title) {
    this.told = scan.data().words();
    this.blocks = scan.passages;
    this.kind = PageTypes.hint(scan.types);
    int first = Math.max(0, title);
    while (title < 0 && first < blocks.size() && !blocks.get(first).isProse()) {
      first++;
    }
    this.start = first;
    this.direct = new int[scan.containers.size()];
    this.dense = densest(scan, direct);
    int prose = 1;
    for (int each : direct) {
      prose += each;
    }
    this.total = prose;
  }

  /**
   * The container that is home to most of a page's prose.
   *
   * @param direct receives how many characters of prose each container is home to
   */
  static Container densest(PageScan scan, int[] direct) {
    Container most = scan.containers.getFirst();
    for (TextBlock block : scan.passages) {
      if (block.isProse()) {
        Container home = home(block);
        direct[home.index] += block.length;
        if (direct[home.index] > direct[most.index]) {
          most = home;
        }
      }
    }
    return most;
  }

  /** The container that is home to most of the page's prose. */
  Container dense() {
    return dense;
  }

  /** The block from which on the page is followed: its headline, or else its first prose. */
  int start() {
    return start;
  }

  /** The container that holds a block among others: its element, or the one around a lone one. */
  static Container home(TextBlock block) {
    Container owner = block.owner;
    return owner.passages() > 1 || owner.parent == null ? owner : owner.parent;
  }

  /** Adds the numbers of the block that comes next to its row, from a column on. */
  void fill(float[] wide, int column, TextBlock block) {
    row = wide;
    at = column;
    boolean begun = block.index >= start;
    add(Math.min(FAR, gap));
    add(gapLength);
    add(begun ? Math.min(FAR, widest) : -1);
    add(beforeWidest);
    add(sinceWidest);
    headings(block);
    dates(block);
    add(told == 0 || !begun ? -1 : Math.min(9, (float) words / told));
    add(kind);
    place(block);
    unit(block);
  }

  private void headings(TextBlock block) {
    if (heading < 0) {
      add(FAR);
      add(0);
      add(0);
      add(-1);
    } else {
      TextBlock last = blocks.get(heading);
      add(Math.min(FAR, block.index - heading));
      add(mean(last));
      add(last.linkDensity());
      add(last.owner.rank);
    }
    add(leastHeading);
    add(leastShort);
  }

  private void dates(TextBlock block) {
    add(dates);
    int near = 0;
    for (int i = Math.max(0, block.index - 3); i < Math.min(blocks.size(), block.index + 4); i++) {
      near += i != block.index && isDate(blocks.get(i)) ? 1 : 0;
    }
    add(near);
    add(repelled);
    add(repelledAt < 0 ? FAR : Math.min(FAR, block.index - repelledAt));
  }

  private void place(TextBlock block) {
    Container home = home(block);
    add(home == dense ? 1 : 0);
    add(direct[home.index] / (float) total);
    add(block.index < dense.firstPassage ? -1 : block.index >= dense.endPassage ? 1 : 0);
    Container shared = home;
    while (shared.parent != null && (dense.index < shared.index || dense.index >= shared.end)) {
      shared = shared.parent;
    }
    add(home.depth - shared.depth);
    add(dense.depth - shared.depth);
  }

  private void unit(TextBlock block) {
    Container unit = block.owner.unit;
    if (unit == null) {
      for (int i = 0; i < 5; i++) {
        add(-1);
      }
      return;
    }
    add(unit.alike);
    add(unit.turn);
    add(unit.passages());
    add(unit.proseLength / (float) total);
    add(Math.min(9, unit.times));
  }

  /** Goes on past the block that came next. */
  void pass(TextBlock block) {
    if (block.index >= start) {
      count(block);
    }
    if (isHeading(block)) {
      heading = block.index;
    }
    if (block.isProse()) {
      gap = 0;
      gapLength = 0;
    } else {
      gap++;
      gapLength += block.length;
    }
    if (block.index + 1 >= start && gap > widest) {
      widest = gap;
      beforeWidest += sinceWidest;
      sinceWidest = 0;
    }
  }

  /** Counts a block after the beginning. */
  private void count(TextBlock block) {
    words += block.words;
    if (block.isProse()) {
      sinceWidest += block.length;
    }
    if (isDate(block)) {
      dates++;
    }
    if (isHeading(block)) {
      leastHeading = Math.min(leastHeading, mean(block));
    }
    if (block.length < SHORT && block.weighedWords > 0) {
      float mean = mean(block);
      leastShort = Math.min(leastShort, mean);
      if (mean < -1) {
        repelled++;
        repelledAt = block.index;
      }
    }
  }

  private static boolean isHeading(TextBlock block) {
    return block.isHeading()
        || (block.length < SHORT && block.words > 0 && block.strongLength * 10 >= block.length * 9);
  }

  /** Whether a block is short and holds a number of two digits or more beside little else. */
  private static boolean isDate(TextBlock block) {
    return block.words <= 10 && block.digits >= 2 && block.digits * 8 >= block.length;
  }

  private static float mean(TextBlock block) {
    return block.wordSum / Math.max(1, block.weighedWords);
  }

  private void add(float value) {
    row[at++] = value;
  }
}
