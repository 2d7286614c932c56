package org.compend.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.compend.Bytes;
import org.compend.edit.CoverReader;
import org.compend.select.Cover;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The picture that the command line gives for a digest's cover. */
final class CoverFile {
  @Option(
      names = "--cover",
      paramLabel = "PICTURE",
      description = "A picture for the cover: JPEG, PNG, WebP, GIF, TIFF or BMP.")
  private @Nullable Path file;

  @Option(
      names = "--cover-text",
      paramLabel = "TEXT",
      description = "What the picture shows, for those who cannot see it.")
  private String text = "";

  /** The picture, where one is given. */
  Optional<Cover> read(Shell shell) {
    if (file == null) {
      if (!text.isBlank()) {
        throw new Misused("--cover-text says what a picture shows: name the picture with --cover");
      }
      return Optional.empty();
    }
    if (text.isBlank()) {
      throw new Misused("say with --cover-text what the cover shows, for those who cannot see it");
    }
    return Optional.of(new Cover(picture(shell, file), text));
  }

  private static Bytes picture(Shell shell, Path file) {
    try {
      Path found = shell.folder().resolve(file);
      if (Files.size(found) > CoverReader.MOST_BYTES) {
        throw new Misused(file + ": " + CoverReader.tooLarge());
      }
      return CoverReader.read(Bytes.of(Files.readAllBytes(found)));
    } catch (IOException e) {
      throw new Misused("cannot read the cover " + file + ": " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new Misused(file + ": " + e.getMessage());
    }
  }
}
