package org.compend.spark;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.compend.apparatus.NearDuplicates;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier texts may be like a text: those that have keys in common with it, and of them the
 * ones that have most.
 */
final class Neighbours {
  private Neighbours() {}

  /**
   * A text under one of its keys, or under its own id: so each is there once for certain, and the
   * same capture in two archives is seen.
   */
  record Keyed(long key, boolean own, Text text) implements Comparable<Keyed> {
    private static final int BYTES = Long.BYTES + 1 + Text.BYTES;
    private static final Comparator<Keyed> ORDER =
        Comparator.comparing(Keyed::own).thenComparingLong(Keyed::key).thenComparing(Keyed::text);

    void send(Parcels parcels, int receivers) {
      ByteBuffer row = ByteBuffer.allocate(BYTES).putLong(key).put((byte) (own ? 1 : 0));
      text.write(row);
      parcels.add(Math.floorMod(Long.hashCode(key), receivers), row);
    }

    private static Keyed read(ByteBuffer rows) {
      return new Keyed(rows.getLong(), rows.get() != 0, Text.read(rows));
    }

    private boolean together(Keyed other) {
      return own == other.own && key == other.key;
    }

    @Override
    public int compareTo(Keyed other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * From all texts under some keys: for the place of each the first ones that have a key in common
   * with it, as rows of it and the earlier one; and once itself, as a row of it and itself. So a
   * phrase that stands in a million texts costs no more than a few rows for each.
   */
  static Iterator<Map.Entry<Integer, byte[]>> byKey(Iterator<byte[]> parcels) {
    List<Keyed> all = new ArrayList<>();
    parcels.forEachRemaining(parcel -> {
      ByteBuffer rows = ByteBuffer.wrap(parcel);
      while (rows.hasRemaining()) {
        all.add(Keyed.read(rows));
      }
    });
    all.sort(null);
    return Parcels.of(all.iterator(), new ByKey());
  }

  private static final class ByKey implements BiConsumer<Keyed, Parcels> {
    private final List<Text> first = new ArrayList<>();
    private @Nullable Keyed last;

    @Override
    public void accept(Keyed each, Parcels parcels) {
      Text text = each.text();
      if (last == null || !last.together(each)) {
        first.clear();
      } else if (last.text().is(text)) {
        return; // The same capture twice.
      }
      last = each;
      if (each.own()) {
        send(text, text, parcels);
        return;
      }
      for (Text earlier : first) {
        send(text, earlier, parcels);
      }
      if (first.size() < NearDuplicates.CANDIDATES) {
        first.add(text);
      }
    }

    private static void send(Text text, Text earlier, Parcels parcels) {
      ByteBuffer row = ByteBuffer.allocate(2 * Text.BYTES);
      text.write(row);
      earlier.write(row);
      parcels.add(text.place(), row);
    }
  }

  /**
   * Of earlier texts, each of which is there once for every key that it has in common with another
   * one: those that have most.
   */
  static List<Text> closest(List<Text> earlier) {
    List<Counted> counted = new ArrayList<>();
    for (Text each : earlier.stream().sorted().toList()) {
      if (!counted.isEmpty() && counted.getLast().text().equals(each)) {
        counted.add(new Counted(counted.removeLast().count() + 1, each));
      } else {
        counted.add(new Counted(1, each));
      }
    }
    return counted.stream()
        // Stable: among those with as many in common the earliest stay first.
        .sorted(Comparator.comparingInt(Counted::count).reversed())
        .limit(NearDuplicates.CANDIDATES)
        .map(Counted::text)
        .toList();
  }

  private record Counted(int count, Text text) {}
}
