package org.compend.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Near-duplicates over all articles. */
@Command(
    name = "dedupe",
    description = "Finds near-duplicates among all articles of DIR: the table clusters/.",
    sortOptions = false)
final class DedupeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "What compend-spark extract has made.")
  private String folder = "";

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
    long start = System.nanoTime();
    SparkSession spark = console.spark().get();
    Progress progress = new Progress(console.err());
    Tables tables = new Tables(spark, new Path(folder));
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
            (System.nanoTime() - start) / 1e9));
    return Exit.DONE;
  }
}
