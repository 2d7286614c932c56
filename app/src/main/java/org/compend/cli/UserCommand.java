package org.compend.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.Role;
import org.compend.edit.Passwords;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who works at the desk. */
@Command(
    name = "user",
    description = "Says who works at the magazine's desk; without more, lists them.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Passwords are asked for on a terminal; elsewhere the first line of standard input is one.",
      "They are kept as Argon2id hashes."
    })
final class UserCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  private UserCommand(Shell shell) {
    this.shell = shell;
  }

  /** The command with all that it can do. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new UserCommand(shell))
        .addSubcommand(new Add(shell))
        .addSubcommand(new ListCommand(shell))
        .addSubcommand(new Password(shell))
        .addSubcommand(new RoleCommand(shell))
        .addSubcommand(new Remove(shell))
        .addSubcommand(TokenCommand.line(shell));
  }

  @Override
  public Integer call() {
    return list(shell, options);
  }

  private static int list(Shell shell, ArchiveOptions options) {
    try (Archive archive = options.openExisting(shell)) {
      List<Account> accounts = archive.accounts().all();
      accounts.forEach(account ->
          shell.line(
              String.format(
                  Locale.ROOT,
                  "%-20s  %-6s  since %s",
                  account.name(),
                  account.role().name().toLowerCase(Locale.ROOT),
                  account.made().atZone(ZoneOffset.UTC).toLocalDate())));
      return shell.listed(accounts, "there is no account yet: compend user add makes one");
    }
  }

  /** Makes an account. */
  @Command(name = "add", description = "Makes an account, and the archive where there is none.")
  static final class Add implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
        paramLabel = "NAME",
        description = "Small letters and digits, with dots, hyphens, underscores between them.")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "editor or admin; by default ${DEFAULT-VALUE}.",
        defaultValue = "editor")
    private Role role = Role.EDITOR;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Add(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      if (!Account.isName(name)) {
        throw new Misused(
            "'"
                + name
                + "' is no name for an account; say small letters and digits, with dots, hyphens or"
                + " underscores between them, 40 at most");
      }
      try (Archive archive = options.open(shell)) {
        if (archive.accounts().find(name).isPresent()) {
          throw new Misused("there is an account " + name + " already: user password changes it");
        }
        String hash = new Passwords().hash(password(shell, name));
        archive.accounts().add(new Account(name, role, Instant.now()), hash);
        shell.tell("added " + name + " as " + role.name().toLowerCase(Locale.ROOT));
      }
      return Exit.DONE;
    }
  }

  /** Lists the accounts. */
  @Command(name = "list", description = "Lists the accounts.")
  static final class ListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      return list(shell, options);
    }
  }

  /** Changes a password. */
  @Command(
      name = "password",
      description = "Changes an account's password, and signs it out everywhere.")
  static final class Password extends AccountCommand {
    Password(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, String account) throws IOException {
      String hash = new Passwords().hash(password(shell, account));
      checked(archive.accounts().change(account, hash), account);
      shell.tell("changed the password of " + account + "; it is signed out everywhere");
      return Exit.DONE;
    }
  }

  /** Changes what an account may do. */
  @Command(name = "role", description = "Changes what an account may do.")
  static final class RoleCommand extends AccountCommand {
    @Parameters(index = "1", paramLabel = "ROLE", description = "editor or admin.")
    private Role role = Role.EDITOR;

    RoleCommand(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, String account) {
      checked(archive.accounts().change(account, role), account);
      shell.tell(account + " is now " + role.name().toLowerCase(Locale.ROOT));
      return Exit.DONE;
    }
  }

  /** Removes an account. */
  @Command(
      name = "remove",
      description = "Removes an account with its sessions and tokens; what it has done stays.")
  static final class Remove extends AccountCommand {
    Remove(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive, String account) {
      checked(archive.accounts().remove(account), account);
      shell.tell("removed " + account);
      return Exit.DONE;
    }
  }

  /** A new password: asked for twice on a terminal, else the first line of standard input. */
  private static String password(Shell shell, String account) throws IOException {
    @Nullable Console console = shell.in().equals(System.in) ? System.console() : null;
    String password;
    if (console != null && console.isTerminal()) {
      password = asked(console, "Password for " + account + ": ");
      if (!password.equals(asked(console, "Once more: "))) {
        throw new Misused("the password was entered in two ways; nothing was changed");
      }
    } else {
      @Nullable String line =
          new BufferedReader(new InputStreamReader(shell.in(), StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw new Misused("no password came in: give it as the first line of standard input");
      }
      password = line;
    }
    Passwords.objection(password, account)
        .ifPresent(objection -> {
          throw new Misused(objection);
        });
    return password;
  }

  private static String asked(Console console, String prompt) {
    char @Nullable [] entered = console.readPassword("%s", prompt);
    if (entered == null) {
      throw new Misused("no password was entered; nothing was changed");
    }
    return new String(entered);
  }
}
