package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged command as a process, as its users do. */
class LauncherIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PACKAGED = ROOT.resolve("app/target/compend");

  @TempDir private Path folder;

  private record Ended(int exit, String out, String err) {}

  @Test
  void theLauncherRunsWhatWasBuilt() throws Exception {
    Ended version = run(Map.of(), ROOT.resolve("compend").toString(), "version");
    assertThat(version.out()).matches("compend \\d+\\.\\d+\\.\\d+\\S* \\(Java 25\\S*\\)\\R");
    assertThat(version.err()).isEmpty();
    assertThat(version.exit()).isZero();
  }

  @Test
  void itWorksThroughALinkFromAnyFolderAndHandsTheExitCodeOn() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("a link"), ROOT.resolve("compend"));
    Ended ended = run(Map.of(), link.toString(), "extract", "no such file");
    assertThat(ended.err()).contains("skipped no such file: there is no such file or folder");
    assertThat(ended.exit()).isEqualTo(Exit.NOTHING);
  }

  @Test
  void theStartUpCacheFitsTheJavaThatTheLauncherRuns() throws Exception {
    String java = Files.readString(PACKAGED.resolve("java")).strip();
    // With this mode the JVM refuses to start where the cache cannot be used.
    Ended ended =
        run(
            Map.of(),
            java,
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + PACKAGED.resolve("compend.aot"),
            "@" + PACKAGED.resolve("jvm.options"),
            "-jar",
            PACKAGED.resolve("compend.jar").toString(),
            "version");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("compend ");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void aJdk25IsTakenFromJavaHomeAndNoOtherIs() throws Exception {
    Path right = jdk("right", "25.0.3");
    assertThat(isJdk25(right)).isTrue();
    assertThat(isJdk25(jdk("first", "25"))).isTrue();
    assertThat(isJdk25(jdk("old", "17.0.15"))).isFalse();
    assertThat(isJdk25(jdk("new", "250.1"))).isFalse();
    Path runtime = jdk("runtime", "25.0.3");
    Files.delete(runtime.resolve("bin/javac"));
    assertThat(isJdk25(runtime)).isFalse();
    Ended found =
        run(
            Map.of("JAVA_HOME", right.toString()),
            "sh",
            "-c",
            ". " + ROOT.resolve("app/src/build/jdk.sh") + "; find_jdk && echo $jdk");
    assertThat(found.out().strip()).isEqualTo(right.toString());
  }

  private boolean isJdk25(Path home) throws Exception {
    String script = ". " + ROOT.resolve("app/src/build/jdk.sh") + "; is_jdk_25 " + home;
    return run(Map.of(), "sh", "-c", script).exit() == 0;
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    for (String tool : List.of("java", "javac")) {
      Path file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Ended run(Map<String, String> environment, String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Ended(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
