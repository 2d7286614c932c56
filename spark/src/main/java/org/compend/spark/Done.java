package org.compend.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An archive that is wholly extracted, as the manifest tells it: one small file of JSON each,
 * written when all its articles lie in their place.
 *
 * @param settings under which it was extracted: with others it is extracted anew
 * @param parts the files of the {@link ArticleTable} that hold its articles
 */
record Done(
    Input file,
    String settings,
    List<String> parts,
    long pages,
    long articles,
    long passed,
    long faults,
    long damages,
    long millis) {
  private static final String FOLDER = "manifest";
  private static final StructType COLUMNS =
      new StructType()
          .add("file", DataTypes.StringType)
          .add("length", DataTypes.LongType)
          .add("modified", DataTypes.LongType)
          .add("settings", DataTypes.StringType)
          .add("parts", DataTypes.createArrayType(DataTypes.StringType))
          .add("pages", DataTypes.LongType)
          .add("articles", DataTypes.LongType)
          .add("passed", DataTypes.LongType)
          .add("faults", DataTypes.LongType)
          .add("damages", DataTypes.LongType)
          .add("millis", DataTypes.LongType);

  Done {
    parts = List.copyOf(parts);
  }

  /** Whether its tables have the columns that this program writes. */
  boolean isOfThisVersion() {
    return settings.startsWith(TableFile.VERSION + " ");
  }

  /** How many pages and places could not be read: the rows in {@link Quarantine}. */
  long errors() {
    return faults + damages;
  }

  /** The sum of an archive's splits. */
  static Done of(Input file, String settings, List<Extracted> splits) {
    List<String> parts = new ArrayList<>();
    for (Extracted each : splits) {
      if (each.articles() > 0) {
        parts.add(each.split().name() + ".parquet");
      }
    }
    return new Done(
        file,
        settings,
        parts,
        splits.stream().mapToLong(Extracted::pages).sum(),
        splits.stream().mapToLong(Extracted::articles).sum(),
        splits.stream().mapToLong(Extracted::passed).sum(),
        splits.stream().mapToLong(Extracted::faults).sum(),
        splits.stream().mapToLong(Extracted::damages).sum(),
        splits.stream().mapToLong(Extracted::millis).sum());
  }

  /** Writes it down, whole or not at all. */
  void write(Path folder, Configuration configuration) throws IOException {
    Path target = new Path(folder, FOLDER + "/" + file.key() + ".json");
    Path draft = new Path(folder, FOLDER + "/." + file.key() + ".json");
    FileSystem files = folder.getFileSystem(configuration);
    try (OutputStream out = files.create(draft, true);
        JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("file", file.address());
      json.writeNumberProperty("length", file.length());
      json.writeNumberProperty("modified", file.modified());
      json.writeStringProperty("settings", settings);
      json.writeArrayPropertyStart("parts");
      parts.forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("pages", pages);
      json.writeNumberProperty("articles", articles);
      json.writeNumberProperty("passed", passed);
      json.writeNumberProperty("faults", faults);
      json.writeNumberProperty("damages", damages);
      json.writeNumberProperty("millis", millis);
      json.writeEndObject();
    }
    files.delete(target, false);
    if (!files.rename(draft, target)) {
      throw new IOException(target + " cannot be written");
    }
  }

  /** All that a folder's manifest tells, by address. */
  static Map<String, Done> read(SparkSession spark, Path folder) throws IOException {
    Path manifest = new Path(folder, FOLDER);
    Map<String, Done> all = new HashMap<>();
    if (!manifest.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(manifest)) {
      return all;
    }
    for (Row row : spark.read().schema(COLUMNS).json(manifest.toString()).collectAsList()) {
      Input file =
          new Input(row.getAs("file"), row.<Long>getAs("length"), row.<Long>getAs("modified"));
      all.put(
          file.address(),
          new Done(
              file,
              row.getAs("settings"),
              row.getList(row.fieldIndex("parts")),
              row.<Long>getAs("pages"),
              row.<Long>getAs("articles"),
              row.<Long>getAs("passed"),
              row.<Long>getAs("faults"),
              row.<Long>getAs("damages"),
              row.<Long>getAs("millis")));
    }
    return all;
  }
}
