package org.compend.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Names and quotations of all articles. */
@Command(
    name = "annotate",
    description = "Tells who is quoted and who is named in each article of DIR: annotations/.",
    sortOptions = false)
final class AnnotateCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "What compend-spark extract has made.")
  private String folder = "";

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    SparkSession spark = console.spark().get();
    Progress progress = new Progress(console.err());
    Tables tables = new Tables(spark, new Path(folder));
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    tables.files().mkdirs(tables.at(Annotation.NAME));
    Annotation places = new Annotation(configuration, new Path(folder));
    List<String> open = new ArrayList<>();
    for (String part : tables.parts()) {
      if (!tables.files().exists(places.target(part))) {
        open.add(part);
      }
    }
    long articles = open.isEmpty() ? 0 : annotate(spark, configuration, folder, open);
    progress.say(
        String.format(
            Locale.ROOT,
            "%,d articles annotated in %.1f s; %,d of %,d files had been annotated before",
            articles,
            (System.nanoTime() - start) / 1e9,
            tables.parts().size() - open.size(),
            tables.parts().size()));
    return Exit.DONE;
  }

  private static long annotate(
      SparkSession spark, Configuration configuration, String folder, List<String> parts) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(configuration));
    FlatMapFunction<Iterator<String>, Long> task =
        mine -> {
          Annotation annotation = new Annotation(settings.value().value(), new Path(folder));
          List<Long> counts = new ArrayList<>();
          while (mine.hasNext()) {
            counts.add(
                annotation.run(mine.next(), Long.toString(TaskContext.get().taskAttemptId())));
          }
          return counts.iterator();
        };
    return context.parallelize(parts, parts.size()).mapPartitions(task).fold(0L, Long::sum);
  }
}
