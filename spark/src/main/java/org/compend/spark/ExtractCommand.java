package org.compend.spark;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.compend.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Web archives to tables of articles. */
@Command(
    name = "extract",
    description = "Makes a table of the articles in web archives (WARC, plain or packed by gzip).",
    sortOptions = false,
    footer = {
      "",
      "DIR holds articles/, quarantine/ (what could not be read, where and why) and manifest/ (what",
      "is done). The command can be repeated at any time: it does what is missing or has changed."
    })
final class ExtractCommand implements Callable<Integer> {
  /** So many errors are told one by one. */
  private static final int TOLD = 10;

  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARCHIVE",
      description = "Files, folders and patterns: s3a://…, hdfs://…, /data/crawl/*.warc.gz.")
  private List<String> archives = List.of();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to.")
  private String folder = "";

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description =
          "Pages to keep: article, forum, product, listing; by default article, as compend add does.")
  private Set<Kind> kinds = EnumSet.of(Kind.ARTICLE);

  @Option(
      names = "--split",
      paramLabel = "MB",
      defaultValue = "64",
      description = "Larger archives are shared out in parts of so many megabytes: 64.")
  private double split;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long splitSize = (long) (split * (1 << 20));
    if (splitSize < 1) {
      console.err().println("compend-spark: --split is more than nothing");
      return Exit.USAGE;
    }
    Progress progress = new Progress(console.err());
    SparkSession spark = console.spark().get();
    Collection<Input> inputs = Input.list(archives, spark.sparkContext().hadoopConfiguration());
    if (inputs.isEmpty()) {
      progress.say(
          "no file in "
              + String.join(" ", archives)
              + " is called *.warc or *.warc.gz; a file with another name is read where it is named"
              + " itself");
      return Exit.NOTHING;
    }
    ExtractJob.Outcome outcome =
        new ExtractJob(spark, new Path(folder), kinds, splitSize, progress).run(inputs);
    tell(outcome, progress);
    tellErrors(outcome.done(), progress, spark.sparkContext().hadoopConfiguration());
    return exit(outcome, tellEmpty(outcome, progress));
  }

  /** An archive without a page was most likely named by mistake, or is not what it should be. */
  private static int exit(ExtractJob.Outcome outcome, int empty) {
    if (!outcome.unreadable().isEmpty()) {
      return Exit.SKIPPED;
    }
    int archives = outcome.done().size() + outcome.before().size();
    return empty == archives ? Exit.NOTHING : empty > 0 ? Exit.SKIPPED : Exit.DONE;
  }

  /** Names the archives that hold no page, at each run, and tells how many they are. */
  private static int tellEmpty(ExtractJob.Outcome outcome, Progress progress) {
    List<String> empty =
        Stream.concat(outcome.done().stream(), outcome.before().stream())
            .filter(done -> done.pages() == 0)
            .map(done -> done.file().address())
            .sorted()
            .toList();
    if (!empty.isEmpty()) {
      progress.say(
          String.format(
              Locale.ROOT,
              "skipped %,d of the archives, in which there is no page: %s%s",
              empty.size(),
              String.join(", ", empty.subList(0, Math.min(TOLD, empty.size()))),
              empty.size() > TOLD ? ", …" : ""));
    }
    return empty.size();
  }

  private static void tell(ExtractJob.Outcome outcome, Progress progress) {
    long pages = outcome.done().stream().mapToLong(Done::pages).sum();
    long millis = outcome.done().stream().mapToLong(Done::millis).sum();
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d archives (%,d done before): %,d pages, %,d articles, %,d other pages, %,d errors"
                + " in %.1f s; %.1f pages a second and core",
            outcome.done().size(),
            outcome.before().size(),
            pages,
            outcome.done().stream().mapToLong(Done::articles).sum(),
            outcome.done().stream().mapToLong(Done::passed).sum(),
            outcome.done().stream().mapToLong(Done::errors).sum(),
            progress.seconds(),
            millis == 0 ? 0 : pages * 1000.0 / millis));
    outcome
        .unreadable()
        .forEach((file, reason) ->
            progress.say(file + " cannot be read: " + reason + "; run the command again later"));
  }

  /** Tells the first errors themselves, so that nobody has to open a table for them. */
  private void tellErrors(List<Done> done, Progress progress, Configuration configuration)
      throws IOException {
    long errors = done.stream().mapToLong(Done::errors).sum();
    if (errors == 0) {
      return;
    }
    Set<String> archives =
        done.stream()
            .filter(each -> each.errors() > 0)
            .map(each -> each.file().key())
            .collect(Collectors.toSet());
    List<String> first = Quarantine.first(TOLD, archives, new Path(folder), configuration);
    first.forEach(progress::say);
    if (errors > first.size()) {
      progress.say(
          String.format(
              Locale.ROOT,
              "and %,d more: where and why stands in %s",
              errors - first.size(),
              new Path(folder, Quarantine.NAME)));
    }
  }
}
