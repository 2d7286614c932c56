package org.compend.spark;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Rows of bytes on their way from one task to others: those for the same one travel together, since
 * each thing that Spark has to carry costs more than its bytes. Holds a few megabytes. For one
 * thread.
 */
final class Parcels {
  private static final int FULL = 4 << 20;

  private final Map<Integer, ByteArrayOutputStream> open = new TreeMap<>();
  private int size;

  private Parcels() {}

  /**
   * What is to be sent of some things, as it is asked for: the rows for a task by its number.
   *
   * @param step adds the rows of one thing
   */
  static <T> Iterator<Map.Entry<Integer, byte[]>> of(
      Iterator<T> things, BiConsumer<T, Parcels> step) {
    Parcels parcels = new Parcels();
    return new Iterator<>() {
      private final Queue<Map.Entry<Integer, byte[]>> ready = new ArrayDeque<>();

      @Override
      public boolean hasNext() {
        while (ready.isEmpty() && things.hasNext()) {
          step.accept(things.next(), parcels);
          if (parcels.size >= FULL || !things.hasNext()) {
            parcels.close(ready);
          }
        }
        return !ready.isEmpty();
      }

      @Override
      public Map.Entry<Integer, byte[]> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ready.remove();
      }
    };
  }

  /** Adds a row, from the beginning of a buffer to where it stands. */
  void add(int receiver, ByteBuffer row) {
    open.computeIfAbsent(receiver, _ -> new ByteArrayOutputStream())
        .write(row.array(), row.arrayOffset(), row.position());
    size += row.position();
  }

  private void close(Queue<Map.Entry<Integer, byte[]>> ready) {
    open.forEach((receiver, rows) -> ready.add(Map.entry(receiver, rows.toByteArray())));
    open.clear();
    size = 0;
  }
}
