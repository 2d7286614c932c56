package org.compend.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Annotates on a cluster those files of articles that have no annotations yet. */
final class AnnotateJob {
  private final SparkSession spark;
  private final Tables tables;

  AnnotateJob(SparkSession spark, Tables tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * What a run has done.
   *
   * @param articles how many were annotated now
   * @param files how many files of articles there are
   * @param before how many of them had been annotated before
   */
  record Outcome(long articles, int files, int before) {}

  Outcome run() throws IOException {
    tables.files().mkdirs(tables.at(Annotation.NAME));
    List<String> all = tables.parts();
    List<String> open = new ArrayList<>();
    for (String part : all) {
      if (!tables.files().exists(tables.at(Annotation.NAME + "/" + part))) {
        open.add(part);
      }
    }
    long articles = open.isEmpty() ? 0 : annotate(open);
    return new Outcome(articles, all.size(), all.size() - open.size());
  }

  private long annotate(List<String> parts) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    String folder = tables.folder().toString();
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
