package org.compend.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged command on a cluster, by spark-submit: where two of the workers are killed in the
 * middle, it comes to what one machine comes to alone.
 */
@Tag("long")
@Timeout(1_200)
class ClusterIT {
  private static final Path PACKAGED = Path.of("target/compend-spark");

  @TempDir private Path folder;

  @Test
  void losesAWorkerWhileExtractingAndAnotherWhileClustering()
      throws IOException, InterruptedException {
    Path crawl = Files.createDirectory(folder.resolve("crawl"));
    Crawl.write(crawl.resolve("one.warc.gz"), 0, 1_500);
    Crawl.write(crawl.resolve("two.warc.gz"), 1_500, 1_700);
    // What the build has just made is not to be made again.
    Files.setLastModifiedTime(PACKAGED.resolve("spark.classpath"), FileTime.from(Instant.now()));

    Path alone = folder.resolve("alone");
    for (List<String> step : steps(crawl, alone)) {
      finish(start(Map.of(), step), step);
    }

    Path cluster = folder.resolve("cluster");
    try (Standalone standalone = new Standalone(folder, PACKAGED)) {
      Map<String, String> there =
          Map.of(
              "SPARK_HOME",
              standalone.home().toString(),
              "COMPEND_SPARK_OPTIONS",
              standalone.options());
      for (List<String> step : steps(crawl, cluster)) {
        Process running = start(there, step);
        switch (step.getFirst()) {
          case "extract" -> {
            await(running, () -> files(cluster.resolve("articles")).size() >= 4);
            standalone.killWorker();
            assertThat(cluster.resolve("manifest")).isEmptyDirectory();
            standalone.addWorker();
          }
          case "dedupe" -> {
            await(running, () -> !files(cluster.resolve(".work/neighbours")).isEmpty());
            standalone.killWorker();
            assertThat(cluster.resolve("clusters")).doesNotExist();
          }
          default -> {
            // Nothing is lost here.
          }
        }
        finish(running, step);
      }
    }
    for (String table : List.of("articles", "annotations")) {
      assertThat(rows(cluster.resolve(table)))
          .as(table)
          .hasSize(1_700)
          .isEqualTo(rows(alone.resolve(table)));
      assertThat(names(cluster.resolve(table)))
          .hasSizeGreaterThan(20)
          .isEqualTo(names(alone.resolve(table)));
    }
    assertThat(rows(cluster.resolve("clusters")))
        .hasSize(340)
        .isEqualTo(rows(alone.resolve("clusters")));
    assertThat(cluster.resolve("selection.jsonl"))
        .hasSameBinaryContentAs(alone.resolve("selection.jsonl"));
  }

  private static List<List<String>> steps(Path crawl, Path tables) {
    String out = tables.toString();
    return List.of(
        List.of("extract", crawl.toString(), "--out", out, "--split", "0.05"),
        List.of("dedupe", out, "--driver-pairs", "0"),
        List.of("annotate", out),
        List.of("select", out, "--out", out + "/selection.jsonl"));
  }

  private Process start(Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("../compend-spark"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("SPARK_HOME");
    builder.environment().putAll(environment);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("COMPEND_SPARK_MEMORY", "1g");
    return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
  }

  private Path log() {
    return folder.resolve("command.log");
  }

  private void finish(Process running, List<String> step) throws IOException, InterruptedException {
    assertThat(running.waitFor(300, TimeUnit.SECONDS)).as("%s ends", step).isTrue();
    assertThat(running.exitValue()).as("%s\n%s", step, Files.readString(log())).isZero();
  }

  private void await(Process running, BooleanSupplier moment)
      throws IOException, InterruptedException {
    while (!moment.getAsBoolean()) {
      assertThat(running.isAlive()).as("it runs\n%s", Files.readString(log())).isTrue();
      Thread.sleep(10);
    }
  }

  /** What stands in a folder for readers. */
  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".parquet"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> names(Path table) {
    return files(table).stream().map(Path::getFileName).toList();
  }

  private static List<String> rows(Path table) throws IOException {
    List<String> rows = new ArrayList<>();
    for (Path file : files(table)) {
      try (ParquetReader<Group> reader =
          ParquetReader.builder(new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
              .build()) {
        for (Group row = reader.read(); row != null; row = reader.read()) {
          rows.add(row.toString());
        }
      }
    }
    return rows.stream().sorted().toList();
  }
}
