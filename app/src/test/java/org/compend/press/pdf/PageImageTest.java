package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.compend.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares pages with pictures that somebody has looked at and found good: a broken layout is seen
 * here first. With {@code -Dcorpus.rewrite=true} the pictures are made anew.
 */
class PageImageTest {
  private static final Path APPROVED = Path.of("src/test/resources/org/compend/press/pdf");
  private static final int DOTS_PER_INCH = 30;

  /** How far the grey of a spot, a few pixels wide, may be off, of 255. */
  private static final int TOLERANCE = 60;

  private static final double MOST_SPOTS_OFF = 0.02;
  private static final int SPOT = 4;

  @ParameterizedTest
  @EnumSource
  void pagesLookAsApproved(Look look) throws IOException {
    Digest digest =
        Specimen.digest(
            List.of(
                new Digest.Section("Craft", List.of(Specimen.everything())),
                new Digest.Section("Scripts", Specimen.scripts().subList(0, 3))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfOptions options = new PdfOptions(look, look.paper(), look.fontSize(), List.of());
    new PdfPress(options, _ -> {}).press(digest, _ -> Optional.empty(), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        Path approved =
            APPROVED.resolve(
                String.format(
                    Locale.ROOT, "%s-%02d.png", look.name().toLowerCase(Locale.ROOT), page + 1));
        BufferedImage seen = renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.GRAY);
        if (Boolean.getBoolean("corpus.rewrite")) {
          Files.createDirectories(APPROVED);
          ImageIO.write(seen, "png", approved.toFile());
        } else {
          assertThat(approved).exists();
          assertThat(spotsOff(ImageIO.read(approved.toFile()), seen))
              .as("the share of %s that looks different", approved.getFileName())
              .isLessThan(MOST_SPOTS_OFF);
        }
      }
    }
  }

  private static double spotsOff(BufferedImage approved, BufferedImage seen) {
    if (approved.getWidth() != seen.getWidth() || approved.getHeight() != seen.getHeight()) {
      return 1;
    }
    int spots = 0;
    int off = 0;
    for (int y = 0; y + SPOT <= seen.getHeight(); y += SPOT) {
      for (int x = 0; x + SPOT <= seen.getWidth(); x += SPOT) {
        spots++;
        if (Math.abs(grey(approved, x, y) - grey(seen, x, y)) > TOLERANCE) {
          off++;
        }
      }
    }
    return (double) off / spots;
  }

  private static int grey(BufferedImage image, int left, int top) {
    int sum = 0;
    for (int y = top; y < top + SPOT; y++) {
      for (int x = left; x < left + SPOT; x++) {
        sum += image.getRaster().getSample(x, y, 0);
      }
    }
    return sum / (SPOT * SPOT);
  }
}
