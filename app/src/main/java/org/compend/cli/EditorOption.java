package org.compend.cli;

import org.compend.archive.Archive;
import picocli.CommandLine.Option;

/** The account in whose name something is done to an archive. */
final class EditorOption {
  @Option(
      names = "--as",
      paramLabel = "ACCOUNT",
      description = "The account that does it.",
      required = true)
  private String name = "";

  /** Its name, if the archive has it. */
  String name(Archive archive) {
    AccountCommand.checked(archive.accounts().find(name).isPresent(), name);
    return name;
  }
}
