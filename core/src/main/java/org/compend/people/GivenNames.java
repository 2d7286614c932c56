package org.compend.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<String> all = new HashSet<>(read("further.txt"));
    all.addAll(men());
    all.addAll(women());
    return Set.copyOf(all);
  }

  /** The names of a file, parted by commas; lines that begin with {@code #} are comments. */
  private static Set<String> read(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GivenNames.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(",", -1)))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
