package org.compend.press.xhtml;

import java.util.Optional;
import java.util.regex.Pattern;
import org.compend.Image;
import org.compend.Prose;

/** Tells whether the text that a source gives in place of a picture describes it. */
public final class Alternative {
  /** A file name, or a word that says no more than that there is a picture. */
  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "(?i)\\S+\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)"
              + "|(?:image|img|photo|picture|pic|foto|bild|imagen|фото|изображение)[\\s_-]*\\d*"
              + "|(?:dsc|img|pxl|p|dji)_?\\d{3,}\\S*");

  private Alternative() {}

  /**
   * The description; the empty text for a picture that its source calls decoration; nothing where
   * the source is silent or says only that it is a picture.
   */
  public static Optional<String> of(Image image) {
    return Optional.ofNullable(image.alternative())
        .map(Prose::line)
        .filter(text -> !EMPTY_WORDS.matcher(text).matches());
  }
}
