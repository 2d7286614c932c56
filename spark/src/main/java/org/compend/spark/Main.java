package org.compend.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code compend-spark}: bulk work on web archives, on any cluster of Apache Spark or
 * on one machine.
 */
@Command(
    name = "compend-spark",
    description = "Makes tables of articles out of web archives, on Apache Spark.",
    mixinStandardHelpOptions = true,
    version = "compend-spark 0.1.0",
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {HelpCommand.class},
    footer = {
      "",
      "Exit codes: 0 done; 1 done, but some archives cannot be read or hold no page; 2 the command",
      "is wrong; 3 there is nothing to do it with, as where no archive holds a page; 4 something",
      "cannot be read or written."
    })
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exit = run(new Console(System.out, System.err, Sessions::open), arguments);
    if (SparkSession.getDefaultSession().isDefined()) {
      SparkSession.getDefaultSession().get().stop();
    }
    if (exit != Exit.DONE) {
      System.exit(exit);
    }
  }

  /** Runs the command and returns its exit code. */
  static int run(Console console, String... arguments) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new DedupeCommand(console))
            .addSubcommand(new AnnotateCommand(console))
            .addSubcommand(new SelectCommand(console));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, _, _) -> fault(console, failure));
    if (arguments.length == 0) {
      line.usage(console.err());
      return Exit.USAGE;
    }
    return line.execute(arguments);
  }

  private static int fault(Console console, Exception failure) {
    if (failure.getCause() instanceof ClassNotFoundException missing) {
      console
          .err()
          .println(
              "compend-spark: this Spark lacks a part: "
                  + missing.getMessage()
                  + "; COMPEND_SPARK_OPTIONS='--packages …' fetches what has it, for s3a://"
                  + " org.apache.hadoop:hadoop-aws:"
                  + VersionInfo.getVersion());
      return Exit.CANNOT_WRITE;
    }
    int exit =
        switch (failure) {
          case Unprepared _, FileNotFoundException _ -> Exit.NOTHING;
          case IOException _, UncheckedIOException _ -> Exit.CANNOT_WRITE;
          default -> Exit.FAULT;
        };
    if (exit == Exit.FAULT) {
      console.err().println("compend-spark: the job failed; the lines below say where and why");
      failure.printStackTrace(console.err());
    } else {
      console.err().println("compend-spark: " + failure.getMessage());
    }
    return exit;
  }
}
