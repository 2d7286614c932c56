package org.compend.press.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.compend.Assets;
import org.compend.Byline;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.Direction;
import org.compend.press.Press;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.font.Family;
import org.compend.press.font.FontBook;
import org.compend.press.font.Typeface;
import org.compend.press.image.Pictures;
import org.compend.scratch.Scratch;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Presses a digest into a PDF worth printing: tagged (PDF/UA-1, ISO 14289-1) and fit for archives
 * (PDF/A-2a, ISO 19005-2), all fonts embedded as subsets.
 *
 * <pre>{@code
 * PdfPress press = new PdfPress(PdfOptions.of(Look.BOOK), System.err::println);
 * press.press(digest, assets, out);
 * }</pre>
 */
public final class PdfPress implements Press {
  private final PdfOptions options;
  private final Consumer<String> warnings;

  /**
   * A press.
   *
   * @param warnings hears of characters that no font has, in words for a person
   */
  public PdfPress(PdfOptions options, Consumer<String> warnings) {
    this.options = options;
    this.warnings = warnings;
  }

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    Pressing pressing = new Pressing(digest, apparatus, assets, options);
    Missing missing = new Missing();
    Set<Family> families = pressing.families(missing);
    try (Scratch scratch = Scratch.open()) {
      Path raw = scratch.folder().resolve("raw.pdf");
      Engine.Outcome outcome;
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw), 1 << 16)) {
        outcome =
            new Engine(families, pressing.pictures)
                .make(
                    (fo, placed) -> pressing.document(fo, placed, new Missing()).set(),
                    Runs.clean(digest.title()),
                    Runs.clean(String.join("; ", pressing.authors())),
                    digest.bound(),
                    file);
      }
      int front = digest.foreword().isEmpty() ? 3 : 4;
      new Repair(digest, outcome, front).run(raw, out);
    }
    missing.report(warnings);
  }

  /** One run of the press. */
  private static final class Pressing {
    private final Binding binding;
    private final DigestApparatus apparatus;
    private final List<Appendix> appendices;
    private final Mentions mentions;
    private final Words words;
    private final PdfOptions options;
    private final Sheet sheet;
    private final FontBook fonts;
    private final PrintedPictures pictures;
    private final Hyphenation hyphenation = new Hyphenation();
    private final Set<Family> used = new LinkedHashSet<>();

    Pressing(Digest digest, DigestApparatus apparatus, Assets assets, PdfOptions options) {
      this.binding = Binding.of(digest);
      this.words = Words.in(digest.language());
      this.apparatus = apparatus;
      this.appendices = Appendices.of(apparatus, binding, words);
      this.mentions = Mentions.of(appendices, binding);
      this.options = options;
      this.sheet = new Sheet(options, Direction.of(digest.language()));
      this.fonts = new FontBook(options.fontFolders());
      this.pictures =
          new PrintedPictures(
              new Pictures(assets),
              words.get(Word.IMAGE),
              PrintedPictures.Cover.of(digest, assets));
    }

    /** What families the digest needs: seen by setting it into the void. */
    Set<Family> families(Missing missing) throws IOException {
      used.add(fonts.of(Typeface.SERIF));
      try {
        document(new Fo(new DefaultHandler()), _ -> null, missing).set();
      } catch (SAXException e) {
        throw new IOException("the digest cannot be set: " + e.getMessage(), e);
      }
      fonts.of(Typeface.SERIF).encoded(pictures.drawn());
      return used;
    }

    Document document(Fo fo, PageNumbers.Placed placed, Missing missing) {
      Runs runs = new Runs(fo, fonts, missing, used);
      PageNumbers numbers = new PageNumbers(fo, placed);
      Inlines inlines = new Inlines(fo, runs, numbers, binding, pictures, words);
      Blocks blocks = new Blocks(fo, runs, inlines, pictures, hyphenation, sheet, words);
      return new Document(
          fo,
          runs,
          blocks,
          numbers,
          hyphenation,
          binding,
          apparatus,
          appendices,
          sheet,
          options.look(),
          words,
          mentions,
          pictures);
    }

    /** Everybody who signed something, once. */
    List<String> authors() {
      return binding.articles().stream()
          .flatMap(article -> article.article().metadata().bylines().stream())
          .map(Byline::name)
          .distinct()
          .toList();
    }
  }
}
