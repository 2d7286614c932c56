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
  static final class Add extends AccountCommand {
    @Parameters(index = "1", paramLabel = "LABEL", description = "What the program is called.")
    private String label = "";

    Add(Shell shell) {
      super(shell);
    }

    @Override
    void check() {
      People.labelFault(label)
          .ifPresent(fault -> {
            throw new Misused(fault.say());
          });
    }

    @Override
    int call(Archive archive, String account) {
      People people = new People(archive, new Passwords(), Clock.systemUTC());
      shell.line(people.token(account, label).text());
      return Exit.DONE;
    }
  }

  /** Lists the tokens of an account. */
  @Command(name = "list", description = "Lists the tokens of an account by their labels.")
  static final class ListCommand extends AccountCommand {
    ListCommand(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, String account) {
      List<Accounts.Token> tokens = archive.accounts().tokens(account);
      tokens.forEach(token ->
          shell.line(
              token.label()
                  + ", made "
                  + Times.of(token.made())
                  + (token.used() == null
                      ? ", never used"
                      : ", last used " + Times.of(token.used()))));
      return shell.listed(tokens, "there is no token: compend user token add makes one");
    }
  }

  /** Removes a token. */
  @Command(name = "remove", description = "Removes a token, which opens nothing any more.")
  static final class Remove extends AccountCommand {
    @Parameters(index = "1", paramLabel = "LABEL", description = "What list shows.")
    private String label = "";

    Remove(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, String account) {
      if (!archive.accounts().removeToken(account, label)) {
        throw new Misused(
            account
                + " has no token '"
                + label
                + "': compend user token list "
                + account
                + " shows all");
      }
      shell.tell("removed the token " + label + " of " + account);
      return Exit.DONE;
    }
  }
}
