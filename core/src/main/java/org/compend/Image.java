package org.compend;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as an article refers to it.
 *
 * @param sources where its bytes may be had, best first: absolute addresses, or {@code data:} URIs;
 *     never empty
 * @param alternative the text for those who cannot see it; empty for a picture that is decoration;
 *     {@code null} where the source gives none
 * @param width in CSS pixels as declared; 0 where it is not
 * @param height in CSS pixels as declared; 0 where it is not
 */
public record Image(List<URI> sources, @Nullable String alternative, int width, int height) {
  public Image {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an image needs a source");
    }
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("an image has no negative size");
    }
  }
}
