package org.compend.press.pdf;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF as programs do that know nothing of how it was made. */
final class Reading {
  private Reading() {}

  /** The text of the pages from a bookmark to the next one. */
  static String of(PDDocument document, String bookmark) throws IOException {
    List<PDOutlineItem> all =
        flat(document.getDocumentCatalog().getDocumentOutline()).stream()
            .filter(item -> !item.hasChildren())
            .toList();
    PDFTextStripper stripper = new PDFTextStripper();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getTitle().equals(bookmark)) {
        stripper.setStartPage(page(document, all.get(i)));
        stripper.setEndPage(page(document, all.get(i + 1)) - 1);
        return stripper.getText(document);
      }
    }
    throw new AssertionError("no bookmark says " + bookmark);
  }

  /** What is left of a text without spaces, hyphens and the marks that direct it. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cf}\\p{Pd}\u00a0•]+", "");
  }

  /** How much of a text comes again in another in the same order, of 1. */
  static double share(String written, String read) {
    int[] longest = new int[read.length() + 1];
    for (int i = 1; i <= written.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= read.length(); j++) {
        int above = longest[j];
        longest[j] =
            written.charAt(i - 1) == read.charAt(j - 1)
                ? diagonal + 1
                : Math.max(above, longest[j - 1]);
        diagonal = above;
      }
    }
    return (double) longest[read.length()] / written.length();
  }

  private static List<PDOutlineItem> flat(PDOutlineNode node) {
    return StreamSupport.stream(node.children().spliterator(), false)
        .<PDOutlineItem>mapMulti((item, all) -> {
          all.accept(item);
          flat(item).forEach(all);
        })
        .toList();
  }

  private static int page(PDDocument document, PDOutlineItem item) throws IOException {
    return document.getPages().indexOf(item.findDestinationPage(document)) + 1;
  }
}
