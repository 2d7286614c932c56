package org.compend.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.compend.DateStamp;
import org.compend.acquire.Acquired;
import org.compend.acquire.Addresses;
import org.compend.acquire.FileSource;
import org.compend.acquire.Found;
import org.compend.acquire.Reach;
import org.compend.archive.Archive;
import org.compend.extract.Extractor;
import org.compend.extract.MalformedFrontMatter;

/**
 * Brings what is written into a folder of Markdown into the archive: new files and those that have
 * changed. Drafts stay outside, and so do articles of a day that has not come yet.
 *
 * <p>For one thread.
 */
public final class Watch {
  private final Archive archive;
  private final Path folder;
  private final InstantSource clock;
  private final Consumer<Outcome> told;
  private final FileSource source = new FileSource(new Addresses(Map.of(), null));
  private final Map<Path, Stamp> seen = new HashMap<>();

  /** By what it is seen that a file has changed. */
  private record Stamp(FileTime time, long size) {}

  /**
   * A watch.
   *
   * @param told hears what becomes of each file
   */
  public Watch(Archive archive, Path folder, InstantSource clock, Consumer<Outcome> told) {
    this.archive = archive;
    this.folder = folder;
    this.clock = clock;
    this.told = told;
  }

  /** Looks once through the folder; a file that was written to this second is left for later. */
  public void look() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Found> fresh =
        source.list(List.of(folder), Reach.PAGES).found().stream()
            .filter(file -> isMarkdown(file.file()) && isFresh(file))
            .toList();
    if (!fresh.isEmpty()) {
      new Gatherer(archive, told).take(new FileReadings(source, fresh, null));
    }
  }

  private static boolean isMarkdown(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  private boolean isFresh(Found file) {
    try {
      FileTime time = Files.getLastModifiedTime(file.file());
      Stamp stamp = new Stamp(time, Files.size(file.file()));
      boolean settled = time.toInstant().isBefore(clock.instant().minusSeconds(1));
      if (!settled || stamp.equals(seen.get(file.file())) || !isReady(file)) {
        return false;
      }
      seen.put(file.file(), stamp);
      return true;
    } catch (IOException _) {
      // It has just been moved or removed.
      return false;
    }
  }

  /** Whether its day has come. */
  private boolean isReady(Found file) {
    Extractor extractor = Extractor.standard();
    try {
      if (source.read(file) instanceof Acquired.Captured captured) {
        DateStamp day = extractor.extract(captured.capture()).metadata().published();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return day == null
            || (day.moment() != null
                ? !day.moment().toInstant().isAfter(clock.instant())
                : !day.day().isAfter(today));
      }
    } catch (MalformedFrontMatter _) {
      // Whoever takes it in says what is wrong with it.
    }
    return true;
  }
}
