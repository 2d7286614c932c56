import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trains the start-up cache (JEP 483, 514): runs the packaged command once on representative work
 * and lets the JVM write down which classes it needed and what it learned of its methods.
 *
 * <p>Run by the build as {@code java TrainStartUp.java FOLDER OPTIONS ARGUMENT…}: the folder with
 * {@code compend.jar}, the JVM's options, and the arguments of the command. Leaves in the folder
 * the options, the cache {@code compend.aot}, for the server {@code serve.aot} and the sample's
 * archive {@code sample.db}, and, last, the file
 * {@code java}, which names the Java that made the caches: no other can use them.
 */
void main(String[] args) throws IOException, InterruptedException {
  Path folder = Path.of(args[0]).toAbsolutePath();
  Path options = folder.resolve("jvm.options");
  Path work = Files.createTempDirectory("compend-training");
  Files.copy(Path.of(args[1]), options, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  try (var libraries = Files.newDirectoryStream(folder.resolve("lib"), "picocli-*.jar")) {
    for (Path library : libraries) {
      NewerClasses.in(library);
    }
  }
  Training training = new Training(java, folder, options, work);
  // 1 says that an input was skipped, which takes nothing from the training.
  training.run("compend.aot", 1, Arrays.asList(args).subList(2, args.length));
  Path sample = folder.resolve("sample.db");
  Files.deleteIfExists(sample);
  training.add(Path.of(args[3]), sample);
  training.serve("serve.aot");
  try (var files = Files.list(work)) {
    for (Path file : files.toList()) {
      Files.delete(file);
    }
  }
  Files.delete(work);
  Files.writeString(folder.resolve("java"), java + "\n");
}

/** What the training runs in, and what becomes of it. */
record Training(String java, Path folder, Path options, Path work) {
  private static final int TERMINATED = 143;
  private static final Pattern ADDRESS = Pattern.compile("The magazine is at (http://\\S+/)");

  /** Runs a command to its end. */
  void run(String cache, int worst, List<String> arguments)
      throws IOException, InterruptedException {
    check(cache, start(cache, arguments).waitFor(), worst);
  }

  /** Takes the sample into an archive, so that nobody has to wait for it who serves it. */
  void add(Path sample, Path archive) throws IOException, InterruptedException {
    Process adding =
        new ProcessBuilder(
                java,
                "@" + options,
                "-XX:AOTCache=" + folder.resolve("compend.aot"),
                "-jar",
                folder.resolve("compend.jar").toString(),
                "add",
                "-q",
                "--database",
                archive.toString(),
                sample.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("add").toFile())
            .start();
    int exit = adding.waitFor();
    if (exit != 0 || !Files.exists(archive)) {
      System.err.println("the sample's archive could not be made, " + exit + ":");
      System.err.println(Files.readString(work.resolve("add")));
      System.exit(1);
    }
  }

  /** Serves the sample until it has answered, with both compilers, as the launcher does. */
  void serve(String cache) throws IOException, InterruptedException {
    Process server =
        start(cache, List.of("-XX:TieredStopAtLevel=4"), List.of("serve", "--sample", "--port", "0"));
    String address = null;
    while (address == null && server.isAlive()) {
      Thread.sleep(100);
      Matcher told = ADDRESS.matcher(Files.readString(work.resolve(cache)));
      address = told.find() ? told.group(1) : null;
    }
    if (address != null) {
      for (String path : List.of("", "articles", "digests", "feed.atom")) {
        try (InputStream page = URI.create(address + path).toURL().openStream()) {
          page.readAllBytes();
        }
      }
      server.destroy();
    }
    check(cache, server.waitFor(), TERMINATED);
  }

  private Process start(String cache, List<String> arguments) throws IOException {
    return start(cache, List.of(), arguments);
  }

  private Process start(String cache, List<String> more, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.add("-XX:AOTCacheOutput=" + folder.resolve(cache));
    command.add("@" + options);
    command.addAll(more);
    command.add("-jar");
    command.add(folder.resolve("compend.jar").toString());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(work.toFile())
        .redirectErrorStream(true)
        .redirectOutput(work.resolve(cache).toFile())
        .start();
  }

  private void check(String cache, int exit, int worst) throws IOException {
    if (exit < 0 || exit > worst || !Files.exists(folder.resolve(cache))) {
      System.err.println("the training for " + cache + " gave " + exit + ":");
      System.err.println(Files.readString(work.resolve(cache)));
      System.exit(1);
    }
  }
}
