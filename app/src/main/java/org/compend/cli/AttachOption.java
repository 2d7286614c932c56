package org.compend.cli;

import org.compend.serve.post.PostSettings;
import picocli.CommandLine.Option;

/** What the command line says of the files that go along with letters. */
final class AttachOption {
  @Option(
      names = "--mail-attach",
      paramLabel = "MB",
      description =
          "The largest file that letters take along, by default ${DEFAULT-VALUE}; of a larger one"
              + " its address.",
      defaultValue = "" + PostSettings.USUAL_MOST_MB)
  private int megabytes;

  /** The largest file, in bytes. */
  long most() {
    if (megabytes < 0) {
      throw new Misused("--mail-attach " + megabytes + " is no size; say 0 or more");
    }
    return (long) megabytes << 20;
  }
}
