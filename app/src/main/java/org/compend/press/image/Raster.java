package org.compend.press.image;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** Decoded pixels: scaling, turning and what can be told by looking at them. */
final class Raster {
  private final int width;
  private final int height;
  private final int[] pixels;
  private final boolean opaque;

  /**
   * A raster over an array that now belongs to it.
   *
   * @param pixels one {@code int} a pixel, row after row: alpha, red, green, blue, not
   *     premultiplied; alpha is 255 throughout where {@code opaque}
   */
  Raster(int width, int height, int[] pixels, boolean opaque) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
    this.opaque = opaque;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The array itself, not to be written to. */
  int[] pixels() {
    return pixels;
  }

  /** Whether no pixel lets the page shine through. */
  boolean opaque() {
    return opaque;
  }

  /** The pixels of an image, in sRGB. */
  static Raster of(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_3BYTE_BGR ? ofBytes(image) : ofAny(image);
  }

  /** What nearly every photograph is read as: the bytes are taken as they lie. */
  private static Raster ofBytes(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    PixelInterleavedSampleModel layout = (PixelInterleavedSampleModel) image.getSampleModel();
    WritableRaster raster = image.getRaster();
    byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
    int origin =
        raster.getDataBuffer().getOffset()
            - raster.getSampleModelTranslateY() * layout.getScanlineStride()
            - raster.getSampleModelTranslateX() * 3;
    int[] pixels = new int[width * height];
    for (int y = 0, to = 0; y < height; y++) {
      int at = origin + y * layout.getScanlineStride();
      for (int end = to + width; to < end; at += 3) {
        int green = bytes[at + 1] & 0xff;
        int red = bytes[at + 2] & 0xff;
        pixels[to++] = 0xff000000 | (red << 16) | (green << 8) | (bytes[at] & 0xff);
      }
    }
    return new Raster(width, height, pixels, true);
  }

  private static Raster ofAny(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    BufferedImage plain =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    int[] pixels = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
    boolean opaque = true;
    for (int i = 0; i < pixels.length; i++) {
      if (!alpha) {
        pixels[i] |= 0xff000000;
      } else if (pixels[i] >>> 24 != 0xff) {
        opaque = false;
      }
    }
    return new Raster(image.getWidth(), image.getHeight(), pixels, opaque);
  }

  /**
   * The same pixels as an image that the encoders take: bytes where it is opaque, since the JPEG
   * encoder copies those as they lie and asks for any others one by one.
   */
  BufferedImage toImage() {
    if (!opaque) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
      image.getRaster().setDataElements(0, 0, width, height, pixels);
      return image;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int at = 0;
    for (int pixel : pixels) {
      bytes[at] = (byte) pixel;
      bytes[at + 1] = (byte) (pixel >> 8);
      bytes[at + 2] = (byte) (pixel >> 16);
      at += 3;
    }
    return image;
  }

  /** At most {@code longest} pixels along either side, each pixel the mean of those it covers. */
  Raster fit(int longest) {
    int side = Math.max(width, height);
    if (side <= longest) {
      return this;
    }
    int toWidth = Math.max(1, (int) Math.round((double) width * longest / side));
    int toHeight = Math.max(1, (int) Math.round((double) height * longest / side));
    return scale(toWidth, toHeight);
  }

  /**
   * Area averaging. Rows are gathered into sums weighted by how much of them a target row covers;
   * colours are weighted by their alpha, so that what is transparent does not bleed. Weights are
   * whole numbers, {@link Cover#WHOLE} for a pixel wholly covered: this is where pressing spends
   * its time, and whole numbers are twice as fast.
   */
  private Raster scale(int toWidth, int toHeight) {
    int[] out = new int[toWidth * toHeight];
    long[] sums = new long[toWidth * 4];
    Cover columns = Cover.of(width, toWidth);
    Cover rows = Cover.of(height, toHeight);
    for (int y = 0; y < toHeight; y++) {
      Arrays.fill(sums, 0);
      int top = rows.first(y);
      for (int i = rows.begin(y); i < rows.begin(y + 1); i++) {
        int row = top + i - rows.begin(y);
        if (opaque) {
          addOpaqueRow(row, rows.weight(i), sums, columns);
        } else {
          addRow(row, rows.weight(i), sums, columns);
        }
      }
      for (int x = 0; x < toWidth; x++) {
        out[y * toWidth + x] = mean(sums, 4 * x, columns.part(x) * rows.part(y));
      }
    }
    return new Raster(toWidth, toHeight, out, opaque);
  }

  private void addOpaqueRow(int row, int weight, long[] sums, Cover columns) {
    int[] from = pixels;
    int[] weights = columns.weights();
    int i = 0;
    for (int x = 0, at = 0; at < sums.length; x++, at += 4) {
      int reds = 0;
      int greens = 0;
      int blues = 0;
      int next = row * width + columns.first(x);
      for (int end = columns.begin(x + 1); i < end; i++) {
        int pixel = from[next++];
        int part = weights[i];
        reds += part * (pixel >> 16 & 0xff);
        greens += part * (pixel >> 8 & 0xff);
        blues += part * (pixel & 0xff);
      }
      sums[at + 1] += (long) weight * reds;
      sums[at + 2] += (long) weight * greens;
      sums[at + 3] += (long) weight * blues;
    }
  }

  private void addRow(int row, int weight, long[] sums, Cover columns) {
    for (int x = 0, at = 0; at < sums.length; x++, at += 4) {
      int from = row * width + columns.first(x) - columns.begin(x);
      for (int i = columns.begin(x); i < columns.begin(x + 1); i++) {
        int pixel = pixels[from + i];
        long alpha = (long) weight * columns.weight(i) * (pixel >>> 24);
        sums[at] += alpha;
        sums[at + 1] += alpha * (pixel >> 16 & 0xff);
        sums[at + 2] += alpha * (pixel >> 8 & 0xff);
        sums[at + 3] += alpha * (pixel & 0xff);
      }
    }
  }

  /**
   * The colour of a pixel.
   *
   * @param part one by the sum of all weights
   */
  private int mean(long[] sums, int at, double part) {
    if (opaque) {
      return 0xff << 24 | colour(sums, at, part);
    }
    return sums[at] == 0
        ? 0
        : (int) (sums[at] * part + 0.5) << 24 | colour(sums, at, 1.0 / sums[at]);
  }

  private static int colour(long[] sums, int at, double part) {
    return (int) (sums[at + 1] * part + 0.5) << 16
        | (int) (sums[at + 2] * part + 0.5) << 8
        | (int) (sums[at + 3] * part + 0.5);
  }

  /** Upright, from how Exif says it lies (1 to 8). */
  Raster upright(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean swap = orientation >= 5;
    int toWidth = swap ? height : width;
    int toHeight = swap ? width : height;
    int[] out = new int[pixels.length];
    for (int y = 0; y < toHeight; y++) {
      for (int x = 0; x < toWidth; x++) {
        int fromX =
            switch (orientation) {
              case 2, 3 -> width - 1 - x;
              case 5, 6 -> y;
              case 7, 8 -> width - 1 - y;
              default -> x;
            };
        int fromY =
            switch (orientation) {
              case 3, 4 -> height - 1 - y;
              case 5, 8 -> x;
              case 6, 7 -> height - 1 - x;
              default -> y;
            };
        out[y * toWidth + x] = pixels[fromY * width + fromX];
      }
    }
    return new Raster(toWidth, toHeight, out, opaque);
  }

  /** On white paper, where it lets the page shine through. */
  Raster onWhite() {
    if (opaque) {
      return this;
    }
    int[] out = new int[pixels.length];
    for (int i = 0; i < out.length; i++) {
      int alpha = pixels[i] >>> 24;
      int pixel = 0xff;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int value = pixels[i] >> shift & 0xff;
        pixel = pixel << 8 | (value * alpha + 255 * (255 - alpha) + 127) / 255;
      }
      out[i] = pixel;
    }
    return new Raster(width, height, out, true);
  }

  /**
   * Whether it is drawn rather than photographed: of neighbouring pixels, many are equal. JPEG
   * would smear its edges and PNG holds it in few bytes.
   */
  boolean isFlat() {
    int step = Math.max(1, pixels.length / 20_000);
    int equal = 0;
    int seen = 0;
    for (int i = 0; i + 1 < pixels.length; i += step) {
      seen++;
      if (pixels[i] == pixels[i + 1]) {
        equal++;
      }
    }
    return equal >= 0.45 * seen;
  }
}
