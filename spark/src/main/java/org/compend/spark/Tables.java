package org.compend.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /**
   * The names of the files with articles, in order, as many together as hold so many articles.
   *
   * @param articles how many; a file that holds more is alone
   */
  List<List<String>> places(long articles) {
    Map<String, Long> sizes = new TreeMap<>();
    done.forEach(each ->
        each.parts().forEach(part -> sizes.put(part, each.articles() / each.parts().size())));
    List<List<String>> places = new ArrayList<>();
    long size = 0;
    for (Map.Entry<String, Long> part : sizes.entrySet()) {
      size += part.getValue();
      if (places.isEmpty() || size > articles) {
        places.add(new ArrayList<>());
        size = part.getValue();
      }
      places.getLast().add(part.getKey());
    }
    return places;
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

  /** What writes the files of a table into a folder. */
  interface Writing {
    void into(Path draft) throws IOException;
  }

  /** Puts a table in its place, where an older one may be, whole or not at all. */
  void replace(String table, Writing rows) throws IOException {
    Path draft = at("." + table);
    files.delete(draft, true);
    rows.into(draft);
    try (OutputStream mark = files.create(new Path(draft, "_of"), true)) {
      mark.write(state().getBytes(StandardCharsets.UTF_8));
    }
    files.delete(at(table), true);
    if (!files.rename(draft, at(table))) {
      throw new IOException(at(table) + " cannot be written");
    }
  }
}
