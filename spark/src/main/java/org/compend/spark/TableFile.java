package org.compend.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
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

  /** What is done with a row that is read. */
  interface Reading {
    void take(Group row) throws IOException;
  }

  /**
   * Reads a file, row by row.
   *
   * @param columns those that are read
   */
  static void read(Path file, MessageType columns, Configuration configuration, Reading task)
      throws IOException {
    read(file, columns, configuration, Long.MAX_VALUE, task);
  }

  /**
   * Reads the first rows of a file, and no more of it than that takes.
   *
   * @param columns those that are read
   * @param most how many rows
   */
  static void read(
      Path file, MessageType columns, Configuration configuration, long most, Reading task)
      throws IOException {
    Configuration reading = new Configuration(configuration);
    reading.set(ReadSupport.PARQUET_READ_SCHEMA, columns.toString());
    try (ParquetReader<Group> rows =
        new Groups(HadoopInputFile.fromPath(file, configuration), reading).build()) {
      for (long number = 0; number < most; number++) {
        Group row = rows.read();
        if (row == null) {
          return;
        }
        task.take(row);
      }
    }
  }

  /** Parquet's own builder of such a reader first reads Hadoop's settings anew for every file. */
  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file, Configuration configuration) {
      super(file, new HadoopParquetConfiguration(configuration));
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
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
    if (rows > 0) {
      publishAlsoWithoutRows();
    } else {
      close();
      files.delete(target, false);
    }
  }

  /** Gives the file its name, so that it tells at least the columns. */
  void publishAlsoWithoutRows() throws IOException {
    closed = true;
    writer.close();
    if (!files.rename(draft, target)) {
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
