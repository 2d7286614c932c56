package org.compend.cli;

import java.util.Set;
import org.compend.apparatus.Indexer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that presses: where to, how it looks, with what apparatus. */
final class PressingOptions {
  @Mixin private OutputOptions target = new OutputOptions();

  @Mixin private PaperOptions paper = new PaperOptions();

  @Mixin private ApparatusOptions apparatus = new ApparatusOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but what went wrong.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /** Whether anything was said of where the result is to go. */
  boolean wanted() {
    return target.given();
  }

  /** Tells how far the work has come, as loudly as was asked for. */
  Progress progress(Shell shell, int total) {
    return new Progress(shell.err(), shell.terminal() && !quiet, total);
  }

  /** What the options ask for; what is wrong with them is found here, before any work is done. */
  Pressing read(Shell shell) throws CannotWrite {
    Set<Indexer.Part> parts = apparatus.read();
    return new Pressing(
        shell,
        target,
        target.read(shell.folder()),
        paper.read(),
        (digest, corrections, holdings) ->
            apparatus.indexer(parts, digest, corrections, holdings).of(digest),
        quiet);
  }
}
