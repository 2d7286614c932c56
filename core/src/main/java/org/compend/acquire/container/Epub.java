package org.compend.acquire.container;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.acquire.WebAddress;
import org.compend.charset.CharacterDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The chapters of a book (EPUB 2 and 3) in reading order, each with its pictures.
 *
 * <p>Covers, contents, indexes and what else a book says to stand around its text are left out.
 *
 * <p>A chapter's location is the book's followed by its place in the book, as if the book were a
 * folder.
 */
public final class Epub extends Container {
  private static final int MOST_PICTURES = 500;

  /**
   * What stands around the text of a book, in the words of EPUB's structural semantics, of
   * DPUB-ARIA (there with {@code doc-}) and of the guide of EPUB 2.
   */
  private static final Set<String> AROUND =
      Set.of(
          "cover",
          "titlepage",
          "title-page",
          "halftitlepage",
          "toc",
          "landmarks",
          "loi",
          "lot",
          "page-list",
          "pagelist",
          "index",
          "bibliography",
          "colophon",
          "copyright-page",
          "imprint");

  private static final String PACKAGE = "application/oebps-package+xml";

  private final URI file;
  private final ZipFile zip;
  private final Deque<URI> chapters = new ArrayDeque<>();
  private final Map<URI, String> types = new HashMap<>();
  private @Nullable String problem;
  private boolean gave;

  /**
   * Opens a book.
   *
   * @throws IOException where it is no ZIP archive
   */
  public Epub(Path path) throws IOException {
    // With one slash, as resolving writes it: places are told apart by their text.
    file = URI.create("file:" + path.toUri().getRawPath() + "/");
    zip = new ZipFile(path.toFile());
    try {
      readPackage();
    } catch (IOException | RuntimeException e) {
      chapters.clear();
      problem = "this is no EPUB: " + said(e);
    }
  }

  private void readPackage() throws IOException {
    Document container = xml(file.resolve("META-INF/container.xml"));
    Element root =
        container.getElementsByTag("rootfile").stream()
            .filter(element -> element.attr("media-type").equals(PACKAGE))
            .findFirst()
            .or(() -> Optional.ofNullable(container.getElementsByTag("rootfile").first()))
            .orElseThrow(() -> new IOException("META-INF/container.xml names no package"));
    URI opf = resolve(file, root.attr("full-path"));
    Document book = xml(opf);
    Map<String, URI> items = new HashMap<>();
    Map<String, Element> elements = new HashMap<>();
    for (Element item : book.select("*|manifest > *|item, manifest > item")) {
      URI place = resolve(opf, item.attr("href"));
      items.put(item.attr("id"), place);
      elements.put(item.attr("id"), item);
      types.put(place, item.attr("media-type"));
    }
    Set<URI> around = new HashSet<>();
    for (Element reference : book.select("*|guide > *|reference, guide > reference")) {
      if (AROUND.contains(reference.attr("type"))) {
        WebAddress.resolve(opf, reference.attr("href")).ifPresent(around::add);
      }
    }
    for (Element reference : book.select("*|spine > *|itemref, spine > itemref")) {
      URI place = items.get(reference.attr("idref"));
      Element item = elements.get(reference.attr("idref"));
      boolean text = place != null && types.getOrDefault(place, "").contains("html");
      boolean contents = item != null && (" " + item.attr("properties") + " ").contains(" nav ");
      if (place != null && text && !contents && !reference.attr("linear").equals("no")) {
        chapters.add(place);
      }
    }
    // Where all is in one page, that is the place of the contents too.
    if (!around.containsAll(chapters)) {
      chapters.removeAll(around);
    }
    if (chapters.isEmpty()) {
      throw new IOException("its package names no chapter");
    }
  }

  @Override
  @Nullable Contained advance() {
    Contained next = null;
    while (next == null && !chapters.isEmpty()) {
      next = chapter(chapters.remove());
    }
    if (next == null && !gave) {
      String told = problem == null ? "each of its pages says that it is no chapter" : problem;
      next = new Contained.Damage(file, 0, told);
    }
    gave = true;
    return next;
  }

  /** A chapter; null where the page is none, but a cover or contents. */
  private @Nullable Contained chapter(URI chapter) {
    try {
      Bytes content = read(chapter);
      Document page = Jsoup.parse(CharacterDecoder.decode(content, "application/xhtml+xml").text());
      if (isAround(page.body())) {
        return null;
      }
      return new Contained.Page(
          new Capture(
              new Origin(chapter, null, null),
              "application/xhtml+xml",
              content,
              pictures(chapter, page)));
    } catch (IOException e) {
      return new Contained.Damage(file, 0, place(chapter) + " cannot be read: " + said(e));
    }
  }

  /** Whether a page says that it, or all that it holds, stands around the text. */
  private static boolean isAround(Element body) {
    Element inner = body.childrenSize() == 1 ? body.child(0) : body;
    return Stream.of(body, inner)
        .flatMap(element -> Stream.of(element.attr("epub:type"), element.attr("role")))
        .flatMap(words -> Arrays.stream(words.strip().split("\\s+")))
        .anyMatch(word -> AROUND.contains(word.replaceFirst("^doc-", "")));
  }

  private Map<URI, Bytes> pictures(URI chapter, Document page) {
    Map<URI, Bytes> pictures = new LinkedHashMap<>();
    for (Element image : page.select("img[src], image")) {
      String reference = image.hasAttr("src") ? image.attr("src") : image.attr("xlink:href");
      URI place = WebAddress.resolve(chapter, reference).orElse(chapter);
      boolean inside = place.toString().startsWith(file.toString()) && !place.equals(chapter);
      if (inside && !pictures.containsKey(place) && pictures.size() < MOST_PICTURES) {
        try {
          pictures.put(place, read(place));
        } catch (IOException _) {
          // A missing picture must not cost the chapter.
        }
      }
    }
    return pictures;
  }

  private Document xml(URI place) throws IOException {
    String text = CharacterDecoder.decode(read(place), "application/xml").text();
    return Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(100));
  }

  private static URI resolve(URI base, String reference) throws IOException {
    return WebAddress.resolve(base, reference)
        .orElseThrow(() -> new IOException("\"" + reference + "\" is no place in the book"));
  }

  private String place(URI chapter) {
    return chapter.getPath().substring(file.getPath().length());
  }

  private Bytes read(URI place) throws IOException {
    if (!place.toString().startsWith(file.toString())) {
      throw new IOException(place + " lies outside the book");
    }
    ZipEntry entry = zip.getEntry(place(place));
    if (entry == null) {
      throw new IOException(place(place) + " is not in the book");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(PAGE_LIMIT + 1);
      if (bytes.length > PAGE_LIMIT) {
        throw new IOException(place(place) + " is longer than " + (PAGE_LIMIT >> 20) + " MB");
      }
      return Bytes.of(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
