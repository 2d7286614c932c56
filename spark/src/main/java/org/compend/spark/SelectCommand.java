package org.compend.spark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.compend.json.ArticleJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Articles for compend add and compend press. */
@Command(
    name = "select",
    description = "Chooses articles of DIR and writes them to a file.",
    sortOptions = false,
    footer = {
      "",
      "A file that ends in .jsonl has an article of JSON in each line, and is what compend add and",
      "compend press take; one that ends in .parquet is a table with the columns of articles/.",
      "By date of publication; near-duplicates are left out once compend-spark dedupe has run."
    })
final class SelectCommand implements Callable<Integer> {
  private static final ArticleJson JSON = new ArticleJson();

  private final Console console;

  @Mixin private Extracts extracts = new Extracts();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to.")
  private String out = "";

  @Mixin private Choice choice = new Choice();

  SelectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(console.err());
    boolean table = out.endsWith(".parquet");
    if (!table && !out.endsWith(".jsonl")) {
      progress.say("--out " + out + ": the name ends in .jsonl or in .parquet");
      return Exit.USAGE;
    }
    try {
      choice.check();
    } catch (IllegalArgumentException e) {
      progress.say(String.valueOf(e.getMessage()));
      return Exit.USAGE;
    }
    SparkSession spark = console.spark().get();
    Tables tables = extracts.open(spark);
    if (choice.leavesOutTwins() && !tables.isCurrent(DedupeJob.NAME)) {
      progress.say(
          (tables.files().exists(tables.at(DedupeJob.NAME))
                  ? "articles have come or gone since near-duplicates were looked for"
                  : "near-duplicates have not been looked for, and none is left out")
              + "; compend-spark dedupe "
              + tables.folder()
              + " looks for them");
    }
    Dataset<Row> chosen = choice.of(tables, spark);
    Path target = new Path(out);
    FileSystem files = target.getFileSystem(spark.sparkContext().hadoopConfiguration());
    Path draft = new Path(target.getParent(), "." + target.getName() + ".part");
    if (table) {
      chosen.coalesce(1).write().mode("overwrite").parquet(draft.toString());
    } else {
      try (OutputStream lines = new BufferedOutputStream(files.create(draft, true), 1 << 16)) {
        write(chosen, lines);
      }
    }
    files.delete(target, true);
    if (!files.rename(draft, target)) {
      throw new IOException(out + " cannot be written");
    }
    long count = table ? spark.read().parquet(out).count() : spark.read().text(out).count();
    progress.say(String.format(Locale.ROOT, "%,d articles in %s", count, out));
    return count == 0 ? Exit.NOTHING : Exit.DONE;
  }

  private static void write(Dataset<Row> chosen, OutputStream lines) throws IOException {
    Iterator<Row> rows =
        chosen.select("article", "file", "offset", "url", "found").toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      java.sql.Timestamp found = row.getAs("found");
      JSON.write(
          ArticleTable.article(
              row.getString(0),
              row.getString(1),
              row.getLong(2),
              row.getAs("url"),
              found == null ? null : found.toInstant()),
          lines);
      lines.write('\n');
    }
  }
}
