package org.compend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which Compend this is and on which Java it runs. */
@Command(name = "version", description = "Prints the version.")
final class VersionCommand implements Callable<Integer> {
  private final Shell shell;

  VersionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    shell.line(line());
    return Exit.DONE;
  }

  /** The version in the jar's manifest, and the Java it runs on. */
  static String line() {
    String version = VersionCommand.class.getPackage().getImplementationVersion();
    return "compend "
        + (version == null ? "(not packaged)" : version)
        + " (Java "
        + Runtime.version()
        + ")";
  }

  /** Tells the same to {@code --version}. */
  static final class Provider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {line()};
    }
  }
}
