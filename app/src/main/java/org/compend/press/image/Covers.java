package org.compend.press.image;

import java.net.URI;
import java.util.Optional;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Digest;
import org.compend.Image;

/**
 * Makes pictures ready for covers: JPEG of at most {@value #LONGEST_SIDE} pixels a side, which
 * every device shows.
 */
public final class Covers {
  /** As high as the covers that are drawn, in pixels. */
  public static final int LONGEST_SIDE = 2133;

  private static final float QUALITY = 0.86f;

  private Covers() {}

  /**
   * The picture of some bytes, decoded, turned upright and encoded anew: nothing is left of what
   * the file held beside it, such as where a photograph was taken.
   *
   * @return a JPEG, or why there is none: drawings of lines (SVG) are not taken, since catalogues
   *     show pixels
   */
  public static Picture anew(Bytes content) {
    ImageType type = ImageType.of(content);
    try {
      return switch (type) {
        case JPEG -> {
          JpegHeader header = JpegHeader.read(content);
          yield header == null
              ? new Picture.Missing(Picture.Reason.DAMAGED)
              : encoded(content, type, header.orientation());
        }
        case PNG, GIF, WEBP, BMP, TIFF -> encoded(content, type, 1);
        case SVG, AVIF -> new Picture.Missing(Picture.Reason.UNSUPPORTED);
        case NO_IMAGE -> new Picture.Missing(Picture.Reason.NO_IMAGE);
      };
    } catch (Decoder.Undecodable e) {
      return new Picture.Missing(e.reason());
    }
  }

  private static Picture encoded(Bytes content, ImageType type, int orientation)
      throws Decoder.Undecodable {
    Raster raster =
        Decoder.decode(content, type, LONGEST_SIDE).fit(LONGEST_SIDE).upright(orientation);
    return Pictures.ready(
        Picture.Format.JPEG, Encoder.jpeg(raster, QUALITY), raster.width(), raster.height());
  }

  /**
   * The picture on a digest's cover; empty where it has none that can be shown, so that its cover
   * is to be drawn.
   */
  public static Optional<Picture.Ready> of(Digest digest, Assets assets) {
    Image image = digest.cover();
    if (image == null) {
      return Optional.empty();
    }
    for (URI source : image.sources()) {
      Bytes content = assets.find(source).orElse(null);
      if (content != null && ready(content) instanceof Picture.Ready ready) {
        return Optional.of(ready);
      }
    }
    return Optional.empty();
  }

  /** What an archive keeps is fit already. */
  private static Picture ready(Bytes content) {
    if (ImageType.of(content) == ImageType.JPEG) {
      JpegHeader header = JpegHeader.read(content);
      if (header != null
          && header.whole()
          && header.orientation() == 1
          && header.components() != 4
          && Math.max(header.width(), header.height()) <= LONGEST_SIDE) {
        return Pictures.ready(Picture.Format.JPEG, content, header.width(), header.height());
      }
    }
    return anew(content);
  }
}
