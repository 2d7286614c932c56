package org.compend.press.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.compend.Bytes;

/** Decodes the first frame of an image, never holding more pixels than it should. */
final class Decoder {
  /** More than any camera makes for the web; a file that claims more is a mistake or a trap. */
  private static final long MOST_PIXELS = 64_000_000;

  /** Readers of these formats hold the whole frame, in several copies. */
  private static final long MOST_PIXELS_AT_ONCE = 32_000_000;

  private Decoder() {}

  /** Bytes that cannot be made a picture of. */
  static final class Undecodable extends Exception {
    private final Picture.Reason reason;

    Undecodable(Picture.Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    Picture.Reason reason() {
      return reason;
    }
  }

  /**
   * Decodes.
   *
   * @param enough how many pixels along a side are enough: of a picture more than four times as
   *     large, only every second, third, … pixel is read
   */
  static Raster decode(Bytes content, ImageType type, int enough) throws Undecodable {
    return Raster.of(image(content, type, enough));
  }

  /** The same, as the reader gives it. */
  static BufferedImage image(Bytes content, ImageType type, int enough) throws Undecodable {
    for (ImageReader reader : readers(type)) {
      try (ImageInputStream in = new MemoryCacheImageInputStream(content.stream())) {
        reader.setInput(in, true, true);
        return read(reader, type, enough);
      } catch (IOException | RuntimeException _) {
        // Readers answer malformed input with exceptions of every kind; the next may know better.
      } finally {
        reader.dispose();
      }
    }
    throw new Undecodable(Picture.Reason.DAMAGED);
  }

  private static BufferedImage read(ImageReader reader, ImageType type, int enough)
      throws IOException, Undecodable {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    boolean byLine = type == ImageType.JPEG || type == ImageType.PNG;
    if ((long) width * height > (byLine ? MOST_PIXELS : MOST_PIXELS_AT_ONCE)) {
      throw new Undecodable(Picture.Reason.TOO_LARGE);
    }
    ImageReadParam param = reader.getDefaultReadParam();
    int step = Math.max(width, height) / (2 * enough);
    if (step > 1) {
      param.setSourceSubsampling(step, step, 0, 0);
    }
    return reader.read(0, param);
  }

  /** The platform's own readers come first: they are the quicker ones. */
  private static List<ImageReader> readers(ImageType type) {
    List<ImageReader> readers = new ArrayList<>();
    Iterator<ImageReader> found = ImageIO.getImageReadersByFormatName(type.name());
    found.forEachRemaining(readers::add);
    readers.sort(
        Comparator.comparing(reader -> !reader.getClass().getName().startsWith("com.sun.")));
    return readers;
  }
}
