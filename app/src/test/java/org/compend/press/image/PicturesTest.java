package org.compend.press.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

  @Test
  void tellsTypesByBytes() {
    assertThat(ImageType.of(Samples.avif())).isEqualTo(ImageType.AVIF);
    assertThat(ImageType.of(Samples.text("RIFF\0\0\0\0WEBPVP8 "))).isEqualTo(ImageType.WEBP);
    assertThat(ImageType.of(Samples.text("<!DOCTYPE html><html><svg></svg>")))
        .isEqualTo(ImageType.NO_IMAGE);
    assertThat(ImageType.of(Samples.text("\ufeff<?xml version='1.0'?><!-- <a> --><svg/>")))
        .isEqualTo(ImageType.SVG);
    assertThat(ImageType.of(Samples.text("BM is how this sentence begins, no more.")))
        .isEqualTo(ImageType.NO_IMAGE);
    assertThat(ImageType.of(Bytes.of(new byte[0]))).isEqualTo(ImageType.NO_IMAGE);
    for (String format : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
      assertThat(ImageType.of(Samples.encode(Samples.drawing(20, 20, false), format)).name())
          .isEqualToIgnoringCase(format);
    }
  }

  @Test
  void passesWhatIsFitUntouched() {
    Bytes jpeg = Encoder.jpeg(Raster.of(Samples.photograph(400, 300)), 0.5f);
    Bytes png = Samples.encode(Samples.drawing(400, 300, true), "png");
    assertThat(ready(jpeg).content()).isEqualTo(jpeg);
    assertThat(ready(png).content()).isEqualTo(png);
    assertThat(ready(png).name()).endsWith(".png").hasSize(20);
  }

  @Test
  void scalesWhatIsLarge() {
    Picture.Ready picture = ready(Samples.encode(Samples.photograph(3000, 1500), "jpeg"));
    assertThat(picture.width()).isEqualTo(Pictures.LONGEST_SIDE);
    assertThat(picture.height()).isEqualTo(Pictures.LONGEST_SIDE / 2);
    assertThat(decode(picture).getWidth()).isEqualTo(Pictures.LONGEST_SIDE);
    assertThat(ready(Samples.encode(Samples.drawing(10_000, 100, false), "png")).width())
        .isEqualTo(Pictures.LONGEST_SIDE);
  }

  @Test
  void scalingKeepsColoursAndAlpha() {
    int[] pixels = {0xffff0000, 0xff0000ff, 0xffff0000, 0xff0000ff};
    assertThat(new Raster(4, 1, pixels, true).fit(2).pixels())
        .containsExactly(0xff800080, 0xff800080);
    int[] half = {0xff00ff00, 0x00000000};
    assertThat(new Raster(2, 1, half, false).fit(1).pixels()).containsExactly(0x8000ff00);
  }

  @Test
  void photographsBecomeJpegAndDrawingsStayPng() {
    assertThat(ready(Samples.encode(Samples.photograph(400, 300), "png")).format())
        .isEqualTo(Picture.Format.JPEG);
    assertThat(ready(Samples.encode(Samples.photograph(400, 300), "bmp")).format())
        .isEqualTo(Picture.Format.JPEG);
    Picture.Ready drawing = ready(Samples.encode(Samples.drawing(400, 300, false), "bmp"));
    assertThat(drawing.format()).isEqualTo(Picture.Format.PNG);
    assertThat(decode(drawing).getRGB(200, 150)).isEqualTo(0xff146e5a);
    Picture.Ready clear = ready(Samples.encode(Samples.drawing(3200, 300, true), "png"));
    assertThat(decode(clear).getRGB(0, 0) >>> 24).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1,R,40,20", "3,Y,40,20", "6,B,20,40", "8,G,20,40"})
  void turnsPhotographsUpright(int orientation, String corner, int width, int height) {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    // red green
    // blue  yellow
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 40; x++) {
        image.setRGB(x, y, y < 10 ? (x < 20 ? 0xff0000 : 0x00ff00) : x < 20 ? 0x0000ff : 0xffff00);
      }
    }
    Picture.Ready picture = ready(withOrientation(Samples.encode(image, "jpeg"), orientation));
    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    int pixel = decode(picture).getRGB(3, 3);
    boolean red = (pixel >> 16 & 0xff) > 128;
    boolean green = (pixel >> 8 & 0xff) > 128;
    assertThat(red ? green ? "Y" : "R" : green ? "G" : "B").isEqualTo(corner);
  }

  @Test
  void equalPicturesAreOne() {
    Bytes content = Samples.encode(Samples.photograph(2000, 100), "jpeg");
    Pictures pictures = new Pictures(_ -> Optional.of(content));
    Picture one = pictures.of(image("https://example.org/a.jpg"));
    assertThat(pictures.of(image("https://example.org/b.webp"))).isSameAs(one);
  }

  @Test
  void theFirstSourceThatCanBeShownIsTaken() {
    Bytes png = Samples.encode(Samples.drawing(40, 30, false), "png");
    Assets assets =
        source ->
            Optional.ofNullable(
                Map.of("/a.avif", Samples.avif(), "/b.png", png).get(source.getPath()));
    Image image =
        new Image(
            List.of(
                URI.create("https://example.org/gone.jpg"),
                URI.create("https://example.org/a.avif"),
                URI.create("https://example.org/b.png")),
            null,
            0,
            0);
    assertThat(new Pictures(assets).of(image)).isInstanceOf(Picture.Ready.class);
    assertThat(new Pictures(assets).of(image("https://example.org/a.avif")))
        .isEqualTo(new Picture.Missing(Picture.Reason.UNSUPPORTED));
    assertThat(new Pictures(assets).of(image("https://example.org/c.png")))
        .isEqualTo(new Picture.Missing(Picture.Reason.NOT_FOUND));
  }

  @Test
  void readsDataAddresses() {
    Bytes png = Samples.encode(Samples.drawing(40, 30, false), "png");
    String base64 = Base64.getEncoder().encodeToString(png.toArray());
    Pictures pictures = new Pictures(_ -> Optional.empty());
    assertThat(pictures.of(image("data:image/png;base64," + base64)))
        .isInstanceOf(Picture.Ready.class);
    assertThat(pictures.of(image("data:image/svg+xml,%3Csvg%20width='9'%20height='9'/%3E")))
        .isInstanceOf(Picture.Ready.class);
    assertThat(pictures.of(image("data:image/png;base64,A"))).isInstanceOf(Picture.Missing.class);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThat(made(Samples.text("<!DOCTYPE html><title>404 Not Found</title>")))
        .isEqualTo(new Picture.Missing(Picture.Reason.NO_IMAGE));
    Bytes whole = Samples.encode(Samples.photograph(300, 300), "png");
    assertThat(made(Bytes.of(Arrays.copyOf(whole.toArray(), 2000))))
        .isEqualTo(new Picture.Missing(Picture.Reason.DAMAGED));
    assertThat(made(Samples.text("\u0089")))
        .isEqualTo(new Picture.Missing(Picture.Reason.NO_IMAGE));
  }

  @Test
  void refusesPixelBombsWithoutDecodingThem() {
    byte[] bomb = Samples.encode(Samples.drawing(300, 300, false), "png").toArray();
    bomb[16] = 0x00;
    bomb[17] = 0x01;
    bomb[21] = 0x01;
    assertThat(made(Bytes.of(bomb))).isEqualTo(new Picture.Missing(Picture.Reason.TOO_LARGE));
  }

  @Test
  void spacersAreBlank() {
    assertThat(made(Samples.encode(Samples.drawing(1, 1, false), "gif")))
        .isEqualTo(new Picture.Blank());
    assertThat(made(Samples.encode(Samples.drawing(600, 1, false), "png")))
        .isEqualTo(new Picture.Blank());
  }

  private static Picture made(Bytes content) {
    return new Pictures(_ -> Optional.of(content)).of(image("https://example.org/x"));
  }

  private static Picture.Ready ready(Bytes content) {
    Picture picture = made(content);
    assertThat(picture).isInstanceOf(Picture.Ready.class);
    return (Picture.Ready) picture;
  }

  private static BufferedImage decode(Picture.Ready picture) {
    try {
      return ImageIO.read(new ByteArrayInputStream(picture.content().toArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Image image(String source) {
    return new Image(List.of(URI.create(source)), null, 0, 0);
  }

  /** The JPEG with an Exif segment that holds nothing but the orientation. */
  private static Bytes withOrientation(Bytes jpeg, int orientation) {
    byte[] exif = {
      (byte) 0xff,
      (byte) 0xe1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = jpeg.toArray();
    out.write(bytes, 0, 2);
    out.writeBytes(exif);
    out.write(bytes, 2, bytes.length - 2);
    return Bytes.of(out.toByteArray());
  }
}
