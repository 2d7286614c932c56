package org.compend.acquire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file to be read, and the folder from which its place is told.
 *
 * @param file the file
 * @param root the folder named as input, or the one that holds a file named as input
 * @param named whether the file itself was named as input, rather than its folder
 * @param further the files that hold the further pages of its article, in their order
 */
public record Found(Path file, Path root, boolean named, List<Found> further) {
  private static final Set<String> ENDINGS =
      Set.of("html", "htm", "xhtml", "mht", "mhtml", "md", "markdown", "txt");
  private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "mht", "mhtml");
  private static final Set<String> OF_MANY =
      Set.of("warc", "wacz", "epub", "opml", "rss", "atom", "rdf", "xml", "json", "jsonl");

  public Found {
    further = List.copyOf(further);
  }

  /** A file that holds all of its article. */
  public Found(Path file, Path root, boolean named) {
    this(file, root, named, List.of());
  }

  /** The same with the files that hold the further pages of its article. */
  Found with(List<Found> pages) {
    return new Found(file, root, named, pages);
  }

  /** Whether its name says that it holds a web page. */
  boolean looksLikePage() {
    return PAGES.contains(ending());
  }

  /** The file's name without its endings: {@code moth} for {@code moth.html.gz}. */
  public String id() {
    String name = unpackedName();
    return hasKnownEnding(name) ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  /** Whether its name says that it holds a page or a text. */
  boolean looksReadable() {
    return hasKnownEnding(unpackedName());
  }

  /**
   * Whether its name says that it may hold many pages: a web archive, a feed, an export, a book.
   */
  public boolean mayHoldMany() {
    return OF_MANY.contains(endingOf(unpackedName()));
  }

  /** Whether its name alone does not tell: much is XML or JSON that nobody means to be read. */
  public boolean isVague() {
    return Set.of("xml", "json", "jsonl").contains(endingOf(unpackedName()));
  }

  /** The ending that tells the kind, in lower case; empty where there is none. */
  String ending() {
    return endingOf(unpackedName());
  }

  /** The place beneath the root as a relative reference, without a {@code .gz} at its end. */
  URI relative() {
    String path = root.relativize(file).toString().replace('\\', '/');
    if (file.getFileName().toString().length() != unpackedName().length()) {
      path = path.substring(0, path.length() - ".gz".length());
    }
    try {
      return new URI(null, null, "./" + path, null);
    } catch (URISyntaxException e) {
      throw new AssertionError("a path without scheme is always a reference: " + path, e);
    }
  }

  private String unpackedName() {
    String name = file.getFileName().toString();
    boolean packed = endingOf(name).equals("gz") && name.length() > ".gz".length();
    return packed ? name.substring(0, name.length() - ".gz".length()) : name;
  }

  private static boolean hasKnownEnding(String name) {
    return ENDINGS.contains(endingOf(name)) && name.indexOf('.') != 0;
  }

  private static String endingOf(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
