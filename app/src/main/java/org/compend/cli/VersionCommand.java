package org.compend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which Compend this is and on which Java it runs. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
  private final Shell shell;

  VersionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    shell.out().println("compend " + version() + " (Java " + Runtime.version() + ")");
    return Exit.DONE;
  }

  /** The version in the jar's manifest. */
  static String version() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
