package org.compend.serve.feed;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.compend.press.xhtml.Markup;
import org.compend.serve.page.Library;

/** Writes a channel as RSS 2.0, the text in {@code content:encoded}. */
final class Rss {
  private Rss() {}

  static String of(Channel channel, Library library) {
    Markup out = new Markup();
    out.open(
            "rss",
            "version",
            "2.0",
            "xmlns:atom",
            "http://www.w3.org/2005/Atom",
            "xmlns:content",
            "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/")
        .line();
    out.open("channel").line();
    out.element("title", channel.title()).line();
    out.element("link", library.absolute(channel.page())).line();
    out.element("description", "Articles of " + library.name()).line();
    out.element("generator", "Compend").line();
    out.empty(
            "atom:link",
            "rel",
            "self",
            "type",
            "application/rss+xml",
            "href",
            library.absolute(channel.self()))
        .line();
    channel.items().stream()
        .map(Item::updated)
        .max(OffsetDateTime.timeLineOrder())
        .ifPresent(newest -> out.element("lastBuildDate", time(newest)).line());
    channel.items().forEach(item -> item(item, out));
    out.close().line().close().line();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
  }

  private static void item(Item item, Markup out) {
    out.open("item").line();
    out.element("title", item.story().title()).line();
    out.element("link", item.address()).line();
    out.element("guid", item.address(), "isPermaLink", "true").line();
    if (item.published() != null) {
      out.element("pubDate", time(item.published())).line();
    }
    item.authors().forEach(name -> out.element("dc:creator", name).line());
    if (item.story().language() != null) {
      out.element("dc:language", item.story().language()).line();
    }
    if (item.story().metadata().section() != null) {
      out.element("category", item.story().metadata().section()).line();
    }
    item.story().metadata().tags().forEach(tag -> out.element("category", tag).line());
    out.element("description", item.story().lead()).line();
    out.element("content:encoded", item.html()).line();
    out.close().line();
  }

  private static String time(OffsetDateTime time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
  }
}
