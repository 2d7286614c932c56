package org.compend.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compend.Digest;
import org.compend.press.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the command line wants what is pressed, and in which formats. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to: the ending decides the format; may be repeated; - is standard output."
              + " Without it the digest's title names an EPUB here.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "epub, pdf, html, md, txt, json, bib or csl.json, where no file ending says so.")
  private @Nullable Format format;

  /** Whether anything was said. */
  boolean given() {
    return !files.isEmpty() || format != null;
  }

  /** The files that are named; none where the title is to name one. */
  List<Output> read(Path folder) throws CannotWrite {
    List<Output> outputs = new ArrayList<>();
    Set<Path> targets = new HashSet<>();
    for (Path file : files) {
      boolean standard = file.toString().equals("-");
      Format wanted = standard ? format : Format.ofFile(file.toString()).orElse(format);
      if (wanted == null) {
        throw new Misused(
            standard
                ? "-o - needs a --format: epub, pdf, html, md, txt, json, bib or csl.json"
                : "-o "
                    + file
                    + " has no ending that names a format: end it in .epub, .pdf, .html, .md,"
                    + " .txt, .json, .bib or .csl.json, or give --format");
      }
      Path target = standard ? null : folder.resolve(file).toAbsolutePath().normalize();
      if (!targets.add(target == null ? file : target)) {
        throw new Misused("-o " + file + " is given twice");
      }
      if (target != null) {
        OutputFile.check(target);
      }
      outputs.add(new Output(wanted, target));
    }
    return outputs;
  }

  /** The file that a digest's title names. */
  Output byTitle(Digest digest, Path folder) throws CannotWrite {
    Format wanted = format == null ? Format.EPUB : format;
    String name = FileName.of(digest.title()) + "." + wanted.ending();
    Path target = folder.resolve(name).toAbsolutePath().normalize();
    OutputFile.check(target);
    return new Output(wanted, target);
  }
}
