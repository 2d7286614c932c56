package org.compend.gather;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Image;
import org.compend.Walk;
import org.compend.acquire.ImageSigns;

/** Takes an article's images along: of each the best source that is to be had. */
final class Images {
  private Images() {}

  static Map<URI, Bytes> of(Article article, Assets assets) {
    Map<URI, Bytes> found = new LinkedHashMap<>();
    for (Image image : Walk.images(article)) {
      for (URI source : image.sources()) {
        if (found.containsKey(source)) {
          break;
        }
        // What is in the article itself needs no other place.
        if ("data".equalsIgnoreCase(source.getScheme())) {
          break;
        }
        Optional<Bytes> content = assets.find(source).filter(ImageSigns::in);
        if (content.isPresent()) {
          found.put(source, content.get());
          break;
        }
      }
    }
    return found;
  }
}
