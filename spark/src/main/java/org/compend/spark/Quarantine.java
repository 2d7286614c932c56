package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** The table of what could not be read or understood: where, and why. */
final class Quarantine {
  /** The folder of the table. */
  static final String NAME = "quarantine";

  static final MessageType SCHEMA =
      Types.buildMessage()
          .required(BINARY)
          .as(stringType())
          .named("file")
          .required(INT64)
          .named("offset")
          .optional(BINARY)
          .as(stringType())
          .named("url")
          .required(BINARY)
          .as(stringType())
          .named("reason")
          .named("quarantine");

  private Quarantine() {}

  static void add(TableFile table, String file, long offset, @Nullable URI url, String reason)
      throws IOException {
    Group row = table.row();
    row.add("file", file);
    row.add("offset", offset);
    if (url != null) {
      row.add("url", url.toString());
    }
    row.add("reason", reason);
    table.write(row);
  }

  /**
   * What could not be read of some archives, where and why, a line for each of the first ones.
   *
   * @param archives their keys
   */
  static List<String> first(
      int number, Set<String> archives, Path folder, Configuration configuration)
      throws IOException {
    Path table = new Path(folder, NAME);
    FileStatus[] files = table.getFileSystem(configuration).listStatus(table);
    Arrays.sort(files);
    List<String> lines = new ArrayList<>();
    for (FileStatus file : files) {
      if (lines.size() < number
          && archives.stream().anyMatch(file.getPath().getName()::startsWith)) {
        TableFile.read(
            file.getPath(),
            SCHEMA,
            configuration,
            number - lines.size(),
            row ->
                lines.add(
                    row.getString("file", 0)
                        + " at byte "
                        + row.getLong("offset", 0)
                        + ": "
                        + row.getString("reason", 0)));
      }
    }
    return List.copyOf(lines);
  }
}
