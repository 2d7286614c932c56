package org.compend.acquire.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Origin;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A feed's entry as a page of its own, which is what is kept of it: everything the feed tells,
 * written in the vocabulary that web pages use for it, so that the article can be extracted again
 * at any time without the feed.
 *
 * <p>The same entry gives the same bytes.
 */
public final class EntryPage {
  private EntryPage() {}

  /**
   * The page of an entry.
   *
   * @param feed the feed that holds it; its authors stand for an Atom entry's without any (RFC
   *     4287, section 4.2.1)
   * @param found when the feed was read
   */
  public static Capture of(Feed feed, FeedEntry entry, @Nullable Instant found) {
    return new Capture(
        new Origin(feed.location(), entry.link(), found),
        "text/html; charset=utf-8",
        Bytes.of(html(feed, entry).getBytes(StandardCharsets.UTF_8)));
  }

  private static String html(Feed feed, FeedEntry entry) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html");
    String language = entry.language() != null ? entry.language() : feed.language();
    if (language != null) {
      out.append(" lang=\"").append(escape(language)).append('"');
    }
    String title = entry.title().text();
    out.append(">\n<head>\n<meta charset=\"utf-8\">\n<title>");
    out.append(escape(title)).append("</title>\n");
    if (entry.link() != null) {
      out.append("<link rel=\"canonical\" href=\"").append(escape(entry.link().toString()));
      out.append("\">\n");
    }
    meta(out, "property", "og:type", "article");
    meta(out, "property", "og:title", title);
    meta(out, "property", "og:site_name", feed.title().text());
    if (!entry.content().isBlank()) {
      meta(out, "name", "description", entry.summary().text());
    }
    for (Person author : authors(feed, entry)) {
      meta(out, "name", "author", author.name());
    }
    meta(out, "property", "article:published_time", entry.published());
    meta(out, "property", "article:modified_time", entry.updated());
    for (String category : entry.categories()) {
      meta(out, "property", "article:tag", category);
    }
    for (FeedLink link : entry.links()) {
      if (link.relation().equals("image")) {
        meta(out, "property", "og:image", link.url().toString());
      } else if (link.relation().equals("enclosure")) {
        out.append("<link rel=\"enclosure\" href=\"").append(escape(link.url().toString()));
        if (link.mediaType() != null) {
          out.append("\" type=\"").append(escape(link.mediaType()));
        }
        out.append("\">\n");
      }
    }
    meta(out, "name", "identifier", Objects.requireNonNullElse(entry.id(), ""));
    out.append("</head>\n<body>\n<article>\n");
    if (!title.isEmpty()) {
      out.append("<h1>").append(escape(title)).append("</h1>\n");
    }
    // Who signed is believed where readers see it.
    for (Person author : authors(feed, entry)) {
      out.append("<p class=\"byline\"><a rel=\"author\">").append(escape(author.name()));
      out.append("</a></p>\n");
    }
    out.append("<div class=\"entry-content\">\n").append(body(entry.body()));
    return out.append("\n</div>\n</article>\n</body>\n</html>\n").toString();
  }

  private static List<Person> authors(Feed feed, FeedEntry entry) {
    boolean inherits = entry.authors().isEmpty() && !feed.format().startsWith("RSS");
    return (inherits ? feed.authors() : entry.authors())
        .stream().filter(person -> !person.name().isEmpty()).toList();
  }

  /** Plain text has its paragraphs at its empty lines. */
  private static String body(FeedText text) {
    if (text.html()) {
      return text.markup();
    }
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.value().strip().split("\\R\\s*\\R", -1)) {
      if (!paragraph.isBlank()) {
        out.append("<p>").append(escape(paragraph.strip()).replaceAll("\\R", "<br>\n"));
        out.append("</p>\n");
      }
    }
    return out.toString();
  }

  private static void meta(StringBuilder out, String key, String name, @Nullable DateStamp stamp) {
    if (stamp != null) {
      meta(out, key, name, stamp.toString());
    }
  }

  private static void meta(StringBuilder out, String key, String name, String content) {
    if (!content.isBlank()) {
      out.append("<meta ").append(key).append("=\"").append(name).append("\" content=\"");
      out.append(escape(content)).append("\">\n");
    }
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
