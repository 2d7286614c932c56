package org.compend.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.compend.apparatus.Annotator;
import org.compend.select.Fault;
import org.compend.select.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what is wrong with a digest. */
@Command(
    name = "proof",
    description = "Tells what may have to be put right in a digest, article by article.",
    footer = {"", "Ends with 1 where nothing is wrong, as grep does where it finds nothing."})
final class ProofCommand implements Callable<Integer> {
  private final Shell shell;

  @Parameters(paramLabel = "DIGEST", description = "As list shows it; a series means its last.")
  private String name = "";

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  ProofCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
      List<Fault> faults = Proof.of(room.named(name), new Annotator());
      faults.forEach(fault ->
          shell
              .out()
              .println(
                  (fault.article() == null ? "the digest" : fault.article() + " " + fault.title())
                      + ": "
                      + fault.words()
                      + (fault.excerpt().isEmpty() ? "" : " (" + fault.excerpt() + ")")));
      return faults.isEmpty() ? Exit.NOTHING : Exit.DONE;
    }
  }
}
