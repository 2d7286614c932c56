package org.compend.spark;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.net.URI;
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
}
