package org.compend.press.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Digest;
import org.compend.Image;
import org.compend.press.image.Covers;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.jspecify.annotations.Nullable;

/** The pictures of one pressing, and the addresses under which the engine asks for them. */
final class PrintedPictures {
  static final String SCHEME = "picture";

  private final Pictures pictures;
  private final String nameless;
  private final @Nullable Cover cover;
  private final Map<String, Bytes> byName = new LinkedHashMap<>();

  /**
   * Pictures.
   *
   * @param nameless what to say of a picture of which nothing is told
   * @param cover the picture on the cover; {@code null} where it is set from the digest's own words
   */
  PrintedPictures(Pictures pictures, String nameless, @Nullable Cover cover) {
    this.pictures = pictures;
    this.nameless = nameless;
    this.cover = cover;
  }

  /** A picture that fills the cover, and what it shows. */
  record Cover(Picture.Ready picture, String alternative) {
    static @Nullable Cover of(Digest digest, Assets assets) {
      Image image = digest.cover();
      return image == null
          ? null
          : Covers.of(digest, assets)
              .map(ready -> new Cover(ready, Objects.requireNonNullElse(image.alternative(), "")))
              .orElse(null);
    }
  }

  @Nullable Cover cover() {
    return cover;
  }

  Picture of(Image image) {
    return pictures.of(image);
  }

  String nameless() {
    return nameless;
  }

  /** The address of a picture that is ready. */
  String source(Picture.Ready ready) {
    byName.put(ready.name(), ready.content());
    return "url('" + SCHEME + ":" + ready.name() + "')";
  }

  /** All characters of the drawings so far: among them those of the words in them. */
  String drawn() {
    StringBuilder drawn = new StringBuilder();
    byName.forEach((name, content) -> {
      if (name.endsWith(Picture.Format.SVG.ending())) {
        drawn.append(new String(content.toArray(), StandardCharsets.UTF_8));
      }
    });
    return drawn.toString();
  }

  /** The bytes at an address of this scheme. */
  @Nullable Bytes content(String name) {
    return byName.get(name);
  }
}
