package org.compend.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.compend.archive.Accounts;
import org.compend.archive.Archive;
import org.compend.edit.Passwords;
import org.compend.edit.People;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What the programs of those who work at the desk sign in with. */
@Command(
    name = "token",
    description = "Makes, lists and removes the tokens of an account's programs.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A program that has a token may do what its account may, at /api/v1 of the server;",
      "/api/openapi.json describes it. The archive keeps a digest of each token alone."
    })
final class TokenCommand implements Callable<Integer> {
  private TokenCommand() {}

  /** The command with all that it can do. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new Add(shell))
        .addSubcommand(new ListCommand(shell))
        .addSubcommand(new Remove(shell));
  }

  @Override
  public Integer call() {
    throw new Misused("say what to do: compend user token add, list or remove");
  }

  /** Makes a token. */
  @Command(
      name = "add",
      description = "Makes a token and prints it, this once; one of the same label is replaced.")
  static final class Add implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "LABEL", description = "What the program is called.")
    private String label = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Add(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      People.labelFault(label)
          .ifPresent(fault -> {
            throw new Misused(fault.say());
          });
      try (Archive archive = options.openExisting(shell)) {
        UserCommand.checked(archive.accounts().find(name).isPresent(), name);
        People people = new People(archive, new Passwords(), Clock.systemUTC());
        shell.out().println(people.token(name, label).text());
      }
      return Exit.DONE;
    }
  }

  /** Lists the tokens of an account. */
  @Command(name = "list", description = "Lists the tokens of an account by their labels.")
  static final class ListCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        UserCommand.checked(archive.accounts().find(name).isPresent(), name);
        List<Accounts.Token> tokens = archive.accounts().tokens(name);
        tokens.forEach(token ->
            shell
                .out()
                .println(
                    token.label()
                        + ", made "
                        + Times.of(token.made())
                        + (token.used() == null
                            ? ", never used"
                            : ", last used " + Times.of(token.used()))));
        return tokens.isEmpty() ? Exit.NOTHING : Exit.DONE;
      }
    }
  }

  /** Removes a token. */
  @Command(name = "remove", description = "Removes a token, which opens nothing any more.")
  static final class Remove implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "NAME", description = "The account.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "LABEL", description = "What list shows.")
    private String label = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Remove(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        UserCommand.checked(archive.accounts().find(name).isPresent(), name);
        if (!archive.accounts().removeToken(name, label)) {
          throw new Misused(
              name
                  + " has no token '"
                  + label
                  + "': compend user token list "
                  + name
                  + " shows all");
        }
        shell.err().println("removed the token " + label + " of " + name);
      }
      return Exit.DONE;
    }
  }
}
