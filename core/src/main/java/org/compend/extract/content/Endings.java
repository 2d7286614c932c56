package org.compend.extract.content;

import java.util.Arrays;
import java.util.List;

/**
 * What stands at the ends of articles: comments, teasers, buttons to share, tags, the author's box
 * that have come by since the prose began; headings that are links, which head other articles; the
 * last prose in the container that holds most of it.
 */
final class Endings {
  static final int COUNT = 6 + 3 + 2 + 5 + 2;

  private static final int FAR = 60;
  private static final int NEAR = 40;

  /** What an article ends with, by its name. */
  private static final int[] MARKS = {
    WordWeights.COMMENT,
    WordWeights.RELATED,
    WordWeights.SHARING,
    WordWeights.BYLINE,
    WordWeights.TAGS,
    WordWeights.PROMOTION
  };

  /** So much of a heading in links makes it another article's. */
  private static final float LINKED = .8f;

  private final List<Container> containers;
  private final float total;

  /** How many headings each container holds, and how many of them are links. */
  private final int[] headings;

  private final int[] linked;

  /** Of each container how many are alike of the most that is named as a comment, or a teaser. */
  private final int[] comments;

  private final int[] teasers;

  private final int firstProse;
  private final int lastProse;

  /** The first block with each mark; -1 while none has come by. */
  private final int[] first = new int[MARKS.length];

  private int furniture;
  private int linksPassed;
  private int articles;
  private Container article;

  Endings(PageScan scan, Container dense) {
    containers = scan.containers;
    total = Math.max(1, containers.getFirst().proseLength);
    article = containers.getFirst();
    headings = new int[containers.size()];
    linked = new int[containers.size()];
    comments = new int[containers.size()];
    teasers = new int[containers.size()];
    for (Container each : containers) {
      int above = each.parent == null ? 0 : each.parent.index;
      comments[each.index] = most(each, WordWeights.COMMENT, comments[above]);
      teasers[each.index] = most(each, WordWeights.RELATED, teasers[above]);
    }
    int begin = -1;
    int end = -1;
    for (TextBlock block : scan.passages) {
      if (block.isHeading()) {
        headings[block.owner.index]++;
        linked[block.owner.index] += isLinked(block) ? 1 : 0;
      }
      if (block.isProse() && Course.home(block) == dense) {
        begin = begin < 0 ? block.index : begin;
        end = block.index;
      }
    }
    for (int i = headings.length - 1; i > 0; i--) {
      Container parent = containers.get(i).parent;
      if (parent != null) {
        headings[parent.index] += headings[i];
        linked[parent.index] += linked[i];
      }
    }
    firstProse = begin;
    lastProse = end;
    Arrays.fill(first, -1);
  }

  /** Adds the numbers of the block that comes next to its row, from a column on. */
  void fill(float[] row, int column, TextBlock block) {
    int at = column;
    int index = block.index;
    for (int mark : first) {
      row[at++] = mark < 0 ? -1 : Math.min(FAR, index - mark);
    }
    row[at++] = furniture;
    row[at++] = linksPassed;
    row[at++] = articles;
    row[at++] = lastProse < 0 ? FAR : Math.clamp(index - lastProse, -NEAR, NEAR);
    row[at++] = firstProse < 0 ? FAR : Math.clamp(index - firstProse, -NEAR, NEAR);
    Container other = holder(block.owner, linked);
    row[at++] = block.owner.depth - other.depth;
    row[at++] = other.proseLength / total;
    row[at++] = linked[other.index];
    row[at++] = other.passages();
    row[at++] = holder(block.owner, headings).proseLength / total;
    row[at++] = comments[block.owner.index];
    row[at] = teasers[block.owner.index];
  }

  /** Goes on past the block that came next. */
  void pass(TextBlock block) {
    if (block.index <= Math.max(0, firstProse)) {
      return;
    }
    int groups = block.owner.groups | block.inlineGroups | Course.home(block).groups;
    if (groups != 0) {
      for (int i = 0; i < MARKS.length; i++) {
        if (first[i] < 0 && (groups & MARKS[i]) != 0) {
          first[i] = block.index;
        }
      }
      furniture += (groups & WordWeights.FURNITURE) != 0 ? 1 : 0;
    }
    linksPassed += block.isHeading() && isLinked(block) ? 1 : 0;
    Container at = block.owner;
    while (at.parent != null && at.role != Role.ARTICLE) {
      at = at.parent;
    }
    if (at.role == Role.ARTICLE && at != article) {
      articles++;
      article = at;
    }
  }

  private static int most(Container container, int group, int above) {
    return (container.groups & group) == 0 ? above : Math.max(above, container.alike);
  }

  /** The nearest container around that holds one of what is counted; the topmost if none does. */
  private static Container holder(Container from, int[] counted) {
    Container at = from;
    while (at.parent != null && counted[at.index] == 0) {
      at = at.parent;
    }
    return at;
  }

  private static boolean isLinked(TextBlock block) {
    return block.linkDensity() > LINKED;
  }
}
