package org.compend.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.compend.Bytes;

/** The tables of a folder, as far as the manifest says that they are whole. */
final class Tables {
  private final SparkSession spark;
  private final Path folder;
  private final FileSystem files;
  private final List<Done> done;

  /**
   * Opens a folder.
   *
   * @throws Unprepared where nothing has been extracted into it, or by another program
   */
  Tables(SparkSession spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    this.files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    this.done = List.copyOf(Done.read(spark, folder).values());
    if (parts().isEmpty()) {
      throw new Unprepared(
          "there are no articles in "
              + folder
              + "; compend-spark extract … --out "
              + folder
              + " makes them");
    }
    if (!done.stream().allMatch(Done::isOfThisVersion)) {
      throw new Unprepared(
          "the articles in "
              + folder
              + " were made by another version of this program; the compend-spark extract … --out "
              + folder
              + " that made them makes them anew");
    }
  }

  FileSystem files() {
    return files;
  }

  /** Where all tables are. */
  Path folder() {
    return folder;
  }

  /** The place of a table. */
  Path at(String table) {
    return new Path(folder, table);
  }

  /** The names of the files with articles, in order. */
  List<String> parts() {
    return done.stream().flatMap(each -> each.parts().stream()).sorted().toList();
  }

  /** How many rows there are. */
  long articles() {
    return done.stream().mapToLong(Done::articles).sum();
  }

  Dataset<Row> read() {
    return spark
        .read()
        .parquet(
            parts().stream()
                .map(part -> at(ArticleTable.NAME + "/" + part).toString())
                .toArray(String[]::new));
  }

  /** Equal for two states of the folder in which the same articles are. */
  String state() {
    String all =
        String.join(
            "\n",
            done.stream()
                .map(each -> each.file() + " " + each.settings() + " " + each.parts())
                .sorted()
                .toList());
    return Bytes.of(all.getBytes(StandardCharsets.UTF_8)).sha256();
  }

  /** Whether a table was made of the articles that are there now. */
  boolean isCurrent(String table) throws IOException {
    Path mark = new Path(at(table), "_of");
    if (!files.exists(mark)) {
      return false;
    }
    try (FSDataInputStream in = files.open(mark)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(state());
    }
  }

  /** Puts a table in its place, where an older one may be, whole or not at all. */
  void replace(String table, Dataset<Row> rows) throws IOException {
    Path draft = at("." + table);
    rows.write().mode("overwrite").parquet(draft.toString());
    try (OutputStream mark = files.create(new Path(draft, "_of"), true)) {
      mark.write(state().getBytes(StandardCharsets.UTF_8));
    }
    files.delete(at(table), true);
    if (!files.rename(draft, at(table))) {
      throw new IOException(at(table) + " cannot be written");
    }
  }
}
