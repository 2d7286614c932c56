package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Digest;
import org.compend.Image;
import org.compend.press.epub.EpubPress;
import org.compend.press.epub.Judge;
import org.compend.press.html.HtmlPress;
import org.compend.press.image.Covers;
import org.compend.press.image.Picture;
import org.compend.press.image.Samples;
import org.compend.press.pdf.Conformance;
import org.compend.press.pdf.Look;
import org.compend.press.pdf.PdfOptions;
import org.compend.press.pdf.PdfPress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What presses make of a picture that an editor chose for a digest's cover. */
class CoverPictureTest {
  private static final URI ADDRESS = URI.create("compend:cover/1");
  private static final String SHOWN = "A ladder in a <plum> tree";
  private static final Bytes PICTURE =
      ((Picture.Ready) Covers.anew(Samples.encode(Samples.photograph(600, 800), "png"))).content();
  private static final Assets ASSETS =
      Specimen.assets()
          .or(source -> source.equals(ADDRESS) ? Optional.of(PICTURE) : Optional.empty());

  @TempDir Path folder;

  private static Digest digest() {
    return Specimen.digest().withCover(new Image(List.of(ADDRESS), SHOWN, 0, 0));
  }

  @Test
  void aBookShowsItWithItsWords() throws IOException {
    Path book = pressed(digest(), ASSETS);
    assertThat(Judge.complaints(book)).isEmpty();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertThat(read(zip, "EPUB/cover.jpg")).isEqualTo(PICTURE);
      assertThat(new String(read(zip, "EPUB/cover.xhtml").toArray(), StandardCharsets.UTF_8))
          .contains("alt=\"A ladder in a &lt;plum&gt; tree\"", "width=\"600\"", "height=\"800\"");
    }
  }

  @Test
  void oneThatCannotBeHadIsDrawn() throws IOException {
    Path book = pressed(digest(), Specimen.assets());
    assertThat(Judge.complaints(book)).isEmpty();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      assertThat(new String(read(zip, "EPUB/cover.xhtml").toArray(), StandardCharsets.UTF_8))
          .contains("alt=\"Cover: ", "height=\"2133\"");
    }
  }

  @Test
  void aPdfBeginsWithItAndSaysWhatItShows() throws Exception {
    byte[] pdf = pressed(new PdfPress(PdfOptions.of(Look.MAGAZINE), _ -> {}));
    assertThat(Conformance.failures(pdf, "ua1")).isEmpty();
    assertThat(Conformance.failures(pdf, "2a")).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(described(document.getDocumentCatalog().getStructureTreeRoot())).contains(SHOWN);
      BufferedImage page = new PDFRenderer(document).renderImage(0, 0.25f);
      // As wide as the page, so that its lower right corner shines at the side.
      Color side = new Color(page.getRGB(page.getWidth() - 3, page.getHeight() * 9 / 10));
      assertThat(side.getRed()).isGreaterThan(200);
    }
  }

  private static List<String> described(PDStructureNode node) {
    List<String> found = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          found.add(element.getAlternateDescription());
        }
        found.addAll(described(element));
      }
    }
    return found;
  }

  @Test
  void aPageOfHtmlBeginsWithIt() throws IOException {
    assertThat(new String(pressed(new HtmlPress()), StandardCharsets.UTF_8))
        .containsPattern(
            "<p class=\"cover\"><img src=\"data:image/jpeg;base64,[^\"]+\""
                + " alt=\"A ladder in a &lt;plum(>|&gt;) tree\" width=\"600\" height=\"800\"");
  }

  private static byte[] pressed(Press press) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    press.press(digest(), ASSETS, out);
    return out.toByteArray();
  }

  private Path pressed(Digest digest, Assets assets) throws IOException {
    Path book = folder.resolve("book.epub");
    try (var out = Files.newOutputStream(book)) {
      new EpubPress().press(digest, assets, out);
    }
    return book;
  }

  private static Bytes read(ZipFile zip, String name) throws IOException {
    return Bytes.of(zip.getInputStream(zip.getEntry(name)).readAllBytes());
  }
}
