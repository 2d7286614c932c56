package org.compend.acquire.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compend.Capture;
import org.compend.acquire.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lists of feeds as programs exchange them (OPML 1.0 to 2.0).
 *
 * <p>Without state; safe to use from several threads.
 */
public final class Opml {
  private static final int MOST = 20_000;

  private Opml() {}

  /**
   * A feed on a list.
   *
   * @param title its name
   * @param feed its address
   * @param home the site that it belongs to
   * @param folders the folders that hold it, the outermost first
   */
  public record Subscription(String title, URI feed, @Nullable URI home, List<String> folders) {
    public Subscription {
      folders = List.copyOf(folders);
    }
  }

  /**
   * What is on a list.
   *
   * @param feeds the feeds in the list's order, none twice
   * @param others addresses of what cannot be a feed on the web
   */
  public record Listed(List<Subscription> feeds, List<String> others) {
    public Listed {
      feeds = List.copyOf(feeds);
      others = List.copyOf(others);
    }

    /** Why each of the others is left, in words for a person. */
    public List<String> reasons() {
      return others.stream().map(other -> "'" + other + "' is no address on the web").toList();
    }
  }

  /**
   * The feeds on a list.
   *
   * @throws NotAFeedException where the capture is no OPML
   */
  public static Listed read(Capture capture) throws NotAFeedException {
    URI location = capture.origin().base();
    String source = XmlSource.clean(XmlSource.decode(capture), new ArrayList<>());
    Document document = FeedReader.parse(source, location);
    Element root = document.selectFirst("opml");
    if (root == null) {
      throw new NotAFeedException("this is no OPML: it has no element opml");
    }
    Map<URI, Subscription> found = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (Element outline : root.select("outline")) {
      String address = Names.attribute(outline, "xmlUrl");
      URI feed =
          address == null
              ? null
              : WebAddress.resolve(location, address).filter(WebAddress::isWeb).orElse(null);
      if (feed == null && address != null && others.size() < MOST) {
        others.add(address);
      }
      if (feed != null && found.size() < MOST) {
        String home = Names.attribute(outline, "htmlUrl");
        found.putIfAbsent(
            feed,
            new Subscription(
                title(outline),
                feed,
                home == null
                    ? null
                    : WebAddress.resolve(location, home).filter(WebAddress::isWeb).orElse(null),
                folders(outline)));
      }
    }
    return new Listed(List.copyOf(found.values()), others);
  }

  private static String title(Element outline) {
    String title = Names.attribute(outline, "title");
    String text = Names.attribute(outline, "text");
    return title != null && !title.isEmpty() ? title : text == null ? "" : text;
  }

  private static List<String> folders(Element outline) {
    List<String> folders = new ArrayList<>();
    for (Element up = outline.parent(); up != null; up = up.parent()) {
      if (up.nameIs("outline") && !title(up).isEmpty()) {
        folders.addFirst(title(up));
      }
    }
    return folders;
  }

  /** A list in OPML 2.0; feeds in the same folders stand together. */
  public static String write(String title, List<Subscription> subscriptions) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<opml version=\"2.0\">\n<head><title>").append(escape(title));
    out.append("</title></head>\n<body>\n");
    Folder root = new Folder();
    subscriptions.forEach(root::add);
    root.write(out, "");
    return out.append("</body>\n</opml>\n").toString();
  }

  private static String escape(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new LinkedHashMap<>();
    private final List<Subscription> feeds = new ArrayList<>();

    void add(Subscription subscription) {
      Folder folder = this;
      for (String name : subscription.folders()) {
        folder = folder.folders.computeIfAbsent(name, _ -> new Folder());
      }
      folder.feeds.add(subscription);
    }

    void write(StringBuilder out, String indent) {
      for (Subscription feed : feeds) {
        out.append(indent).append("<outline type=\"rss\" text=\"").append(escape(feed.title()));
        out.append("\" title=\"").append(escape(feed.title())).append("\" xmlUrl=\"");
        out.append(escape(feed.feed().toString()));
        if (feed.home() != null) {
          out.append("\" htmlUrl=\"").append(escape(feed.home().toString()));
        }
        out.append("\"/>\n");
      }
      folders.forEach((name, folder) -> {
        out.append(indent).append("<outline text=\"").append(escape(name)).append("\">\n");
        folder.write(out, indent + "  ");
        out.append(indent).append("</outline>\n");
      });
    }
  }
}
