package org.compend.press.pdf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.compend.Bytes;
import org.compend.Image;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.jspecify.annotations.Nullable;

/** The pictures of one pressing, and the addresses under which the engine asks for them. */
final class PrintedPictures {
  static final String SCHEME = "picture";

  private final Pictures pictures;
  private final String nameless;
  private final Map<String, Bytes> byName = new LinkedHashMap<>();

  /**
   * Pictures.
   *
   * @param nameless what to say of a picture of which nothing is told
   */
  PrintedPictures(Pictures pictures, String nameless) {
    this.pictures = pictures;
    this.nameless = nameless;
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
