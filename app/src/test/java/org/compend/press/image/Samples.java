package org.compend.press.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.compend.Bytes;

/** Images drawn for tests. */
public final class Samples {
  private Samples() {}

  /** Like a photograph: soft light with grain. */
  public static BufferedImage photograph(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(
        new GradientPaint(0, 0, new Color(40, 80, 160), width, height, new Color(240, 180, 90)));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    Random grain = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int shift = grain.nextInt(12);
        image.setRGB(x, y, image.getRGB(x, y) ^ shift ^ shift << 8 ^ shift << 16);
      }
    }
    return image;
  }

  /** Like a diagram: a few flat colours. */
  public static BufferedImage drawing(int width, int height, boolean transparent) {
    BufferedImage image =
        new BufferedImage(
            width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    if (!transparent) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
    }
    graphics.setColor(new Color(20, 110, 90));
    graphics.fillRect(width / 4, height / 4, width / 2, height / 2);
    graphics.dispose();
    return image;
  }

  public static Bytes encode(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.of(out.toByteArray());
  }

  public static Bytes text(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first box of an AVIF file, which no decoder here reads. */
  public static Bytes avif() {
    return text("\0\0\0\u001cftypavif\0\0\0\0avifmif1miafMA1A" + "\0".repeat(64));
  }
}
