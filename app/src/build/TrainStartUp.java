import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the start-up cache (JEP 483, 514): runs the packaged command once on representative work
 * and lets the JVM write down which classes it needed and what it learned of its methods.
 *
 * <p>Run by the build as {@code java TrainStartUp.java FOLDER OPTIONS ARGUMENT…}: the folder with
 * {@code compend.jar}, the JVM's options, and the arguments of the command. Leaves in the folder
 * the options, the cache {@code compend.aot} and, last, the file {@code java}, which names the Java
 * that made the cache: no other can use it.
 */
void main(String[] args) throws IOException, InterruptedException {
  Path folder = Path.of(args[0]).toAbsolutePath();
  Path options = folder.resolve("jvm.options");
  Path work = Files.createTempDirectory("compend-training");
  Files.copy(Path.of(args[1]), options, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  List<String> command = new ArrayList<>();
  command.add(java);
  command.add("-XX:AOTCacheOutput=" + folder.resolve("compend.aot"));
  command.add("@" + options);
  command.add("-jar");
  command.add(folder.resolve("compend.jar").toString());
  command.addAll(Arrays.asList(args).subList(2, args.length));

  Path log = work.resolve("log");
  int exit =
      new ProcessBuilder(command)
          .directory(work.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start()
          .waitFor();
  // 1 says that an input was skipped, which takes nothing from the training.
  if (exit > 1 || !Files.exists(folder.resolve("compend.aot"))) {
    System.err.println(String.join(" ", command) + " gave " + exit + ":");
    System.err.println(Files.readString(log));
    System.exit(1);
  }
  try (var files = Files.list(work)) {
    for (Path file : files.toList()) {
      Files.delete(file);
    }
  }
  Files.delete(work);
  Files.writeString(folder.resolve("java"), java + "\n");
}
