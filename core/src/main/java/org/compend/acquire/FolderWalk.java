package org.compend.acquire;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the pages and texts of a folder and the folders in it.
 *
 * <p>Left out: hidden files and folders, files whose names do not tell of a page or text, read-me
 * files (they tell about the folder), and the folders in which browsers keep the images and frames
 * of a saved page beside it.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  /** What browsers append to a page's name, by the language of the browser. */
  private static final List<String> COMPANION_ENDINGS =
      List.of(
          "_files",
          ".files",
          "-dateien",
          "_fichiers",
          "_archivos",
          "_arquivos",
          "_bestanden",
          "-filer",
          "_pliki",
          "_soubory",
          "_elemei",
          "_tiedostot",
          "_ficheiros");

  private final Path root;
  private final Reach reach;
  private final List<Found> found = new ArrayList<>();
  private final List<Acquired.Unreadable> unreadable;

  private FolderWalk(Path root, Reach reach, List<Acquired.Unreadable> unreadable) {
    this.root = root;
    this.reach = reach;
    this.unreadable = unreadable;
  }

  static List<Found> of(Path root, Reach reach, List<Acquired.Unreadable> unreadable) {
    FolderWalk walk = new FolderWalk(root, reach, unreadable);
    try {
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    } catch (IOException e) {
      unreadable.add(new Acquired.Unreadable(root.toString(), Reasons.of(e)));
    }
    walk.found.sort((a, b) -> a.file().compareTo(b.file()));
    return walk.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString();
    return name.startsWith(".") || isCompanion(folder, name)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    Found candidate = new Found(file, root, false);
    if (attributes.isRegularFile()
        && !name.startsWith(".")
        && (candidate.looksReadable() || (reach == Reach.EVERYTHING && candidate.mayHoldMany()))
        && !candidate.id().equalsIgnoreCase("readme")) {
      found.add(candidate);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) {
    // A link that leads back to a folder around it brings nothing that is not read already.
    if (!(failure instanceof FileSystemLoopException)) {
      unreadable.add(new Acquired.Unreadable(file.toString(), Reasons.of(failure)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
    if (failure != null) {
      unreadable.add(new Acquired.Unreadable(folder.toString(), Reasons.of(failure)));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isCompanion(Path folder, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : COMPANION_ENDINGS) {
      if (lower.endsWith(ending)) {
        String page = name.substring(0, name.length() - ending.length());
        return Files.exists(folder.resolveSibling(page + ".html"))
            || Files.exists(folder.resolveSibling(page + ".htm"))
            || Files.exists(folder.resolveSibling(page + ".xhtml"));
      }
    }
    return false;
  }
}
