package org.compend.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Near-duplicates over all articles. */
@Command(
    name = "dedupe",
    description = "Finds near-duplicates among all articles of DIR: the table clusters/.",
    sortOptions = false)
final class DedupeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Extracts extracts = new Extracts();

  @Option(
      names = "--driver-pairs",
      paramLabel = "N",
      defaultValue = "5000000",
      description = "Up to so many repeating articles are put together in the driver's memory.")
  private long most;

  DedupeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(console.err());
    SparkSession spark = console.spark().get();
    Tables tables = extracts.open(spark);
    if (tables.isCurrent(DedupeJob.NAME)) {
      progress.say("nothing to do: the near-duplicates of all articles are known");
      return Exit.DONE;
    }
    DedupeJob.Outcome outcome = new DedupeJob(spark, tables, most).run();
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d of them found twice in the same archives, %,d near-duplicates of"
                + " %,d others in %.1f s",
            tables.articles(),
            tables.articles() - outcome.captures(),
            outcome.repeating(),
            outcome.clusters(),
            progress.seconds()));
    return Exit.DONE;
  }
}
