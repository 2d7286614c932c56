package org.compend.acquire.container;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compend.Address;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/**
 * The images in a WARC file, by the addresses that they had on the web.
 *
 * <p>They may stand before or after the pages that show them, so the file is gone through once, at
 * the first question. Safe to use from several threads.
 */
final class WarcImages implements Assets, Closeable {
  private static final int MOST = 1_000_000;

  private final Path path;
  private final URI file;
  private @Nullable Map<String, Long> places;
  private @Nullable Warc records;

  WarcImages(Path path, URI file) {
    this.path = path;
    this.file = file;
  }

  @Override
  public synchronized Optional<Bytes> find(URI source) {
    try {
      if (places == null) {
        places = places();
      }
      if (places.isEmpty()) {
        return Optional.empty();
      }
      Long place = places.get(Address.key(source));
      if (place == null) {
        return Optional.empty();
      }
      if (records == null) {
        records = new Warc(path, file, WarcImages::isImage);
      }
      // A file that was packed in one piece, not record by record, has no places to go back to.
      return records
          .at(place)
          .filter(image -> image.origin().url() != null)
          .filter(image -> Address.key(image.origin().base()).equals(Address.key(source)))
          .map(Capture::content);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private Map<String, Long> places() throws IOException {
    Map<String, Long> found = new HashMap<>();
    try (Warc all = new Warc(path, file, WarcImages::isImage)) {
      all.places((address, place) -> {
        if (found.size() < MOST) {
          found.putIfAbsent(Address.key(address), place);
        }
      });
    }
    return found;
  }

  private static boolean isImage(@Nullable String type) {
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("image/");
  }

  @Override
  public synchronized void close() throws IOException {
    if (records != null) {
      records.close();
    }
  }
}
