package org.compend.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** Sets of words that ship with the program, each in a file beside the class that asks for it. */
public final class WordSet {
  private WordSet() {}

  /**
   * The words of a file in UTF-8, parted by white space, without the lines that begin with {@code
   * #}.
   *
   * @param owner the class beside which it stands
   */
  public static Set<String> of(Class<?> owner, String resource) {
    try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Set.of(text.replaceAll("(?m)^#.*$", "").strip().split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException("reading a resource of the program", e);
    }
  }
}
