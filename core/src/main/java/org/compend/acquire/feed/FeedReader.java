package org.compend.acquire.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.compend.Capture;
import org.compend.DateStamp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any kind: RSS 0.9x to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed 1.x.
 *
 * <pre>{@code
 * Feed feed = FeedReader.read(capture);
 * for (FeedEntry entry : feed.entries()) {
 *   System.out.println(entry.title().text() + " " + entry.link());
 * }
 * }</pre>
 *
 * <p>The media type is not asked, for servers send feeds under any. A broken feed is read as far as
 * it makes sense, with a complaint for what was wrong. Nothing outside the capture is read: no
 * document type, no entity, no inclusion. Time and memory are bounded by the size of the capture.
 *
 * <p>Without state; safe to use from several threads.
 */
public final class FeedReader {
  private static final int DEEPEST = 256;
  private static final Duration AHEAD = Duration.ofDays(2);
  private static final Set<String> ROOTS =
      Set.of("rss", "feed", "rdf:rdf", "rdf", "channel", "entry");

  private FeedReader() {}

  /**
   * The feed that a capture is.
   *
   * @throws NotAFeedException where the capture is something else
   */
  public static Feed read(Capture capture) throws NotAFeedException {
    List<String> complaints = new ArrayList<>();
    URI location = capture.origin().base();
    String raw = XmlSource.decode(capture);
    String start = raw.substring(0, Math.min(raw.length(), 200)).strip();
    if (start.isEmpty() && raw.isBlank()) {
      throw new NotAFeedException("this is empty");
    }
    Feed feed;
    if (start.startsWith("{")) {
      feed = new JsonFeedMapper(location, complaints).map(raw);
    } else {
      String source = XmlSource.clean(raw, complaints);
      Document document = parse(source, location);
      Element root = root(document);
      if (root == null) {
        throw new NotAFeedException(whatElse(document, start));
      }
      if (!isClosed(source, root)) {
        complaints.add("it breaks off before its end");
      }
      feed = new XmlFeedMapper(root, location, complaints).map();
    }
    return withoutFuture(feed, capture.origin().time());
  }

  /** One item of a feed that was parsed elsewhere as XML, as exports hold them. */
  public static FeedEntry entry(Element item, URI location) {
    return XmlFeedMapper.entry(item, location, new ArrayList<>());
  }

  /** The day, and the moment where it is told, that a feed's date means; null where it is none. */
  public static @Nullable DateStamp date(String text) {
    return FeedDates.parse(text);
  }

  static Document parse(String source, URI location) {
    return Jsoup.parse(source, location.toString(), Parser.xmlParser().setMaxDepth(DEEPEST));
  }

  private static @Nullable Element root(Document document) {
    for (Element element : document.children()) {
      if (ROOTS.contains(Names.within(element).of(element))) {
        return element;
      }
    }
    return null;
  }

  private static boolean isClosed(String source, Element root) {
    String tail = source.substring(Math.max(0, source.length() - 4_096));
    return tail.contains("</" + root.tagName()) || root.childNodeSize() == 0;
  }

  private static String whatElse(Document document, String start) {
    boolean html =
        document.selectFirst("html, body, head") != null
            || start.regionMatches(true, 0, "<!doctype html", 0, 14);
    return html
        ? "this is a web page, not a feed; compend add finds the feed that a page names"
        : "this is no feed: it has none of the elements rss, rdf:RDF, feed, channel";
  }

  /** A date ahead of the time when the feed was found is not known: it must never sort first. */
  private static Feed withoutFuture(Feed feed, @Nullable Instant found) {
    if (found == null) {
      return feed;
    }
    Instant limit = found.plus(AHEAD);
    List<FeedEntry> entries = new ArrayList<>();
    List<String> complaints = new ArrayList<>(feed.complaints());
    for (FeedEntry entry : feed.entries()) {
      DateStamp published = notAfter(limit, entry.published());
      DateStamp updated = notAfter(limit, entry.updated());
      if (Objects.equals(published, entry.published())
          && Objects.equals(updated, entry.updated())) {
        entries.add(entry);
      } else {
        complaints.add("an entry is dated in the future; that date was left out");
        entries.add(entry.dated(published, updated));
      }
    }
    return feed.with(entries, XmlSource.once(complaints));
  }

  private static @Nullable DateStamp notAfter(Instant limit, @Nullable DateStamp stamp) {
    if (stamp == null) {
      return null;
    }
    Instant instant =
        stamp.moment() != null
            ? stamp.moment().toInstant()
            : stamp.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    return instant.isAfter(limit) ? null : stamp;
  }
}
