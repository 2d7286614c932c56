package org.compend.extract.content;

import java.util.Arrays;
import java.util.List;

/**
 * What a decision about a passage rests on, as numbers in a fixed order.
 *
 * <p>None of them depends on a language: lengths count characters (those of scripts without spaces
 * threefold), punctuation is that of all scripts, and words weigh only where they were learnt.
 */
final class Features {
  /** How many numbers a passage has. */
  static final int COUNT =
      16
          + 10
          + 30
          + WordWeights.GROUPS
          + 6
          + 4 * 9
          + 4 * 6
          + Course.COUNT
          + Branch.COUNT
          + Opinions.COUNT
          + Endings.COUNT;

  private static final int AROUND = 2;
  private static final int FAR = 25;

  /** Names around a passage that speak as much against it leave no doubt. */
  private static final float PLAIN = -6;

  private static final float[] NONE = {};

  private final PageScan scan;
  private final List<TextBlock> passages;
  private final int total;
  private final int[] kindLength;
  private final int[] kindLinked;
  private final int[] kindCount;
  private final float[][] containers;
  private final Container main;
  private final int titleAt;
  private final float toldShare;
  private final int[] furnitureBefore;
  private final int[] furnitureAfter;

  private float[] row = new float[0];
  private int at;

  Features(PageScan scan) {
    this.scan = scan;
    this.passages = scan.passages;
    this.total = Math.max(1, scan.containers.getFirst().length);
    this.kindLength = new int[scan.kinds()];
    this.kindLinked = new int[scan.kinds()];
    this.kindCount = new int[scan.kinds()];
    this.containers = new float[scan.containers.size()][];
    int told = 0;
    for (TextBlock passage : passages) {
      kindLength[passage.kind] += passage.length;
      kindLinked[passage.kind] += passage.linkLength;
      kindCount[passage.kind]++;
      told += passage.toldRuns;
    }
    this.titleAt = scan.headline();
    this.toldShare = scan.data().tellsText() ? Math.min(1, told / 50f) : 0;
    this.main = main();
    this.furnitureBefore = new int[passages.size()];
    this.furnitureAfter = new int[passages.size()];
    int last = -FAR;
    for (int i = 0; i < furnitureBefore.length; i++) {
      furnitureBefore[i] = Math.max(last, i - FAR);
      last = isMarkedFurniture(passages.get(i)) ? i : last;
    }
    int next = passages.size() + FAR;
    for (int i = furnitureAfter.length - 1; i >= 0; i--) {
      furnitureAfter[i] = Math.min(next, i + FAR);
      next = isMarkedFurniture(passages.get(i)) ? i : next;
    }
  }

  /** Whether its element itself is named as comments, teasers, promotion, sharing, tags or so. */
  private static boolean isMarkedFurniture(TextBlock passage) {
    return ((passage.owner.groups | passage.inlineGroups) & WordWeights.FURNITURE) != 0;
  }

  /** The smallest container that holds most of the page's prose, going down from the body. */
  private Container main() {
    Container at = scan.containers.getFirst();
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (int i = at.index + 1; i < at.end; i = scan.containers.get(i).end) {
        Container child = scan.containers.get(i);
        if (child.proseLength * 3 > at.proseLength * 2 && child.children > 0) {
          at = child;
          deeper = true;
          break;
        }
      }
    }
    return at;
  }

  /** The numbers of all passages: a row each, which is empty where a passage is plainly none. */
  float[][] rows() {
    float[][] rows = new float[passages.size()][];
    Course course = new Course(scan, titleAt);
    Branch branch = new Branch(scan, course.start());
    Opinions opinions = new Opinions(scan, course.dense());
    Endings endings = new Endings(scan, course.dense());
    for (int i = 0; i < rows.length; i++) {
      TextBlock passage = passages.get(i);
      if (isPlainlyNone(passage)) {
        rows[i] = NONE;
      } else {
        row = new float[COUNT];
        at = 0;
        fill(passage);
        course.fill(row, at, passage);
        at += Course.COUNT;
        branch.fill(row, at, passage);
        at += Branch.COUNT;
        opinions.fill(row, at, passage);
        at += Opinions.COUNT;
        endings.fill(row, at, passage);
        rows[i] = row;
      }
      course.pass(passage);
      endings.pass(passage);
    }
    return rows;
  }

  /**
   * Whether a passage is none of an article beyond doubt: two fifths of all are. What reads like
   * prose is looked at all the same.
   */
  private static boolean isPlainlyNone(TextBlock passage) {
    Container owner = passage.owner;
    return (owner.is(Container.NAVIGATION | Container.FOOTER) || owner.pathTokens < PLAIN)
        && !passage.isProse();
  }

  private void add(float value) {
    row[at++] = value;
  }

  private void fill(TextBlock passage) {
    text(passage);
    words(passage);
    Container owner = passage.owner;
    place(passage, owner);
    container(owner);
    container(owner.above(1));
    container(owner.above(2));
    container(owner.above(3));
    for (int step = 1; step <= AROUND; step++) {
      neighbour(passage, -step);
      neighbour(passage, step);
    }
  }

  private void text(TextBlock passage) {
    float length = Math.max(1, passage.length);
    add(passage.length);
    add(passage.words);
    add(passage.linkDensity());
    add(passage.links);
    add(passage.strongLength / length);
    add(passage.capitals / (float) Math.max(1, passage.letters));
    add(passage.digits / length);
    add(passage.signs / length);
    add(passage.commas);
    add(passage.sentenceEnds);
    add(length / (1 + passage.sentenceEnds));
    add(letterKind(passage.first));
    add(endKind(passage.last));
    add(passage.breaks);
    add(passage.same);
    add(passage.letters / (float) Math.max(1, passage.words));
  }

  private void words(TextBlock passage) {
    float words = Math.max(1, passage.words);
    add(passage.titleWords / words);
    add(passage.descriptionWords / words);
    add(toldShare);
    add(toldShare == 0 ? -1 : passage.toldRuns / Math.max(1, words - 3));
    add(passage.wordSum / Math.max(1, passage.weighedWords));
    add(passage.wordLeast);
    add(passage.wordMost);
    add(passage.firstWord);
    add(passage.inlineLeast);
    add(passage.inlineMost);
  }

  private void place(TextBlock passage, Container owner) {
    int flags = owner.flags;
    add(owner.rank);
    add(flags & (Container.NAVIGATION | Container.FOOTER));
    add(flags & Container.ASIDE);
    add(flags & Container.HEADER);
    add(flags & Container.FORM);
    add(flags & (Container.FIGURE | Container.CAPTION));
    add(flags & Container.TABLE);
    add(flags & Container.LIST);
    add(flags & (Container.QUOTATION | Container.CODE));
    add((flags & (Container.ARTICLE | Container.MAIN)) >> 8);
    add(flags & Container.BODY_MARKED);
    add(flags & (Container.HIDDEN | Container.ARIA_HIDDEN));
    add(flags & Container.NESTED_ARTICLE);
    add(owner.depth);
    add(passage.index / (float) passages.size());
    add(passage.before / (float) total);
    add(total);
    add(passages.size());
    add(titleAt < 0 ? 0 : Math.clamp(passage.index - titleAt, -30, 60));
    add(passage.index - main.firstPassage < 0 ? -1 : passage.index >= main.endPassage ? 1 : 0);
    Container shared = shared(owner);
    add(main.depth - shared.depth);
    add(owner.depth - shared.depth);
    add(main.length / (float) total);
    add(main.proseLength / (float) Math.max(1, main.length));
    float kindTotal = kindLength[passage.kind];
    add(kindTotal / total);
    add(kindTotal / kindCount[passage.kind]);
    add(kindLinked[passage.kind] / Math.max(1, kindTotal));
    add(owner.pathTokens);
    add(owner.pathTokensLeast);
    add(owner.pathTokensMost);
    for (int group = 1; group < 1 << WordWeights.GROUPS; group <<= 1) {
      boolean near = ((owner.groups | passage.inlineGroups) & group) != 0;
      add(near ? 2 : (owner.pathGroups & group) != 0 ? 1 : 0);
    }
    add(passage.mediaBefore);
    add(passage.index + 1 < passages.size() ? passages.get(passage.index + 1).mediaBefore : 0);
    add(passage.index - furnitureBefore[passage.index]);
    add(furnitureAfter[passage.index] - passage.index);
    add(owner.headlinesBefore);
    add(owner.headlinesBefore - main.headlinesBefore);
  }

  /** The lowest container that holds both a container and the main one. */
  private Container shared(Container container) {
    Container at = container;
    while (at.parent != null && (main.index < at.index || main.index >= at.end)) {
      at = at.parent;
    }
    return at;
  }

  private void container(Container container) {
    float[] numbers = containers[container.index];
    if (numbers == null) {
      int from = at;
      add(container.tokens);
      add(container.length);
      add(container.linkDensity());
      add(container.proseLength / (float) Math.max(1, container.length));
      add(container.length / (float) Math.max(1, container.passages()));
      add(container.children);
      add(container.alike);
      add(container.media);
      add(container.proseLength / (float) total);
      containers[container.index] = Arrays.copyOfRange(row, from, at);
    } else {
      System.arraycopy(numbers, 0, row, at, numbers.length);
      at += numbers.length;
    }
  }

  private void neighbour(TextBlock passage, int step) {
    int index = passage.index + step;
    if (index < 0 || index >= passages.size()) {
      for (int i = 0; i < 6; i++) {
        add(-1);
      }
      return;
    }
    TextBlock other = passages.get(index);
    add(other.length);
    add(other.linkDensity());
    add(other.sentenceEnds);
    add(other.owner.rank);
    add(other.owner.pathTokens - passage.owner.pathTokens);
    add(
        other.owner == passage.owner
            ? 3
            : other.kind == passage.kind ? 2 : other.owner.parent == passage.owner.parent ? 1 : 0);
  }

  private static float letterKind(char c) {
    if (c >= '0' && c <= '9') {
      return 1;
    }
    if (Character.isUpperCase(c)) {
      return 4;
    }
    if (Character.isLetter(c)) {
      return Character.isLowerCase(c) ? 2 : 3;
    }
    return switch (c) {
      case '"', '“', '„', '«', '‘', '\'', '「', '»', '(' -> 5;
      default -> 0;
    };
  }

  private static float endKind(char c) {
    return switch (c) {
      case '.', '。', '।', '؟', '!', '?', '！', '？' -> 4;
      case '"', '”', '»', '“', ')', '」', '’' -> 3;
      case ':', '…', ';', '：' -> 2;
      case ',', '-', '–', '|', '>', '/' -> 1;
      default -> 0;
    };
  }
}
