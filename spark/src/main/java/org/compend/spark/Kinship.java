package org.compend.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.compend.apparatus.NearDuplicates;
import org.compend.apparatus.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Which of the earlier texts another one repeats, told from those alone that are worth comparing
 * with it: what the archive tells article by article, told here for all articles at once.
 */
final class Kinship {
  private Kinship() {}

  /**
   * An earlier text.
   *
   * @param time when it was found; the earlier is the original
   * @param id decides between two of the same time
   */
  record Earlier(long time, String id, Shingles text) {
    static final Comparator<Earlier> ORDER =
        Comparator.comparingLong(Earlier::time).thenComparing(Earlier::id);
  }

  /** The id of the text that another one repeats; null where it is an original. */
  static @Nullable String parent(Shingles text, List<Earlier> earlier) {
    if (earlier.stream().noneMatch(each -> NearDuplicates.mayRepeat(text, each.text()))) {
      return null;
    }
    List<Earlier> originals = new ArrayList<>();
    List<Shingles> texts = new ArrayList<>();
    for (Earlier each : earlier.stream().sorted(Earlier.ORDER).toList()) {
      // Copies of one text would make all that they say look like a set phrase.
      if (NearDuplicates.of(each.text(), texts).isEmpty()) {
        originals.add(each);
        texts.add(each.text());
      }
    }
    OptionalInt found = NearDuplicates.of(text, texts);
    return found.isPresent() ? originals.get(found.getAsInt()).id() : null;
  }
}
