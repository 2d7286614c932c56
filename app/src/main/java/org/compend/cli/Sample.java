package org.compend.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.compend.acquire.Addresses;
import org.compend.acquire.FileSource;
import org.compend.acquire.Reach;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.gather.FileReadings;
import org.compend.gather.Gatherer;
import org.jspecify.annotations.Nullable;

/**
 * The sample magazine, which travels with the program, in an archive that goes when it is closed.
 */
final class Sample implements AutoCloseable {
  private final Path folder;
  private final Archive archive;

  private Sample(Path folder, Archive archive) {
    this.folder = folder;
    this.archive = archive;
  }

  /**
   * Opens it in a folder that is its own: the archive that the build has put beside the program,
   * else one that is made of its pages.
   */
  static Sample open(Path folder) throws IOException {
    Path file = folder.resolve("sample.db");
    Path built = besideTheProgram();
    if (built != null) {
      Files.copy(built, file);
      return new Sample(folder, Archive.open(new Database.Sqlite(file)));
    }
    return new Sample(folder, made(folder, file));
  }

  private static @Nullable Path besideTheProgram() {
    CodeSource source = Sample.class.getProtectionDomain().getCodeSource();
    try {
      Path built =
          source == null ? null : Path.of(source.getLocation().toURI()).resolveSibling("sample.db");
      return built != null && Files.isReadable(built) ? built : null;
    } catch (URISyntaxException e) {
      throw new AssertionError("the address of a program is an address", e);
    }
  }

  private static Archive made(Path folder, Path file) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("sample"));
    URL packed =
        Objects.requireNonNull(Sample.class.getResource("sample"), "the sample is missing");
    try {
      URI place = packed.toURI();
      if (place.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
          String inside = place.toString().replaceFirst("^.*!", "");
          copy(jar.getPath(inside), pages);
        }
      } else {
        copy(Path.of(place), pages);
      }
    } catch (URISyntaxException e) {
      throw new AssertionError("the address of a resource is an address", e);
    }
    Archive archive = Archive.open(new Database.Sqlite(file));
    FileSource source = new FileSource(new Addresses(Map.of(), null));
    new Gatherer(archive, _ -> {})
        .take(
            new FileReadings(source, source.list(List.of(pages), Reach.EVERYTHING).found(), null));
    return archive;
  }

  Archive archive() {
    return archive;
  }

  /** The folder of its search index. */
  Path index() {
    return folder.resolve("search");
  }

  @Override
  public void close() {
    archive.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
