package org.compend.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Given names of many countries, in lower case and in the scripts of their countries.
 *
 * <p>No list is complete, and many a name is a word as well: that a word stands here is a sign, and
 * that it does not is none. Each call reads the lists anew; the sets are immutable.
 */
public final class GivenNames {
  private GivenNames() {}

  /** Names that are men's. */
  public static Set<String> men() {
    return read("men.txt");
  }

  /** Names that are women's. */
  public static Set<String> women() {
    return read("women.txt");
  }

  /** All names: men's, women's, and those of which it is not told. */
  public static Set<String> all() {
    return read("further.txt", "men.txt", "women.txt");
  }

  /** The names of files, parted by commas; lines that begin with {@code #} are comments. */
  private static Set<String> read(String... files) {
    // Read when a command starts: streams and copies would take twice as long.
    Set<String> names = new HashSet<>();
    for (String file : files) {
      try (InputStream in =
          Objects.requireNonNull(GivenNames.class.getResourceAsStream(file), file)) {
        for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
          if (!line.isEmpty() && !line.startsWith("#")) {
            for (String name : line.split(",", -1)) {
              names.add(name.strip());
            }
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Collections.unmodifiableSet(names);
  }
}
