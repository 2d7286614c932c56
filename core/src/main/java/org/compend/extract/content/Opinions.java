package org.compend.extract.content;

import java.util.Arrays;
import java.util.List;

/**
 * What three old ways of finding an article think of each block of a page. Each is often wrong, but
 * not at the same places: where they agree, they seldom are.
 *
 * <ul>
 *   <li>Paragraphs score for the containers around them; the container with the highest score, and
 *       those beside it that score well, are the article.
 *   <li>A block is good by its length and links and those of its neighbours; the longest row of
 *       good blocks is the article.
 *   <li>Prose is worth its words, and everything else costs; the {@link Stretch} that is worth most
 *       is the article. Once more, where leaving a container costs too.
 * </ul>
 */
final class Opinions {
  static final int COUNT = 6 + 7 + 2 * Stretch.COUNT + 2;

  private static final int FAR = 40;

  /** Shorter blocks, in characters, do not score. */
  private static final int SHORT = 25;

  /** What a score counts for the container of a block and those around it. */
  private static final float[] SHARES = {1, 1 / 2f, 1 / 6f, 1 / 9f, 1 / 12f};

  /** So many blocks before and after are asked whether they are good. */
  private static final int AROUND = 4;

  private final List<TextBlock> blocks;
  private final Container dense;
  private final float prose;

  private final float[] scores;
  private final float[] highest;
  private final float top;
  private final Container chosen;

  /** Of each block whether it is in the chosen container (2), or in one that goes along (1). */
  private final byte[] joined;

  private final boolean[] good;
  private int rowFrom;
  private int rowEnd;

  private final Stretch stretch;
  private final Stretch held;

  private float[] row = new float[0];
  private int at;

  Opinions(PageScan scan, Container dense) {
    this.blocks = scan.passages;
    this.dense = dense;
    List<Container> containers = scan.containers;
    this.prose = Math.max(1, containers.getFirst().proseLength);
    this.scores = new float[containers.size()];
    this.highest = new float[containers.size()];
    this.joined = new byte[blocks.size()];
    this.good = new boolean[blocks.size()];
    this.chosen = score(containers);
    this.top = Math.max(1e-6f, scores[chosen.index]);
    join(containers);
    tellGood();
    float[] worths = new float[good.length];
    float[] costly = new float[good.length];
    Container last = containers.getFirst();
    for (TextBlock block : blocks) {
      int i = block.index;
      worths[i] =
          block.isProse()
              ? Math.min(100, block.words)
              : -(4 + Math.min(20, block.words * block.linkDensity()));
      Container home = Course.home(block);
      costly[i] = worths[i] - (i == 0 ? 0 : 3 * Math.max(0, last.stepsTo(home) - 1));
      last = home;
    }
    this.stretch = new Stretch(worths);
    this.held = new Stretch(costly);
  }

  /** Lets the blocks score for their containers; gives the one with the highest score. */
  private Container score(List<Container> containers) {
    for (TextBlock block : blocks) {
      if (block.length >= SHORT) {
        float score = 1 + block.commas + Math.min(3, block.length / 100);
        score *= 1 - block.linkDensity();
        Container at = Course.home(block);
        for (int level = 0; level < SHARES.length && at != null; level++, at = at.parent) {
          scores[at.index] += score * SHARES[level];
        }
      }
    }
    Container best = containers.getFirst();
    for (Container each : containers) {
      scores[each.index] *= 1 - each.linkDensity();
      if (scores[each.index] > scores[best.index]) {
        best = each;
      }
      Container parent = each.parent;
      highest[each.index] =
          Math.max(scores[each.index], parent == null ? 0 : highest[parent.index]);
    }
    return best;
  }

  /** Takes in what stands beside the chosen container and scores well, or is a paragraph. */
  private void join(List<Container> containers) {
    Container parent = chosen.parent;
    if (parent != null) {
      float enough = Math.max(10, .2f * top);
      for (int i = parent.index + 1; i < parent.end; i = containers.get(i).end) {
        Container each = containers.get(i);
        boolean paragraph = each.passages() == 1 && each.length > 80 && each.linkDensity() < .25f;
        if (scores[i] >= enough || paragraph) {
          Arrays.fill(joined, each.firstPassage, each.endPassage, (byte) 1);
        }
      }
    }
    Arrays.fill(joined, chosen.firstPassage, chosen.endPassage, (byte) 2);
  }

  /** Finds the good blocks, and the row of them with most words; one bad block does not part it. */
  private void tellGood() {
    int count = good.length;
    for (int i = 0; i < count; i++) {
      int before = i == 0 ? 0 : blocks.get(i - 1).words;
      int after = i + 1 == count ? 0 : blocks.get(i + 1).words;
      boolean linked = i > 0 && blocks.get(i - 1).linkDensity() > .555f;
      TextBlock block = blocks.get(i);
      good[i] =
          block.linkDensity() <= .333f
              && (linked
                  ? block.words > 40 || after > 17
                  : block.words > 16 || after > 15 || before > 4);
    }
    int most = 0;
    int i = 0;
    while (i < count) {
      int from = i;
      int words = 0;
      int end = i;
      while (i < count && (good[i] || (i > from && i + 1 < count && good[i + 1]))) {
        if (good[i]) {
          words += blocks.get(i).words;
          end = i + 1;
        }
        i++;
      }
      if (words > most) {
        most = words;
        rowFrom = from;
        rowEnd = end;
      }
      i++;
    }
  }

  /** Adds what is thought of a block to its row, from a column on. */
  void fill(float[] wide, int column, TextBlock block) {
    row = wide;
    at = column;
    int i = block.index;
    Container home = Course.home(block);
    add(scores[home.index] / top);
    add(highest[block.owner.index] / top);
    add(joined[i]);
    add(past(i, chosen.firstPassage, chosen.endPassage));
    add(chosen.proseLength / prose);
    add(home.stepsTo(chosen));
    add(isGood(i) ? 1 : 0);
    add(isGood(i - 1) ? 1 : 0);
    add(isGood(i + 1) ? 1 : 0);
    int past = past(i, rowFrom, rowEnd);
    boolean inRow = past == 0 && rowEnd > rowFrom;
    add(inRow ? 1 : 0);
    add(past);
    int around = 0;
    for (int k = i - AROUND; k <= i + AROUND; k++) {
      around += isGood(k) ? 1 : 0;
    }
    add(around);
    add(rowEnd - rowFrom);
    stretch.fill(row, at, i);
    held.fill(row, at + Stretch.COUNT, i);
    at += 2 * Stretch.COUNT;
    int inHeld = held.holds(i) ? 1 : 0;
    add(
        Math.min(1, joined[i])
            + (inRow ? 1 : 0)
            + (stretch.holds(i) ? 1 : 0)
            + inHeld
            + (home == dense ? 1 : 0));
    add((joined[i] > 1 ? 1 : 0) + (good[i] ? 1 : 0) + inHeld);
  }

  private boolean isGood(int index) {
    return index >= 0 && index < good.length && good[index];
  }

  /** How far a block lies before a row of blocks (below 0) or after it. */
  private static int past(int index, int from, int end) {
    return index < from
        ? Math.max(-FAR, index - from)
        : index >= end ? Math.min(FAR, index - end + 1) : 0;
  }

  private void add(float value) {
    row[at++] = value;
  }
}
