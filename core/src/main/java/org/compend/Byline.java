package org.compend;

import org.jspecify.annotations.Nullable;

/**
 * One author as signed.
 *
 * @param name the name, without "By" and without a title of office
 * @param affiliation what the article says of the author: an office, an institution, a place
 */
public record Byline(String name, @Nullable String affiliation) {
  public Byline {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a byline needs a name");
    }
  }

  /** An author of whom nothing but the name is told. */
  public static Byline of(String name) {
    return new Byline(name, null);
  }
}
