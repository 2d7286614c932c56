package org.compend.press.epub;

import java.util.Objects;
import java.util.Optional;
import org.compend.Assets;
import org.compend.Image;
import org.compend.press.Binding;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Covers;
import org.compend.press.image.Picture;

/**
 * What readers see first of a digest: the picture that its editor chose, else one that is drawn
 * from its own words.
 *
 * @param picture a JPEG
 * @param alternative what it shows, for those who cannot see it
 */
public record FrontCover(Picture.Ready picture, String alternative) {

  /** The cover of a digest. */
  public static FrontCover of(Binding binding, Words words, Assets assets) {
    Optional<Picture.Ready> chosen = Covers.of(binding.digest(), assets);
    Picture.Ready picture =
        chosen.orElseGet(() ->
            new Picture.Ready(
                "cover.jpg",
                Picture.Format.JPEG,
                Cover.draw(binding, words),
                Cover.WIDTH,
                Cover.HEIGHT));
    Image image = binding.digest().cover();
    String told =
        chosen.isEmpty() || image == null
            ? ""
            : Objects.requireNonNullElse(image.alternative(), "");
    String title = words.get(Word.COVER) + ": " + binding.digest().title();
    return new FrontCover(picture, told.isBlank() ? title : told);
  }
}
