package org.compend.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A range of a web archive: the work of one task.
 *
 * @param file the archive
 * @param from the first byte
 * @param to the first byte behind it
 */
record Split(Input file, long from, long to) implements Serializable {

  /** The whole of an archive. */
  static Split whole(Input file) {
    return new Split(file, 0, Math.max(1, file.length()));
  }

  /** An archive in ranges of nearly the same size, none larger than wanted. */
  static List<Split> of(Input file, long most) {
    long count = Math.max(1, (file.length() + most - 1) / most);
    List<Split> splits = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long from = file.length() / count * i;
      long to = i == count - 1 ? Math.max(1, file.length()) : file.length() / count * (i + 1);
      splits.add(new Split(file, from, to));
    }
    return splits;
  }

  /** The name of what is made of it: by archive, then by place. */
  String name() {
    return String.format(Locale.ROOT, "%s-%015d", file.key(), from);
  }
}
