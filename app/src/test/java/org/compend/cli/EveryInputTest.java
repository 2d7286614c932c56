package org.compend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compend.gather.WebSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of input on its whole way, from the outside through the archive to a digest. */
@Timeout(120)
class EveryInputTest {
  private static final Path CORPUS = Path.of("../corpus");

  @TempDir private Path folder;

  static List<Path> files() throws IOException {
    return cases().filter(given -> !Files.exists(given.resolve("web"))).toList();
  }

  private static Stream<Path> cases() throws IOException {
    return Arrays.stream(CORPUS.resolve("inputs").toFile().listFiles(File::isDirectory))
        .map(File::toPath)
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileBecomesADigestAndIsKnownASecondTime(Path given) throws IOException {
    List<String> add = add(given, "");
    lay(given.resolve("files"), folder, "");
    check(given, folder, run(folder, add), "");
    assertThat(run(folder, add)).contains("added 0 articles").doesNotContain("changed");
  }

  /** All at once, for each waits politely between its requests. */
  @Test
  void whatSitesServeBecomesADigest() throws Exception {
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Path given : cases().filter(given -> Files.exists(given.resolve("web"))).toList()) {
        running.add(
            threads.submit(() -> {
              served(given);
              return given;
            }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(running).isNotEmpty();
  }

  private void served(Path given) throws IOException {
    try (WebSite site = new WebSite()) {
      String here = site.url("").toString();
      Path own = Files.createDirectory(folder.resolve(given.getFileName()));
      serve(given.resolve("web"), site);
      lay(given.resolve("files"), own, here);
      String told = run(own, add(given, here));
      if (Files.exists(given.resolve("files"))) {
        // A list of feeds is subscribed to; they are read when their time has come.
        told += run(own, List.of("sync", "--allow-host", "127.0.0.1"));
      }
      check(given, own, told, here);
    }
  }

  private static List<String> add(Path given, String here) throws IOException {
    List<String> words = new ArrayList<>(List.of("add", "--allow-host", "127.0.0.1"));
    for (String word : Files.readString(given.resolve("arguments")).strip().split(" ", -1)) {
      words.add(
          word.startsWith("corpus/")
              ? CORPUS.resolve(word.substring(7)).toAbsolutePath().normalize().toString()
              : word.replace("HERE", here));
    }
    return words;
  }

  private static void check(Path given, Path own, String told, String here) throws IOException {
    run(own, List.of("digest", "new", "--title", "The Quay", "--lang", "en", "-o", "digest.txt"));
    String digest = Files.readString(own.resolve("digest.txt"));
    digest = here.isEmpty() ? digest : digest.replace(here, "HERE");
    Path expected = given.resolve("expected.txt");
    if (Boolean.getBoolean("corpus.rewrite")) {
      Files.writeString(expected, digest);
    }
    assertThat(digest).as("%s: %s", given, told).isEqualTo(Files.readString(expected));
  }

  private static String run(Path own, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            stream,
            stream,
            own,
            false,
            false,
            Map.of("COMPEND_HOME", own.toString()));
    int exit = Main.run(shell, words.toArray(String[]::new));
    assertThat(exit).as(out.toString(UTF_8)).isIn(Exit.DONE, Exit.SOME_SKIPPED);
    return out.toString(UTF_8);
  }

  private static void serve(Path web, WebSite site) throws IOException {
    if (Files.isDirectory(web)) {
      try (Stream<Path> files = Files.walk(web)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String path = "/" + web.relativize(file);
          String type = path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8";
          site.put(path.replaceFirst("/index\\.html$", "/"), type, Files.readString(file));
        }
      }
    }
  }

  /** Lays the files of a case where the command runs, and packs what is to be packed. */
  private static void lay(Path files, Path folder, String here) throws IOException {
    if (!Files.isDirectory(files)) {
      return;
    }
    Files.walkFileTree(
        files,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Path to = folder.resolve(files.relativize(from).toString());
            String name = from.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".gz")) {
              Files.write(to, members(from));
            } else if (name.endsWith(".wacz") || name.endsWith(".epub")) {
              Files.write(to, zip(from));
            } else {
              Files.createDirectories(to);
              return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            String content = Files.readString(from, ISO_8859_1).replace("HERE", here);
            Path to = folder.resolve(files.relativize(from).toString());
            Files.writeString(to, content, ISO_8859_1);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static byte[] members(Path folder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (Path file : files(folder)) {
      try (OutputStream member = new GZIPOutputStream(packed)) {
        Files.copy(file, member);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Path folder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Path file : files(folder)) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return packed.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
