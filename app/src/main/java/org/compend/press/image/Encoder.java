package org.compend.press.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/** Encodes pixels as JPEG and PNG. */
public final class Encoder {
  private Encoder() {}

  /**
   * A baseline JPEG with half the colour resolution: what every device shows.
   *
   * @param quality 0 to 1
   */
  static Bytes jpeg(Raster raster, float quality) {
    return jpeg(raster.onWhite().toImage(), quality);
  }

  /**
   * A baseline JPEG of a drawing that covers its whole surface.
   *
   * @param image without alpha
   * @param quality 0 to 1
   */
  public static Bytes jpeg(BufferedImage image, float quality) {
    JPEGImageWriteParam param = new JPEGImageWriteParam(null);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    param.setOptimizeHuffmanTables(true);
    return encode("jpeg", image, param);
  }

  /** A PNG, with a palette where the colours are few. */
  static Bytes png(Raster raster) {
    BufferedImage indexed = indexed(raster);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    writer.dispose();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.1f);
    return encode("png", indexed == null ? raster.toImage() : indexed, param);
  }

  private static @Nullable BufferedImage indexed(Raster raster) {
    Map<Integer, Integer> palette = new LinkedHashMap<>();
    int last = 0;
    for (int pixel : raster.pixels()) {
      if (pixel == last && !palette.isEmpty()) {
        continue;
      }
      last = pixel;
      palette.putIfAbsent(pixel, palette.size());
      if (palette.size() > 256) {
        return null;
      }
    }
    int[] colours = palette.keySet().stream().mapToInt(Integer::intValue).toArray();
    int bits = colours.length <= 2 ? 1 : colours.length <= 4 ? 2 : colours.length <= 16 ? 4 : 8;
    IndexColorModel model =
        new IndexColorModel(
            bits,
            colours.length,
            colours,
            0,
            !raster.opaque(),
            -1,
            java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage image =
        new BufferedImage(
            raster.width(),
            raster.height(),
            bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY,
            model);
    int[] row = new int[raster.width()];
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = palette.getOrDefault(raster.pixels()[y * row.length + x], 0);
      }
      image.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return image;
  }

  private static Bytes encode(String format, BufferedImage image, ImageWriteParam param) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    } finally {
      writer.dispose();
    }
    return Bytes.of(out.toByteArray());
  }
}
