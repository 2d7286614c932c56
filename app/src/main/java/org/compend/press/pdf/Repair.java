package org.compend.press.pdf;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.compend.Digest;

/**
 * Mends what the engine leaves undone, in one pass over the PDF that it has made: the order of the
 * pages, their labels, what glyphs stand for, and the structure tree.
 */
final class Repair {
  private final Digest digest;
  private final Engine.Outcome outcome;
  private final int front;

  /**
   * A repair.
   *
   * @param front how many page sequences, the last of them, belong before the others
   */
  Repair(Digest digest, Engine.Outcome outcome, int front) {
    this.digest = digest;
    this.outcome = outcome;
    this.front = front;
  }

  void run(Path raw, OutputStream out) throws IOException {
    StreamCacheCreateFunction beside =
        MemoryUsageSetting.setupTempFileOnly()
            .setTempDir(raw.resolveSibling("").toFile())
            .streamCache;
    try (PDDocument document = Loader.loadPDF(raw.toFile(), beside)) {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      int frontPages =
          outcome.pages().stream()
              .skip(outcome.pages().size() - front)
              .mapToInt(Integer::intValue)
              .sum();
      List<COSDictionary> pages = new ArrayList<>();
      document.getPages().forEach(page -> pages.add(page.getCOSObject()));
      order(catalog, pages, frontPages);
      label(catalog, frontPages);
      fonts(document);
      StructureRepair structure = new StructureRepair(catalog, pages);
      structure.run(front);
      spell(document, structure.spellings());
      identify(document);
      document.save(
          new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
              out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
              // The press leaves its output open.
              flush();
            }
          });
    }
  }

  private static void order(COSDictionary catalog, List<COSDictionary> pages, int frontPages) {
    int bodyPages = pages.size() - frontPages;
    List<COSDictionary> ordered = new ArrayList<>(pages.subList(bodyPages, pages.size()));
    ordered.addAll(pages.subList(0, bodyPages));
    COSDictionary tree = catalog.getCOSDictionary(COSName.PAGES);
    COSArray kids = new COSArray();
    for (COSDictionary page : ordered) {
      page.setItem(COSName.PARENT, tree);
      kids.add(page);
    }
    tree.setItem(COSName.KIDS, kids);
    tree.setInt(COSName.COUNT, ordered.size());
    pages.clear();
    pages.addAll(ordered);
  }

  /** Roman numbers before page 1. */
  private static void label(COSDictionary catalog, int frontPages) {
    COSArray numbers = new COSArray();
    numbers.add(COSInteger.ZERO);
    numbers.add(style("r"));
    numbers.add(COSInteger.get(frontPages));
    numbers.add(style("D"));
    COSDictionary labels = new COSDictionary();
    labels.setItem(COSName.NUMS, numbers);
    catalog.setItem(COSName.PAGE_LABELS, labels);
  }

  private static COSDictionary style(String name) {
    COSDictionary style = new COSDictionary();
    style.setName(COSName.S, name);
    return style;
  }

  private void fonts(PDDocument document) throws IOException {
    Set<COSDictionary> done = new HashSet<>();
    for (PDPage page : document.getPages()) {
      COSDictionary resources = page.getResources().getCOSObject();
      COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
      if (fonts == null) {
        continue;
      }
      for (COSName name : fonts.keySet()) {
        Map<Integer, String> texts = outcome.fonts().get(name.getName());
        COSDictionary font = fonts.getCOSDictionary(name);
        if (texts != null && font != null && done.add(font)) {
          COSStream map = document.getDocument().createCOSStream();
          try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ToUnicode.of(texts).getBytes(StandardCharsets.US_ASCII));
          }
          font.setItem(COSName.TO_UNICODE, map);
        }
      }
    }
  }

  /** Writes beside glyphs what they spell, where they cannot tell. */
  private static void spell(PDDocument document, Map<COSDictionary, Map<Integer, String>> spellings)
      throws IOException {
    for (PDPage page : document.getPages()) {
      String content;
      try (InputStream in = page.getContents()) {
        content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
      String mended = Hyphenated.mend(content);
      byte[] bytes = mended.getBytes(StandardCharsets.ISO_8859_1);
      Map<Integer, String> words = spellings.get(page.getCOSObject());
      if (words != null) {
        bytes = spelled(bytes, words);
      } else if (mended.equals(content)) {
        continue;
      }
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(bytes);
      }
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
    }
  }

  private static byte[] spelled(byte[] content, Map<Integer, String> words) throws IOException {
    List<Object> tokens = new PDFStreamParser(content).parse();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator
          && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
          && tokens.get(i - 1) instanceof COSDictionary properties) {
        String spelling = words.get(properties.getInt(COSName.MCID));
        if (spelling != null) {
          properties.setString(COSName.ACTUAL_TEXT, spelling);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    new ContentStreamWriter(out).writeTokens(tokens);
    return out.toByteArray();
  }

  /** An identity made of the digest's own, so that the same digest gives the same bytes. */
  private void identify(PDDocument document) throws IOException {
    COSStream metadata = document.getDocument().createCOSStream();
    metadata.setName(COSName.TYPE, "Metadata");
    metadata.setName(COSName.SUBTYPE, "XML");
    // Not compressed, so that programs that know nothing of PDF can read it.
    try (OutputStream out = metadata.createOutputStream()) {
      out.write(
          Metadata.of(digest, document.getDocumentInformation()).getBytes(StandardCharsets.UTF_8));
    }
    document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, metadata);
    document
        .getDocumentInformation()
        .getCOSObject()
        .setString(COSName.CREATION_DATE, Metadata.pdfDate(digest.bound()));
    byte[] hash;
    try {
      hash =
          MessageDigest.getInstance("SHA-256")
              .digest((digest.id() + " " + digest.bound()).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    COSString id = new COSString(java.util.Arrays.copyOf(hash, 16));
    COSArray ids = new COSArray();
    ids.add(id);
    ids.add(id);
    document.getDocument().getTrailer().setItem(COSName.ID, ids);
  }
}
