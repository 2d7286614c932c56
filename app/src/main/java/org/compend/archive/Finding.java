package org.compend.archive;

import java.net.URI;
import java.util.Map;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be kept of one article at once.
 *
 * @param capture what it was made from
 * @param article what extraction made of it
 * @param guid the identifier that its feed gave it
 * @param assets the bytes of its images, by the address under which it refers to them
 */
public record Finding(
    Capture capture, Article article, @Nullable String guid, Map<URI, Bytes> assets) {
  public Finding {
    assets = Map.copyOf(assets);
  }

  /** An article without a feed's identifier and without images. */
  public Finding(Capture capture, Article article) {
    this(capture, article, null, Map.of());
  }
}
