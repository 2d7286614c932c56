package org.compend.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.compend.archive.ArchiveException;
import org.compend.press.Format;
import org.compend.scratch.FullDisk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The command {@code compend}: understands its words and wires the rooms of the house together. */
@Command(
    name = "compend",
    description = "Turns the articles of online magazines into digests worth keeping.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Provider.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HelpCommand.class})
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    beSilent();
    try (PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err)) {
      Shell shell =
          new Shell(
              System.in,
              out,
              err,
              Path.of(""),
              Boolean.getBoolean("compend.terminal"),
              Boolean.getBoolean("compend.marks"),
              System.getenv());
      int exit = run(shell, args);
      out.flush();
      err.flush();
      System.exit(exit);
    }
  }

  /** Libraries log; of all commands the server alone says so, and the others do not pay for it. */
  private static void beSilent() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
  }

  /** Runs the command in a shell and returns its exit code. */
  static int run(Shell shell, String... args) {
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(shell);
    // To know all of them costs more than some of them take; who calls one needs no other.
    if (args.length > 0 && commands.containsKey(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    line.setOut(writer(shell.out())).setErr(writer(shell.err()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Format.class, Main::format);
    line.registerConverter(Locale.class, Main::language);
    line.setExecutionExceptionHandler((failure, _, _) -> fault(shell, failure));
    if (args.length == 0) {
      line.usage(shell.err());
      return Exit.USAGE;
    }
    int exit = line.execute(args);
    return exit == Exit.DONE || exit == Exit.SOME_SKIPPED ? printed(shell, exit) : exit;
  }

  private static int printed(Shell shell, int exit) {
    try {
      shell.finish();
      return exit;
    } catch (CannotWrite e) {
      return fault(shell, e);
    }
  }

  /** What makes each command, by its name, in the order in which help tells them. */
  private static Map<String, Supplier<Object>> commands(Shell shell) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("press", () -> new PressCommand(shell));
    commands.put("extract", () -> new ExtractCommand(shell));
    commands.put("annotate", () -> new AnnotateCommand(shell));
    commands.put("add", () -> new AddCommand(shell));
    commands.put("sync", () -> new SyncCommand(shell));
    commands.put("sources", () -> SourcesCommand.line(shell));
    commands.put("search", () -> new SearchCommand(shell));
    commands.put("inbox", () -> new InboxCommand(shell));
    commands.put("article", () -> ArticleCommand.line(shell));
    commands.put("draft", () -> OwnDraftCommand.line(shell));
    commands.put("names", () -> NamesCommand.line(shell));
    commands.put("digest", () -> DigestCommand.line(shell));
    commands.put("series", () -> SeriesCommand.line(shell));
    commands.put("note", () -> NoteCommand.line(shell));
    commands.put("backup", () -> new BackupCommand(shell));
    commands.put("restore", () -> new RestoreCommand(shell));
    commands.put("migrate", () -> new MigrateCommand(shell));
    commands.put("check", () -> new CheckCommand(shell));
    commands.put("reextract", () -> new ReextractCommand(shell));
    commands.put("serve", () -> new ServeCommand(shell));
    commands.put("user", () -> UserCommand.line(shell));
    commands.put("version", () -> new VersionCommand(shell));
    return commands;
  }

  private static Format format(String name) {
    return Format.named(name)
        .orElseThrow(() ->
            new TypeConversionException(
                "no such format: epub, pdf, html, md, txt, json, bib and csl.json are known"));
  }

  private static Locale language(String tag) {
    try {
      return new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new TypeConversionException(
          "'" + tag + "' is no language tag; say de, pt-BR or zh-Hant");
    }
  }

  private static int fault(Shell shell, Exception failure) {
    if (failure instanceof CannotWrite cannot) {
      shell.tell("compend: " + cannot.getMessage());
      return Exit.CANNOT_WRITE;
    }
    if (failure instanceof ArchiveException) {
      shell.tell("compend: " + failure.getMessage());
      return Exit.ARCHIVE;
    }
    if (failure instanceof Misused) {
      shell.tell("compend: " + failure.getMessage());
      return Exit.USAGE;
    }
    Optional<String> full = FullDisk.behind(failure);
    if (full.isPresent()) {
      shell.tell("compend: " + full.get());
      return Exit.CANNOT_WRITE;
    }
    shell.tell("compend: this is a fault of the program; please report it with the lines below");
    StringWriter lines = new StringWriter();
    failure.printStackTrace(new PrintWriter(lines));
    shell.tell(lines.toString());
    return Exit.FAULT;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }
}
