package org.compend.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does something with an account that is named on the command line. */
abstract class AccountCommand implements Callable<Integer> {
  final Shell shell;

  @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
  private String name = "";

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  AccountCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public final Integer call() throws IOException {
    check();
    try (Archive archive = options.openExisting(shell)) {
      checked(archive.accounts().find(name).isPresent(), name);
      return call(archive, name);
    }
  }

  /** Refuses what can be seen to be wrong before the archive is opened. */
  void check() {}

  /** Does it, and says how it ended. */
  abstract int call(Archive archive, String account) throws IOException;

  /** Refuses the name of an account that is not there. */
  static void checked(boolean there, String account) {
    if (!there) {
      throw new Misused("there is no account '" + account + "': compend user list shows them all");
    }
  }
}
