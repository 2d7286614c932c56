package org.compend.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the tables that ship with the program, each beside the class that knows what it means. */
public final class Resource {
  private Resource() {}

  /**
   * The lines of a table in UTF-8, without those that begin with {@code #} and tell about it.
   *
   * @param owner the class beside which it stands
   * @param name its file name
   * @throws IllegalStateException if the program was packed without it
   */
  public static List<String> lines(Class<?> owner, String name) {
    return find(owner, name)
        .orElseThrow(
            () -> new IllegalStateException("the resource " + name + " is missing from the jar"));
  }

  /** The same of a table that may be missing, such as one for a language; empty where it is. */
  public static Optional<List<String>> find(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                  .lines()
                  .filter(line -> !line.startsWith("#"))
                  .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }
}
