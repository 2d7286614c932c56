package org.compend.acquire.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Origin;
import org.compend.acquire.feed.EntryPage;
import org.compend.acquire.feed.Feed;
import org.compend.acquire.feed.FeedEntry;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.FeedText;
import org.compend.acquire.feed.NotAFeedException;
import org.compend.acquire.feed.Person;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The published posts and pages in an export of WordPress (WXR 1.0 to 1.2), one after the other;
 * drafts, private and protected ones, attachments and menus are left out.
 */
public final class Wordpress extends Container {
  private static final int HEAD = 512 << 10;
  private static final int LONGEST_ITEM = 32 << 20;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");
  private static final Pattern AUTHOR =
      Pattern.compile("<wp:author>(.*?)</wp:author>", Pattern.DOTALL);

  private final URI file;
  private final Feed head;
  private final Map<String, String> names = new HashMap<>();
  private final Source source;
  private final StreamParser parser;
  private long count;
  private boolean ended;

  /**
   * Opens an export.
   *
   * @throws IOException where it cannot be read, or is none
   */
  public Wordpress(Path path) throws IOException {
    file = path.toUri();
    byte[] first;
    try (InputStream in = Files.newInputStream(path)) {
      first = in.readNBytes(HEAD);
    }
    Charset charset = charset(new String(first, StandardCharsets.ISO_8859_1));
    String start = new String(first, charset);
    int items = start.indexOf("<item>");
    String channel = (items < 0 ? start : start.substring(0, items)) + "</channel></rss>";
    try {
      head =
          FeedReader.read(
              new Capture(
                  new Origin(file, null, null),
                  "application/rss+xml; charset=utf-8",
                  Bytes.of(channel.getBytes(StandardCharsets.UTF_8))));
    } catch (NotAFeedException e) {
      throw new IOException("this is no export of WordPress: " + e.getMessage(), e);
    }
    readNames(channel);
    source = new Source(new InputStreamReader(Files.newInputStream(path), charset));
    parser = new StreamParser(Parser.xmlParser().setMaxDepth(64)).parse(source, file.toString());
  }

  private static Charset charset(String start) {
    Matcher declared = ENCODING.matcher(start);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Posts name their authors by log-in; the head tells the names that readers saw. */
  private void readNames(String channel) {
    Matcher author = AUTHOR.matcher(channel);
    while (author.find()) {
      String login = field(author.group(1), "wp:author_login");
      String shown = field(author.group(1), "wp:author_display_name");
      if (!login.isEmpty() && !shown.isEmpty()) {
        names.put(login, shown);
      }
    }
  }

  private static String field(String text, String name) {
    Matcher field =
        Pattern.compile("<" + name + ">\\s*(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?\\s*</" + name + ">")
            .matcher(text);
    return field.find() ? Parser.unescapeEntities(field.group(1).strip(), false) : "";
  }

  @Override
  @Nullable Contained advance() {
    while (!ended) {
      try {
        source.nextItem();
        Element item = parser.selectNext("item");
        if (item == null) {
          ended = true;
          break;
        }
        count++;
        Contained page = isPublished(item) ? page(item) : null;
        item.remove();
        if (page != null) {
          return page;
        }
      } catch (IOException | RuntimeException e) {
        ended = true;
        return new Contained.Damage(file, count + 1, said(e));
      }
    }
    return null;
  }

  private static boolean isPublished(Element item) {
    String status = text(item, "wp:status");
    String type = text(item, "wp:post_type");
    return (status.isEmpty() || status.equals("publish"))
        && (type.isEmpty() || type.equals("post") || type.equals("page"))
        && text(item, "wp:post_password").isEmpty();
  }

  private static String text(Element item, String name) {
    Element child =
        item.children().stream().filter(one -> one.tagName().equals(name)).findFirst().orElse(null);
    return child == null ? "" : child.wholeText().strip();
  }

  private Contained page(Element item) {
    FeedEntry entry = FeedReader.entry(item, file);
    String body = WordpressText.html(text(item, "content:encoded"));
    String excerpt = text(item, "excerpt:encoded");
    DateStamp published = date(text(item, "wp:post_date"), text(item, "wp:post_date_gmt"));
    List<Person> authors =
        entry.authors().stream()
            .map(one -> new Person(names.getOrDefault(one.name(), one.name()), null, null))
            .toList();
    FeedEntry whole =
        new FeedEntry(
            entry.id(),
            entry.link(),
            entry.title(),
            excerpt.isEmpty() ? FeedText.NONE : new FeedText(excerpt, true, entry.link()),
            new FeedText(body, true, entry.link() != null ? entry.link() : head.link()),
            authors,
            List.of(),
            published != null ? published : entry.published(),
            date(text(item, "wp:post_modified"), text(item, "wp:post_modified_gmt")),
            entry.categories(),
            entry.links(),
            entry.language());
    return new Contained.Page(EntryPage.of(head, whole, null), entry.id());
  }

  /** Local time and UTC are given apart; together they tell the offset. */
  private static @Nullable DateStamp date(String local, String utc) {
    DateStamp here = FeedReader.date(local);
    DateStamp there = FeedReader.date(utc);
    if (here == null || here.moment() == null || there == null || there.moment() == null) {
      return here;
    }
    long seconds = Duration.between(there.moment(), here.moment()).toSeconds() / 900 * 900;
    return Math.abs(seconds) > 18 * 3_600
        ? there
        : DateStamp.of(
            there.moment().withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) seconds)));
  }

  @Override
  public void close() throws IOException {
    parser.close();
    source.close();
  }

  /** Leaves out what XML may not hold, and stops at an item without end. */
  private static final class Source extends Reader {
    private final Reader in;
    private long sinceItem;

    Source(Reader in) {
      this.in = in;
    }

    void nextItem() {
      sinceItem = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      int kept = 0;
      for (int i = offset; i < offset + read; i++) {
        char c = buffer[i];
        if (c >= 0x20 || c == '\n' || c == '\t' || c == '\r') {
          buffer[offset + kept++] = c;
        }
      }
      sinceItem += Math.max(0, read);
      if (sinceItem > LONGEST_ITEM) {
        throw new IOException("an item is longer than " + LONGEST_ITEM + " characters");
      }
      return read < 0 ? -1 : kept == 0 ? read(buffer, offset, length) : kept;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
