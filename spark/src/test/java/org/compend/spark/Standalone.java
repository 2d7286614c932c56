package org.compend.spark;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster of Spark on this machine: a master and workers, each a process of its own, out of a
 * distribution that is put together from Spark's jars.
 */
final class Standalone implements Closeable {
  private static final String HOST = "127.0.0.1";

  /** The parts of Compend that Spark has too, so that the build counts them as Compend's. */
  private static final List<String> SHARED = List.of("commons-io-", "slf4j-api-", "zstd-jni-");

  private final Path folder;
  private final Path distribution;
  private final int port;
  private final Deque<Process> workers = new ArrayDeque<>();
  private final Process master;
  private int started;

  /**
   * Starts a master and two workers.
   *
   * @param folder where distribution, logs and the workers' files go
   * @param packaged what the build has put together
   */
  Standalone(Path folder, Path packaged) throws IOException, InterruptedException {
    this.folder = folder;
    this.distribution = Files.createDirectories(folder.resolve("spark"));
    this.port = freePort();
    putTogether(packaged);
    this.master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            HOST,
            "--port",
            Integer.toString(port),
            "--webui-port",
            "0");
    for (int i = 0; !answers(); i++) {
      if (i == 600 || !master.isAlive()) {
        close();
        throw new IOException(
            "the master does not start:\n" + Files.readString(folder.resolve("master.log")));
      }
      Thread.sleep(200);
    }
    addWorker();
    addWorker();
  }

  /** The distribution: what SPARK_HOME names. */
  Path home() {
    return distribution;
  }

  /** What spark-submit is told, so that the work is done here, by a core of each worker. */
  String options() {
    return String.join(
        " ",
        "--master",
        "spark://" + HOST + ":" + port,
        "--driver-memory",
        "600m",
        "--executor-memory",
        "700m",
        "--conf spark.ui.enabled=false",
        "--conf spark.driver.host=" + HOST,
        "--conf spark.driver.bindAddress=" + HOST,
        "--conf spark.sql.shuffle.partitions=4");
  }

  void addWorker() throws IOException {
    started++;
    String name = "worker-" + started;
    workers.add(
        start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            HOST,
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(name).toString(),
            "spark://" + HOST + ":" + port));
  }

  /** Ends the worker that has run longest, and what it has started, without a word (SIGKILL). */
  void killWorker() {
    Process worker = workers.remove();
    List<ProcessHandle> executors = worker.descendants().toList();
    if (executors.isEmpty()) {
      throw new IllegalStateException("the worker had no executor: nothing was lost");
    }
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  private void putTogether(Path packaged) throws IOException {
    Path jars = Files.createDirectory(distribution.resolve("jars"));
    for (String jar :
        Files.readString(packaged.resolve("spark.classpath")).strip().split(":", -1)) {
      link(jars, Path.of(jar));
    }
    try (Stream<Path> own = Files.list(packaged.resolve("lib"))) {
      for (Path jar :
          (Iterable<Path>)
              own.filter(jar -> SHARED.stream().anyMatch(jar.getFileName().toString()::startsWith))
                  ::iterator) {
        link(jars, jar.toAbsolutePath());
      }
    }
    Path submit = Files.createDirectory(distribution.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        submit,
        "#!/bin/sh\nexec '%s' -Xmx600m -XX:+UseSerialGC %s -cp '%s/*' org.apache.spark.deploy.SparkSubmit \"$@\"\n"
            .formatted(java(), String.join(" ", OPENS), jars));
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwx------"));
  }

  private static void link(Path jars, Path jar) throws IOException {
    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
  }

  private static final Collection<String> OPENS =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "--add-opens=java.base/sun.util.calendar=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED");

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Process start(String name, String main, String... arguments) throws IOException {
    List<String> command =
        Stream.of(
                Stream.of(java(), "-Xmx256m", "-XX:+UseSerialGC"),
                OPENS.stream(),
                Stream.of("-cp", distribution.resolve("jars") + "/*", main),
                Stream.of(arguments))
            .flatMap(each -> each)
            .toList();
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", HOST);
    builder.environment().put("SPARK_HOME", distribution.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    for (Process worker : workers) {
      worker.descendants().forEach(ProcessHandle::destroyForcibly);
      worker.destroyForcibly();
    }
    master.destroyForcibly();
    try (Stream<Path> links = Files.list(distribution.resolve("jars"))) {
      for (Path link : (Iterable<Path>) links::iterator) {
        Files.delete(link);
      }
    }
  }
}
