package org.compend.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names, quotations and times of all articles. */
@Command(
    name = "annotate",
    description =
        "Tells who is quoted, who is named and of which times is spoken in each article of DIR:"
            + " annotations/.",
    sortOptions = false)
final class AnnotateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Extracts extracts = new Extracts();

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(console.err());
    SparkSession spark = console.spark().get();
    AnnotateJob.Outcome outcome = new AnnotateJob(spark, extracts.open(spark)).run();
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d articles annotated in %.1f s; %,d of %,d files had been annotated before",
            outcome.articles(),
            progress.seconds(),
            outcome.before(),
            outcome.files()));
    return Exit.DONE;
  }
}
