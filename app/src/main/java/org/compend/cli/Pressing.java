package org.compend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.Correction;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Holdings;
import org.compend.press.Press;
import org.compend.press.pdf.PdfOptions;

/**
 * Presses a digest into the files that are asked for, and says so.
 *
 * @param target where to
 * @param named the results that have a name already; none where the digest's title is to name one
 * @param options what is asked of a PDF
 * @param annotating makes the apparatus, once for all formats
 * @param quiet whether only what goes wrong is said
 */
record Pressing(
    Shell shell,
    OutputOptions target,
    List<Output> named,
    PdfOptions options,
    Annotating annotating,
    boolean quiet) {

  /** Makes the apparatus of a digest. */
  @FunctionalInterface
  interface Annotating {
    /** What is said of its articles, by what editors have put right and what is at hand. */
    DigestApparatus of(Digest digest, List<Correction> corrections, Holdings holdings);
  }

  /** The results of pressing a digest. */
  List<Output> outputs(Digest digest) throws CannotWrite {
    return named.isEmpty() ? List.of(target.byTitle(digest, shell.folder())) : named;
  }

  /**
   * Presses a digest.
   *
   * @param corrections what editors have put right in the archive that it comes from
   * @param holdings the articles of that archive to which its articles lead
   */
  void press(
      Digest digest,
      List<Correction> corrections,
      Holdings holdings,
      Assets assets,
      Progress progress)
      throws IOException {
    List<Output> outputs = outputs(digest);
    DigestApparatus apparatus = annotating.of(digest, corrections, holdings);
    List<String> results = new ArrayList<>();
    for (Output output : outputs) {
      progress.stage("pressing " + output.format().ending() + " …");
      Press press = Presses.of(output.format(), options, progress::say);
      results.add(write(output, out -> press.press(digest, apparatus, assets, out)));
    }
    progress.clear();
    if (!quiet) {
      long count = digest.articles().count();
      progress.say(
          "pressed "
              + count
              + (count == 1 ? " article" : " articles")
              + " into "
              + String.join(", ", results));
    }
  }

  /** Writes one result. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private String write(Output output, Writing writing) throws IOException {
    if (output.target() == null) {
      try {
        writing.to(shell.out());
      } catch (IOException e) {
        throw new CannotWrite("cannot write to standard output: " + e.getMessage());
      }
      shell.finish();
      return "standard output";
    }
    try (OutputFile file = OutputFile.at(output.target())) {
      writing.to(file.stream());
      file.finish();
      return shell.shown(output.target().toString())
          + " ("
          + Sizes.of(Files.size(output.target()))
          + ")";
    } catch (CannotWrite e) {
      throw e;
    } catch (IOException e) {
      throw OutputFile.failure(output.target(), e);
    }
  }
}
