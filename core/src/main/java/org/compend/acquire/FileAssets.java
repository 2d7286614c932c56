package org.compend.acquire;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/**
 * The images of pages that were read from files: {@code data:} URIs, parts that came in the same
 * file, and files beside the page.
 *
 * <p>Nothing is fetched from the web. A page that knows its public address refers to the files
 * beside it by addresses of the web; these lead back to the files. Out of reach is what lies
 * outside the folder that holds the input's folder, so that no page can draw on a stranger's files.
 * All pages are to be added before the first image is asked for; from then on it may be used from
 * several threads.
 */
public final class FileAssets implements Assets {
  /** The largest image file that is read. */
  static final int LIMIT = 64 << 20;

  /** How far above a page's folder its images may lie. */
  private static final int UP = 2;

  private final Map<URI, Bytes> companions = new HashMap<>();
  private final Map<String, Set<Path>> foldersByAddress = new HashMap<>();
  private final Set<Path> reach = new LinkedHashSet<>();

  /** Makes the images of a page known. */
  public void add(Found found, Capture capture) {
    capture
        .companions()
        .forEach((address, content) -> {
          if (ImageSigns.in(content)) {
            companions.putIfAbsent(address, content);
          }
        });
    Path root = found.root();
    Path outer = root.getParent() == null ? root : root.getParent();
    if (reach.add(outer)) {
      real(outer).ifPresent(reach::add);
    }
    URI url = capture.origin().url();
    if (url != null && !url.isOpaque()) {
      URI address = url.resolve("./");
      Path folder = found.file().getParent();
      for (int i = 0; i <= UP && folder != null && folder.startsWith(outer); i++) {
        foldersByAddress
            .computeIfAbsent(withoutScheme(address), _ -> new LinkedHashSet<>())
            .add(folder);
        URI above = address.resolve("../");
        if (above.equals(address) || above.getPath().startsWith("/..")) {
          break;
        }
        address = above;
        folder = folder.getParent();
      }
    }
  }

  /**
   * Makes the files beside an export of a whole site known: what the site had at its root lies in
   * the folder of the export.
   */
  public void add(Found found, URI site) {
    if (site.getHost() != null) {
      reach.add(found.root());
      real(found.root()).ifPresent(reach::add);
      foldersByAddress
          .computeIfAbsent(withoutScheme(site.resolve("/")), _ -> new LinkedHashSet<>())
          .add(found.file().getParent());
    }
  }

  @Override
  public Optional<Bytes> find(URI source) {
    Bytes companion = companions.get(source);
    if (companion != null) {
      return Optional.of(companion);
    }
    String scheme = source.getScheme() == null ? "" : source.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "data" -> DataUri.decode(source, LIMIT);
      case "file" -> file(source);
      case "http", "https" -> beside(source);
      default -> Optional.empty();
    };
  }

  private Optional<Bytes> file(URI source) {
    if (source.getPath() == null || source.getAuthority() != null) {
      return Optional.empty();
    }
    return read(Path.of("/"), source.getPath(), source.getQuery());
  }

  /** A file whose address is that of a page's folder, or one above it, and what follows. */
  private Optional<Bytes> beside(URI source) {
    String address = withoutScheme(source);
    for (int slash = address.lastIndexOf('/');
        slash > 1;
        slash = address.lastIndexOf('/', slash - 1)) {
      Set<Path> folders = foldersByAddress.get(address.substring(0, slash + 1));
      if (folders != null) {
        String rest = decoded(address.substring(slash + 1));
        for (Path folder : folders) {
          Optional<Bytes> content = read(folder, rest, source.getQuery());
          if (content.isPresent()) {
            return content;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Some programs save a file under its name with the query, most without it. */
  private Optional<Bytes> read(Path folder, String path, @Nullable String query) {
    Optional<Bytes> plain = read(folder, path);
    return plain.isPresent() || query == null ? plain : read(folder, path + "?" + query);
  }

  private Optional<Bytes> read(Path folder, String path) {
    try {
      Path file = folder.resolve(path).normalize();
      if (!within(file) || !Files.isRegularFile(file) || Files.size(file) > LIMIT) {
        return Optional.empty();
      }
      return within(file.toRealPath())
          ? Optional.of(Bytes.of(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private boolean within(Path file) {
    return reach.stream().anyMatch(file::startsWith);
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Host and path, so that a page saved by one scheme finds what it refers to by the other. */
  private static String withoutScheme(URI address) {
    return "//" + address.getRawAuthority() + address.getRawPath();
  }

  private static String decoded(String path) {
    return new String(DataUri.percentDecoded(path), StandardCharsets.UTF_8);
  }
}
