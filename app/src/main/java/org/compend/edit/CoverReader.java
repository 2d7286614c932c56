package org.compend.edit;

import org.compend.Bytes;
import org.compend.press.image.Covers;
import org.compend.press.image.Picture;

/** Reads the pictures that editors send for covers. */
public final class CoverReader {
  /** The largest file that is taken. */
  public static final int MOST_BYTES = 12 << 20;

  private static final String TYPES = "JPEG, PNG, WebP, GIF, TIFF or BMP";

  private CoverReader() {}

  /**
   * A picture as it is to be kept: made anew of its pixels, so that nothing else of the file stays.
   *
   * @return a JPEG
   * @throws IllegalArgumentException if it is none that can be shown: the message says why, as a
   *     sentence for editors
   */
  public static Bytes read(Bytes sent) {
    if (sent.size() == 0) {
      throw new IllegalArgumentException("Choose a picture: " + TYPES + ".");
    }
    if (sent.size() > MOST_BYTES) {
      throw new IllegalArgumentException(tooLarge());
    }
    return switch (Covers.anew(sent)) {
      case Picture.Ready ready -> ready.content();
      case Picture.Blank _ ->
          throw new IllegalArgumentException("The picture has nothing to show: take a larger one.");
      case Picture.Missing(Picture.Reason reason) ->
          throw new IllegalArgumentException(
              switch (reason) {
                case NOT_FOUND, NO_IMAGE -> "This is no picture: take " + TYPES + ".";
                case UNSUPPORTED ->
                    "Pictures of this kind cannot stand on a cover: take " + TYPES + ".";
                case DAMAGED -> "The picture is damaged: save it anew, and send that.";
                case TOO_LARGE ->
                    "The picture has more pixels than a cover needs: 2,000 along its longer side"
                        + " are enough.";
              });
    };
  }

  /** What is said of a file that is too large. */
  public static String tooLarge() {
    return "The file has more than " + (MOST_BYTES >> 20) + " MB: save the picture smaller.";
  }
}
