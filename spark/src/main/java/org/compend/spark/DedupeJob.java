package org.compend.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.compend.apparatus.Sketch;

/**
 * Finds the near-duplicates among all articles of a folder: the table {@code clusters}, (id,
 * cluster), has a row for every article that says nearly the same as another one; a cluster is
 * called by the id of the article in it that was found first.
 *
 * <p>Every text has at most one that it repeats, and that one is earlier: the clusters are trees,
 * and need no search for components but a few steps from child to root.
 */
final class DedupeJob {
  /** The folder of the table. */
  static final String NAME = "clusters";

  /** The folder of what the steps make on the way. */
  private static final String WORK = ".work";

  private static final StructType KEYS =
      new StructType()
          .add("key", DataTypes.LongType)
          .add("time", DataTypes.LongType)
          .add("id", DataTypes.StringType);
  private static final StructType NEIGHBOURS =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("time", DataTypes.LongType)
          .add("earlier", DataTypes.StringType);
  private static final StructType RUNS =
      new StructType().add("earlier", DataTypes.StringType).add("runs", DataTypes.BinaryType);
  private static final StructType PARENTS =
      new StructType().add("id", DataTypes.StringType).add("parent", DataTypes.StringType);

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
    Dataset<Row> articles = tables.read();
    Dataset<Row> neighbours = kept("neighbours", neighbours(articles));
    Dataset<Row> parents = kept("parents", parents(articles, neighbours));
    long repeating = parents.count();
    Dataset<Row> members = repeating <= most ? here(parents) : there(parents);
    Dataset<Row> originals = members.select(col("cluster").as("id"), col("cluster")).distinct();
    tables.replace(NAME, members.union(originals).orderBy("cluster", "id"));
    tables.files().delete(tables.at(WORK), true);
    long captures = articles.agg(countDistinct("id")).first().getLong(0);
    long clusters = spark.read().parquet(tables.at(NAME).toString()).filter("id = cluster").count();
    return new Outcome(captures, repeating, clusters);
  }

  /** What a step has made, so that no step behind it makes it again, whichever worker is lost. */
  private Dataset<Row> kept(String step, Dataset<Row> rows) {
    String place = tables.at(WORK + "/" + step).toString();
    rows.write().mode("overwrite").parquet(place);
    return spark.read().parquet(place);
  }

  /** Of each text that has something in common with earlier ones itself and the closest of them. */
  private static Dataset<Row> neighbours(Dataset<Row> articles) {
    return articles
        .selectExpr("id", "coalesce(unix_micros(found), " + Long.MAX_VALUE + ")", "keys")
        .mapPartitions((MapPartitionsFunction<Row, Row>) DedupeJob::keys, Encoders.row(KEYS))
        .repartition(col("key"))
        .sortWithinPartitions("key", "time", "id")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) Neighbours::byKey, Encoders.row(NEIGHBOURS))
        .repartition(col("id"))
        .sortWithinPartitions("id", "time", "earlier")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) Neighbours::closest, Encoders.row(NEIGHBOURS));
  }

  private static Iterator<Row> keys(Iterator<Row> articles) {
    Iterable<Row> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .flatMap(row -> {
          LongBuffer keys = ArticleTable.keys(row.getAs(2));
          return IntStream.range(0, keys.limit())
              .mapToObj(i -> RowFactory.create(keys.get(i), row.getLong(1), row.getString(0)));
        })
        .iterator();
  }

  /** The text that each repeats, of all that have neighbours. */
  private static Dataset<Row> parents(Dataset<Row> articles, Dataset<Row> neighbours) {
    Dataset<Row> texts = articles.select("id", "title", "text");
    Dataset<Row> runs =
        texts
            .join(neighbours, texts.col("id").equalTo(neighbours.col("earlier")), "left_semi")
            .mapPartitions((MapPartitionsFunction<Row, Row>) DedupeJob::runs, Encoders.row(RUNS));
    return neighbours
        .join(runs, "earlier")
        .select("id", "time", "earlier", "runs")
        .repartition(col("id"))
        .sortWithinPartitions("id", "time", "earlier")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) Neighbours::parents, Encoders.row(PARENTS));
  }

  private static Iterator<Row> runs(Iterator<Row> articles) {
    Iterable<Row> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .map(row ->
            RowFactory.create(
                row.getString(0),
                Neighbours.packed(Sketch.of(row.getString(1), row.getString(2)).runs())))
        .iterator();
  }

  /** The original of each text, found in the driver. */
  private Dataset<Row> here(Dataset<Row> parents) {
    Map<String, String> parent = new HashMap<>();
    for (Row row : parents.collectAsList()) {
      parent.put(row.getString(0), row.getString(1));
    }
    List<Row> members = new ArrayList<>();
    for (String id : parent.keySet()) {
      String root = id;
      for (String next = parent.get(root); next != null; next = parent.get(root)) {
        root = next;
      }
      members.add(RowFactory.create(id, root));
    }
    return spark.createDataFrame(
        members,
        new StructType().add("id", DataTypes.StringType).add("cluster", DataTypes.StringType));
  }

  /** The original of each text, found on the cluster: each step doubles how far one sees. */
  private Dataset<Row> there(Dataset<Row> parents) {
    Dataset<Row> at = parents;
    for (int step = 1; ; step++) {
      Dataset<Row> above = at.select(col("id").as("parent"), col("parent").as("above"));
      Dataset<Row> seen =
          kept(
              "step-" + step,
              at.join(above, at.col("parent").equalTo(above.col("parent")), "left")
                  .select(
                      at.col("id"),
                      coalesce(above.col("above"), at.col("parent")).as("parent"),
                      above.col("above").isNotNull().as("moved")));
      if (seen.filter(col("moved")).isEmpty()) {
        return seen.select(col("id"), col("parent").as("cluster"));
      }
      at = seen.select("id", "parent");
    }
  }
}
