package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * Finds the near-duplicates among all articles of a folder: the table {@code clusters}, (id,
 * cluster), has a row for every article that says nearly the same as another one; a cluster is
 * called by the id of the article in it that was found first.
 *
 * <p>Every text has at most one that it repeats, and that one is earlier: the clusters are trees,
 * and need no search for components but a few steps from child to root.
 *
 * <p>The steps before that are plain Java on bytes ({@link Comparison}): as tables they cost more
 * to plan and to compile than to run.
 */
final class DedupeJob {
  /** The folder of the table. */
  static final String NAME = "clusters";

  /** The folder of what the steps make on the way. */
  static final String WORK = ".work";

  /** About so many articles are read by one task. */
  private static final long PLACE = 4_096;

  /** The keys of about so many articles meet in one task. */
  private static final long MEETING = 32_768;

  private static final MessageType SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("id")
          .required(BINARY)
          .as(stringType())
          .named("cluster")
          .named("clusters");

  private final SparkSession spark;
  private final Tables tables;
  private final long most;

  /**
   * A job.
   *
   * @param most so many repeating texts are put together in the driver's memory; more are put
   *     together on the cluster
   */
  DedupeJob(SparkSession spark, Tables tables, long most) {
    this.spark = spark;
    this.tables = tables;
    this.most = most;
  }

  /**
   * What was found.
   *
   * @param captures how many captures there are; an article in two archives may be one
   * @param repeating how many of them repeat an earlier one
   * @param clusters how many are repeated
   */
  record Outcome(long captures, long repeating, long clusters) {}

  Outcome run() throws IOException {
    tables.files().delete(tables.at(WORK), true);
    List<List<String>> places = tables.places(PLACE);
    long captures = neighbours(places);
    long repeating = parents(places);
    long clusters = repeating <= most ? here() : there();
    tables.files().delete(tables.at(WORK), true);
    return new Outcome(captures, repeating, clusters);
  }

  /** Writes the neighbours of all texts, and tells how many captures there are. */
  private long neighbours(List<List<String>> places) {
    Work work = work();
    int meetings =
        Math.toIntExact(
            Math.max(
                tables.articles() / MEETING + 1,
                Math.min(places.size(), spark.sparkContext().defaultParallelism())));
    return begin(places)
        .mapPartitionsToPair(parts -> tuples(work.at(parts).keys(meetings)))
        .partitionBy(new HashPartitioner(meetings))
        .values()
        .mapPartitionsToPair(parcels -> tuples(Neighbours.byKey(parcels)))
        .partitionBy(new HashPartitioner(places.size()))
        .values()
        .zipPartitions(
            begin(places), (parcels, parts) -> one(work.at(parts).closest(parcels, attempt())))
        .fold(0L, Long::sum);
  }

  /** Writes the texts that are repeated, and tells how many repeat one. */
  private long parents(List<List<String>> places) {
    Work work = work();
    Partitioner byPlace = new HashPartitioner(places.size());
    return begin(places)
        .mapPartitionsToPair(parts -> tuples(work.at(parts).requests()))
        .partitionBy(byPlace)
        .values()
        .zipPartitions(begin(places), (parcels, parts) -> work.at(parts).runs(parcels))
        .mapPartitionsToPair(DedupeJob::tuples)
        .partitionBy(byPlace)
        .values()
        .zipPartitions(
            begin(places), (parcels, parts) -> one(work.at(parts).parents(parcels, attempt())))
        .fold(0L, Long::sum);
  }

  private JavaRDD<List<String>> begin(List<List<String>> places) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(places, places.size());
  }

  private Work work() {
    return new Work(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())),
        tables.folder().toString());
  }

  /** What every task has to know. */
  private record Work(Broadcast<SerializableConfiguration> configuration, String folder)
      implements Serializable {
    Comparison at(Iterator<List<String>> parts) {
      return new Comparison(
          configuration.value().value(),
          new Path(folder),
          TaskContext.getPartitionId(),
          parts.next());
    }
  }

  private static String attempt() {
    return Long.toString(TaskContext.get().taskAttemptId());
  }

  private static Iterator<Tuple2<Integer, byte[]>> tuples(
      Iterator<Map.Entry<Integer, byte[]>> parcels) {
    Iterable<Map.Entry<Integer, byte[]>> once = () -> parcels;
    return StreamSupport.stream(once.spliterator(), false)
        .map(parcel -> new Tuple2<>(parcel.getKey(), parcel.getValue()))
        .iterator();
  }

  private static Iterator<Long> one(long count) {
    return List.of(count).iterator();
  }

  /** Finds the original of each text in the driver, and tells how many there are. */
  private long here() throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Map<String, String> parents = new HashMap<>();
    Path folder = tables.at(Comparison.PARENTS);
    if (tables.files().exists(folder)) {
      for (FileStatus file : tables.files().listStatus(folder)) {
        if (!file.getPath().getName().startsWith(".")) {
          TableFile.read(
              file.getPath(),
              Comparison.PARENTS_SCHEMA,
              configuration,
              row -> parents.put(row.getString("id", 0), row.getString("parent", 0)));
        }
      }
    }
    SortedMap<String, SortedSet<String>> clusters = new TreeMap<>();
    for (String id : parents.keySet()) {
      String root = id;
      for (String next = parents.get(root); next != null; next = parents.get(root)) {
        root = next;
      }
      clusters.computeIfAbsent(root, original -> new TreeSet<>(Set.of(original))).add(id);
    }
    tables.replace(
        NAME,
        draft -> {
          Path target = new Path(draft, "part-00000.parquet");
          try (TableFile file = new TableFile(SCHEMA, target, "0", configuration)) {
            for (Map.Entry<String, SortedSet<String>> cluster : clusters.entrySet()) {
              for (String id : cluster.getValue()) {
                Group row = file.row();
                row.add("id", id);
                row.add("cluster", cluster.getKey());
                file.write(row);
              }
            }
            file.publishAlsoWithoutRows();
          }
        });
    return clusters.size();
  }

  /**
   * Finds the original of each text on the cluster, and tells how many there are: each step doubles
   * how far one sees.
   */
  private long there() throws IOException {
    Dataset<Row> at = spark.read().parquet(tables.at(Comparison.PARENTS).toString());
    Dataset<Row> seen;
    int step = 0;
    do {
      Dataset<Row> above = at.select(col("id").as("parent"), col("parent").as("above"));
      seen =
          kept(
              "step-" + ++step,
              at.join(above, at.col("parent").equalTo(above.col("parent")), "left")
                  .select(
                      at.col("id"),
                      coalesce(above.col("above"), at.col("parent")).as("parent"),
                      above.col("above").isNotNull().as("moved")));
      at = seen.select("id", "parent");
    } while (!seen.filter(col("moved")).isEmpty());
    Dataset<Row> members = at.withColumnRenamed("parent", "cluster");
    Dataset<Row> originals = members.select(col("cluster").as("id"), col("cluster")).distinct();
    tables.replace(
        NAME,
        draft ->
            members.union(originals).orderBy("cluster", "id").write().parquet(draft.toString()));
    return originals.count();
  }

  /** What a step has made, so that no step behind it makes it again, whichever worker is lost. */
  private Dataset<Row> kept(String step, Dataset<Row> rows) {
    String place = tables.at(WORK + "/" + step).toString();
    rows.write().mode("overwrite").parquet(place);
    return spark.read().parquet(place);
  }
}
