package org.compend.cli;

import java.nio.file.Path;
import java.util.List;
import org.compend.acquire.FileSource;
import org.compend.acquire.Listing;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The files and folders that a command reads, and where their pages came from. */
final class InputOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Files and folders: HTML, MHTML, Markdown, plain text; .gz of these.")
  private List<Path> inputs = List.of();

  @Mixin private AddressOptions addresses = new AddressOptions();

  /** The inputs as they were written. */
  List<Path> given() {
    return inputs;
  }

  /** Reads what is given. */
  FileSource source(Shell shell) {
    return new FileSource(addresses.read(shell.folder()));
  }

  /** The files that are given, those in folders too. */
  Listing list(FileSource source, Shell shell) {
    return source.list(inputs.stream().map(shell.folder()::resolve).toList());
  }
}
