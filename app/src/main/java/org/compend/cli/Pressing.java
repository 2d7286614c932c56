package org.compend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.Indexer;
import org.compend.press.Press;
import org.compend.press.pdf.PdfOptions;

/**
 * Presses a digest into the files that are asked for, and says so.
 *
 * @param options what is asked of a PDF
 * @param indexer makes the apparatus
 * @param quiet whether only what goes wrong is said
 */
record Pressing(
    Shell shell, PdfOptions options, Indexer indexer, Progress progress, boolean quiet) {

  void press(List<Output> outputs, Digest digest, Assets assets) throws IOException {
    List<String> results = new ArrayList<>();
    for (Output output : outputs) {
      progress.stage("pressing " + output.format().ending() + " …");
      results.add(press(output, digest, assets));
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

  private String press(Output output, Digest digest, Assets assets) throws IOException {
    Press press = Presses.of(output.format(), options, indexer, progress::say);
    if (output.target() == null) {
      try {
        press.press(digest, assets, shell.out());
      } catch (IOException e) {
        throw new CannotWrite("cannot write to standard output: " + e.getMessage());
      }
      if (shell.out().checkError()) {
        throw new CannotWrite("cannot write to standard output: its reader has gone");
      }
      return "standard output";
    }
    try (OutputFile file = OutputFile.at(output.target())) {
      press.press(digest, assets, file.stream());
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
