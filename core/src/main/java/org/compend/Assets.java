package org.compend;

import java.net.URI;
import java.util.Optional;

/**
 * Where the bytes behind an {@link Image} are had.
 *
 * <p>Safe to use from several threads. What cannot be had is empty, never an exception: a missing
 * picture must not cost the article.
 */
@FunctionalInterface
public interface Assets {

  /** The bytes at an address, or empty where they are not kept or cannot be read. */
  Optional<Bytes> find(URI source);

  /** These assets first, then others. */
  default Assets or(Assets others) {
    return source -> find(source).or(() -> others.find(source));
  }
}
