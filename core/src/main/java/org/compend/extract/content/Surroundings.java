package org.compend.extract.content;

import java.util.List;

/**
 * What a second decision about a passage rests on beside its own features: what the first decision
 * said of the passages around it, of those that stand in the same containers, and of the page.
 */
final class Surroundings {
  static final int COUNT = 1 + 8 + 4 + 4 + 1 + 12 + Runs.COUNT;
  private static final float SURE = .6f;

  private final PageScan scan;
  private final List<TextBlock> passages;
  private final float[] chances;
  private final float[] lengthUpTo;
  private final float[] massUpTo;
  private final float[] kindMass;
  private final float[] kindLength;
  private final int[] lastSure;
  private final int[] nextSure;
  private final float most;
  private final Container home;
  private final Runs runs;

  private float[] row = new float[0];
  private int at;

  Surroundings(PageScan scan, float[] chances) {
    this.scan = scan;
    this.passages = scan.passages;
    this.chances = chances;
    int count = chances.length;
    kindMass = new float[scan.kinds()];
    kindLength = new float[scan.kinds()];
    lengthUpTo = new float[count + 1];
    massUpTo = new float[count + 1];
    lastSure = new int[count];
    nextSure = new int[count];
    float greatest = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      TextBlock passage = passages.get(i);
      lengthUpTo[i + 1] = lengthUpTo[i] + passage.length;
      massUpTo[i + 1] = massUpTo[i] + passage.length * chances[i];
      kindMass[passage.kind] += passage.length * chances[i];
      kindLength[passage.kind] += passage.length;
      greatest = Math.max(greatest, chances[i]);
      lastSure[i] = last;
      if (chances[i] > SURE && passage.length >= 60) {
        last = i;
      }
    }
    int next = -1;
    for (int i = count - 1; i >= 0; i--) {
      nextSure[i] = next;
      if (chances[i] > SURE && passages.get(i).length >= 60) {
        next = i;
      }
    }
    most = greatest;
    home = home();
    runs = new Runs(passages, chances);
  }

  /** The smallest container that holds nearly all that is likely to be the article. */
  private Container home() {
    Container at = scan.containers.getFirst();
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (int i = at.index + 1; i < at.end; i = scan.containers.get(i).end) {
        Container child = scan.containers.get(i);
        if (mass(child) > .9f * mass(at) && child.children > 0) {
          at = child;
          deeper = true;
          break;
        }
      }
    }
    return at;
  }

  private float mass(Container container) {
    return massUpTo[container.endPassage] - massUpTo[container.firstPassage];
  }

  private float mean(int from, int to) {
    int first = Math.max(0, from);
    int end = Math.min(chances.length, to);
    float length = lengthUpTo[end] - lengthUpTo[first];
    return length <= 0 ? 0 : (massUpTo[end] - massUpTo[first]) / length;
  }

  private float mean(Container container) {
    return mean(container.firstPassage, container.endPassage);
  }

  /** Adds the numbers of a passage to its row, from a column on. */
  void fill(float[] wide, int column, TextBlock passage) {
    row = wide;
    at = column;
    int index = passage.index;
    add(chances[index]);
    for (int step = 1; step <= 4; step++) {
      add(chance(index - step));
      add(chance(index + step));
    }
    add(mean(index - 3, index));
    add(mean(index + 1, index + 4));
    add(mean(index - 10, index));
    add(mean(index + 1, index + 11));
    Container owner = passage.owner;
    for (int level = 0; level < 4; level++) {
      add(mean(owner.above(level)));
    }
    add(kindMass[passage.kind] / Math.max(1, kindLength[passage.kind]));
    float total = massUpTo[chances.length];
    add(massUpTo[index] / Math.max(1, total));
    add(total);
    add(total / Math.max(1, lengthUpTo[chances.length]));
    add(most);
    add(chances[index] / Math.max(.01f, most));
    add(lastSure[index] < 0 ? 99 : index - lastSure[index]);
    add(nextSure[index] < 0 ? 99 : nextSure[index] - index);
    add(lastSure[index] < 0 ? -1 : lengthUpTo[index] - lengthUpTo[lastSure[index] + 1]);
    add(nextSure[index] < 0 ? -1 : lengthUpTo[nextSure[index]] - lengthUpTo[index + 1]);
    add(index < home.firstPassage ? -1 : index >= home.endPassage ? 1 : 0);
    add(mean(home));
    Container shared = owner;
    while (shared.parent != null && (home.index < shared.index || home.index >= shared.end)) {
      shared = shared.parent;
    }
    add(owner.depth - shared.depth);
    runs.fill(row, at, passage.index);
  }

  private void add(float value) {
    row[at++] = value;
  }

  private float chance(int index) {
    return index < 0 || index >= chances.length ? -1 : chances[index];
  }
}
