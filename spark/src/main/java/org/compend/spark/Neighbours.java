package org.compend.spark;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.compend.apparatus.NearDuplicates;
import org.compend.apparatus.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through sorted rows and tells of each text which earlier ones may be like it, and then
 * which one it repeats. Holds one group of rows at a time, and of a group no more than a few.
 */
final class Neighbours {
  private Neighbours() {}

  /**
   * From rows (key, time, id), sorted: of each text the first ones that have a key in common with
   * it, as rows (id, earlier time, earlier id). So a phrase that stands in a million texts costs no
   * more than a few rows for each.
   */
  static Iterator<Row> byKey(Iterator<Row> rows) {
    return new Walk(rows) {
      private final List<Row> first = new ArrayList<>();
      private @Nullable Row last;

      @Override
      void take(Row row) {
        if (last == null || last.getLong(0) != row.getLong(0)) {
          first.clear();
        } else if (last.getString(2).equals(row.getString(2))) {
          return; // The same capture twice.
        }
        for (Row earlier : first) {
          give(RowFactory.create(row.getString(2), earlier.getLong(1), earlier.getString(2)));
        }
        if (first.size() < NearDuplicates.CANDIDATES) {
          first.add(row);
        }
        last = row;
      }
    };
  }

  /**
   * From rows (id, earlier time, earlier id), sorted: of each text itself, as the first of all, and
   * those earlier ones that have the most keys in common with it, as such rows.
   */
  static Iterator<Row> closest(Iterator<Row> rows) {
    return new Walk(rows) {
      private final List<Counted> counted = new ArrayList<>();
      private @Nullable String id;

      @Override
      void take(Row row) {
        if (!row.getString(0).equals(id)) {
          end();
          id = row.getString(0);
        }
        Row same = counted.isEmpty() ? null : counted.getLast().row();
        if (same != null && same.getString(2).equals(row.getString(2))) {
          counted.add(new Counted(counted.removeLast().count() + 1, row));
        } else {
          counted.add(new Counted(1, row));
        }
      }

      @Override
      void end() {
        if (!counted.isEmpty()) {
          give(RowFactory.create(id, Long.MIN_VALUE, id));
        }
        counted.stream()
            // Stable: among those with as many in common the earliest stay first.
            .sorted(Comparator.comparingInt(Counted::count).reversed())
            .limit(NearDuplicates.CANDIDATES)
            .forEach(each -> give(each.row()));
        counted.clear();
      }
    };
  }

  private record Counted(int count, Row row) {}

  /**
   * From rows (id, earlier time, earlier id, runs), sorted, of which the first of each text is the
   * text itself: which text it repeats, as rows (id, id of the repeated).
   */
  static Iterator<Row> parents(Iterator<Row> rows) {
    return new Walk(rows) {
      private final List<Kinship.Earlier> earlier = new ArrayList<>();
      private @Nullable String id;
      private @Nullable Shingles own;

      @Override
      void take(Row row) {
        String from = row.getString(2);
        if (!row.getString(0).equals(id)) {
          end();
          id = row.getString(0);
          own = runs(row);
        } else if (!from.equals(id)
            && (earlier.isEmpty() || !earlier.getLast().id().equals(from))) {
          // Else the same capture twice.
          earlier.add(new Kinship.Earlier(row.getLong(1), from, runs(row)));
        }
      }

      @Override
      void end() {
        if (own != null && !earlier.isEmpty()) {
          String parent = Kinship.parent(own, earlier);
          if (parent != null) {
            give(RowFactory.create(Objects.requireNonNull(id), parent));
          }
        }
        earlier.clear();
      }
    };
  }

  private static Shingles runs(Row row) {
    IntBuffer packed = ByteBuffer.wrap(row.<byte[]>getAs(3)).asIntBuffer();
    int[] runs = new int[packed.remaining()];
    packed.get(runs);
    return Shingles.ofRuns(runs);
  }

  /** Runs as they travel: an array of numbers would be taken apart and put together one by one. */
  static byte[] packed(Shingles text) {
    ByteBuffer packed = ByteBuffer.allocate(Integer.BYTES * text.size());
    packed.asIntBuffer().put(text.runs());
    return packed.array();
  }

  /** Rows out of rows, as they are asked for. */
  private abstract static class Walk implements Iterator<Row> {
    private final Iterator<Row> rows;
    private List<Row> ready = new ArrayList<>();
    private int next;
    private boolean ended;

    Walk(Iterator<Row> rows) {
      this.rows = rows;
    }

    abstract void take(Row row);

    /** All rows were taken. */
    void end() {}

    final void give(Row row) {
      ready.add(row);
    }

    @Override
    public final boolean hasNext() {
      while (next == ready.size() && !ended) {
        ready = new ArrayList<>();
        next = 0;
        if (rows.hasNext()) {
          take(rows.next());
        } else {
          ended = true;
          end();
        }
      }
      return next < ready.size();
    }

    @Override
    public final Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.get(next++);
    }
  }
}
