package org.compend.press.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.compend.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoversTest {
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
  void everyKindOfPictureBecomesJpeg(String format) {
    assertThat(Covers.anew(Samples.encode(Samples.photograph(300, 400), format)))
        .isInstanceOfSatisfying(
            Picture.Ready.class,
            ready -> {
              assertThat(ImageType.of(ready.content())).isEqualTo(ImageType.JPEG);
              assertThat(ready.width()).isEqualTo(300);
              assertThat(ready.height()).isEqualTo(400);
            });
  }

  @Test
  void aLargePictureBecomesAsHighAsACover() {
    BufferedImage large = Samples.photograph(2400, 3200);
    assertThat(Covers.anew(Samples.encode(large, "jpeg")))
        .isInstanceOfSatisfying(
            Picture.Ready.class,
            ready -> {
              assertThat(ready.height()).isEqualTo(Covers.LONGEST_SIDE);
              assertThat(ready.width()).isBetween(1599, 1601);
            });
  }

  @Test
  void whatTheFileHeldBesideThePictureIsLeftOut() {
    byte[] plain = Samples.encode(Samples.photograph(300, 400), "jpeg").toArray();
    byte[] note = "where it was taken".getBytes(StandardCharsets.US_ASCII);
    byte[] noted = new byte[plain.length + note.length + 4];
    System.arraycopy(plain, 0, noted, 0, 2);
    noted[2] = (byte) 0xff;
    noted[3] = (byte) 0xfe;
    noted[5] = (byte) (note.length + 2);
    System.arraycopy(note, 0, noted, 6, note.length);
    System.arraycopy(plain, 2, noted, 6 + note.length, plain.length - 2);

    assertThat(text(noted)).contains("where it was taken");
    assertThat(Covers.anew(Bytes.of(noted)))
        .isInstanceOfSatisfying(
            Picture.Ready.class,
            ready ->
                assertThat(text(ready.content().toArray())).doesNotContain("where it was taken"));
  }

  @Test
  void whatIsNoPictureIsTold() {
    assertThat(Covers.anew(Samples.text("<html>Not found</html>")))
        .isEqualTo(new Picture.Missing(Picture.Reason.NO_IMAGE));
    assertThat(Covers.anew(Samples.text("<svg xmlns='http://www.w3.org/2000/svg'/>")))
        .isEqualTo(new Picture.Missing(Picture.Reason.UNSUPPORTED));
    assertThat(Covers.anew(Samples.avif()))
        .isEqualTo(new Picture.Missing(Picture.Reason.UNSUPPORTED));
    byte[] whole = Samples.encode(Samples.photograph(300, 400), "png").toArray();
    assertThat(Covers.anew(Bytes.of(Arrays.copyOf(whole, 60))))
        .isEqualTo(new Picture.Missing(Picture.Reason.DAMAGED));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
