package org.compend.press.image;

import java.awt.image.BufferedImage;
import org.compend.Bytes;

/** Decides in which form a photograph or drawing goes into a digest, the smallest that is good. */
final class Shrink {
  /** Where JPEG's faults begin to be seen on a screen held in the hand. */
  private static final float QUALITY = 0.62f;

  /** An image of fewer bytes than this a pixel gains nothing by being encoded anew. */
  private static final double SMALL_ENOUGH = 0.1;

  /** Below this, no matter how many pixels: what a heavier treatment could save is not worth it. */
  private static final int TINY = 12_000;

  private Shrink() {}

  static Picture jpeg(Bytes content) throws Decoder.Undecodable {
    JpegHeader header = JpegHeader.read(content);
    if (header == null) {
      throw new Decoder.Undecodable(Picture.Reason.DAMAGED);
    }
    if (isBlank(header.width(), header.height())) {
      return new Picture.Blank();
    }
    boolean fit =
        header.whole()
            && header.orientation() == 1
            && header.components() != 4
            && fits(header.width(), header.height());
    if (fit && isSmall(content, header.width(), header.height())) {
      return Pictures.ready(Picture.Format.JPEG, content, header.width(), header.height());
    }
    BufferedImage image = Decoder.image(content, ImageType.JPEG, Pictures.LONGEST_SIDE);
    if (fit && isPlain(image)) {
      Bytes encoded = Encoder.jpeg(image, QUALITY);
      Bytes smaller = content.size() <= encoded.size() ? content : encoded;
      return Pictures.ready(Picture.Format.JPEG, smaller, header.width(), header.height());
    }
    Raster raster = Raster.of(image).fit(Pictures.LONGEST_SIDE).upright(header.orientation());
    Bytes encoded = Encoder.jpeg(raster, QUALITY);
    return Pictures.ready(Picture.Format.JPEG, encoded, raster.width(), raster.height());
  }

  static Picture png(Bytes content) throws Decoder.Undecodable {
    PngHeader header = PngHeader.read(content);
    if (header == null) {
      throw new Decoder.Undecodable(Picture.Reason.DAMAGED);
    }
    if (isBlank(header.width(), header.height())) {
      return new Picture.Blank();
    }
    boolean fit =
        header.whole()
            && !header.animated()
            && header.depth() <= 8
            && fits(header.width(), header.height());
    if (fit && isSmall(content, header.width(), header.height())) {
      return Pictures.ready(Picture.Format.PNG, content, header.width(), header.height());
    }
    Picture.Ready encoded = smallest(Decoder.decode(content, ImageType.PNG, Pictures.LONGEST_SIDE));
    return fit && content.size() <= encoded.content().size()
        ? Pictures.ready(Picture.Format.PNG, content, header.width(), header.height())
        : encoded;
  }

  static Picture other(Bytes content, ImageType type) throws Decoder.Undecodable {
    Raster raster = Decoder.decode(content, type, Pictures.LONGEST_SIDE);
    return isBlank(raster.width(), raster.height()) ? new Picture.Blank() : smallest(raster);
  }

  /** The same picture with at most this many pixels along either side. */
  static Picture.Ready narrow(Picture.Ready picture, ImageType type, int longest)
      throws Decoder.Undecodable {
    Raster raster = Decoder.decode(picture.content(), type, longest).fit(longest);
    Bytes encoded =
        picture.format() == Picture.Format.PNG
            ? Encoder.png(raster)
            : Encoder.jpeg(raster, QUALITY);
    return encoded.size() < picture.content().size()
        ? Pictures.ready(picture.format(), encoded, raster.width(), raster.height())
        : picture;
  }

  /** PNG for what is drawn, JPEG for what is photographed. */
  private static Picture.Ready smallest(Raster decoded) {
    Raster raster = decoded.fit(Pictures.LONGEST_SIDE);
    // The grid of a drawing's flat areas is told before scaling softens its edges.
    if (decoded.isFlat()) {
      Bytes png = Encoder.png(raster);
      if (isSmall(png, raster.width(), raster.height())) {
        return Pictures.ready(Picture.Format.PNG, png, raster.width(), raster.height());
      }
      Bytes jpeg = Encoder.jpeg(raster, QUALITY);
      return png.size() <= 2 * jpeg.size()
          ? Pictures.ready(Picture.Format.PNG, png, raster.width(), raster.height())
          : Pictures.ready(Picture.Format.JPEG, jpeg, raster.width(), raster.height());
    }
    Bytes jpeg = Encoder.jpeg(raster, QUALITY);
    return Pictures.ready(Picture.Format.JPEG, jpeg, raster.width(), raster.height());
  }

  /** Whether its pixels are in sRGB or grey already, and need not pass through a raster. */
  private static boolean isPlain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR
        || image.getType() == BufferedImage.TYPE_BYTE_GRAY;
  }

  private static boolean fits(int width, int height) {
    return Math.max(width, height) <= Pictures.LONGEST_SIDE;
  }

  private static boolean isSmall(Bytes content, int width, int height) {
    return content.size() <= TINY || content.size() <= SMALL_ENOUGH * width * height;
  }

  private static boolean isBlank(int width, int height) {
    return Math.min(width, height) == 1 || Math.max(width, height) <= 3;
  }
}
