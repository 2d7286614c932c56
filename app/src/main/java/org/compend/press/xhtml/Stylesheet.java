package org.compend.press.xhtml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style of a press, with that of the apparatus, which is the same in all of them. */
public final class Stylesheet {
  private Stylesheet() {}

  /**
   * The whole style of a press.
   *
   * @param press whose
   * @param name its own style sheet, beside its class
   */
  public static String of(Class<?> press, String name) throws IOException {
    return read(press, name) + "\n" + read(Stylesheet.class, "apparatus.css");
  }

  private static String read(Class<?> place, String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(place.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
