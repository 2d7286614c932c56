package org.compend.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * One Parquet file of a table, in the making under a name that nobody reads until {@link #publish}.
 *
 * <p>Whoever makes the same file at the same time, as Spark does where a task seems to hang, makes
 * the same rows, so that it does not matter whose are kept. For one thread.
 */
final class TableFile implements Closeable {
  /** The version of the tables' columns, in the metadata of every file. */
  static final String VERSION = "3";

  static final String VERSION_KEY = "compend.schema.version";

  /** Small, so that the memory of a task stays small. */
  private static final long ROW_GROUP = 16L << 20;

  private final MessageType schema;
  private final FileSystem files;
  private final Path draft;
  private final Path target;
  private final ParquetWriter<Group> writer;
  private long rows;
  private boolean closed;

  /**
   * Begins a file.
   *
   * @param target its name when it is whole
   * @param attempt tells this draft from others
   */
  TableFile(MessageType schema, Path target, String attempt, Configuration configuration)
      throws IOException {
    this.schema = schema;
    this.target = target;
    this.draft = new Path(target.getParent(), "." + target.getName() + "." + attempt);
    this.files = target.getFileSystem(configuration);
    this.writer =
        ExampleParquetWriter.builder(HadoopOutputFile.fromPath(draft, configuration))
            .withType(schema)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .withExtraMetaData(Map.of(VERSION_KEY, VERSION))
            .withConf(configuration)
            .build();
  }

  /** A row to be filled. */
  Group row() {
    return new SimpleGroup(schema);
  }

  void write(Group row) throws IOException {
    writer.write(row);
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Gives the file its name; one without rows is not kept. */
  void publish() throws IOException {
    closed = true;
    writer.close();
    if (rows == 0) {
      files.delete(draft, false);
      files.delete(target, false);
    } else if (!files.rename(draft, target)) {
      // Some file systems do not rename onto a file: one that is there is as good, or of old.
      files.delete(target, false);
      if (!files.rename(draft, target)) {
        files.delete(draft, false);
        if (!files.exists(target)) {
          throw new IOException(target + " cannot be written");
        }
      }
    }
  }

  /** Leaves nothing behind of what was not published. */
  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        writer.close();
      } finally {
        files.delete(draft, false);
      }
    }
  }
}
