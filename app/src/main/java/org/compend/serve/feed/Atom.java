package org.compend.serve.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.compend.press.xhtml.Markup;
import org.compend.serve.page.Library;

/** Writes a channel as Atom (RFC 4287). */
final class Atom {
  private Atom() {}

  static String of(Channel channel, Library library) {
    Markup out = new Markup();
    out.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en").line();
    String self = library.absolute(channel.self());
    out.element("id", self).line();
    out.element("title", channel.title()).line();
    OffsetDateTime newest =
        channel.items().stream()
            .map(Item::updated)
            .max(OffsetDateTime.timeLineOrder())
            .orElse(Instant.EPOCH.atOffset(ZoneOffset.UTC));
    out.element("updated", time(newest)).line();
    out.open("author").element("name", library.name()).close().line();
    out.element("generator", "Compend").line();
    out.empty("link", "rel", "self", "type", "application/atom+xml", "href", self).line();
    out.empty(
            "link",
            "rel",
            "alternate",
            "type",
            "text/html",
            "href",
            library.absolute(channel.page()))
        .line();
    channel.items().forEach(item -> entry(item, out));
    out.close().line();
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
  }

  private static void entry(Item item, Markup out) {
    out.open("entry", "xml:lang", item.story().language()).line();
    out.element("id", item.address()).line();
    out.element("title", item.story().title()).line();
    out.empty("link", "rel", "alternate", "type", "text/html", "href", item.address()).line();
    if (item.story().bound().source() != null) {
      out.empty("link", "rel", "via", "href", item.story().bound().source().toASCIIString()).line();
    }
    if (item.published() != null) {
      out.element("published", time(item.published())).line();
    }
    out.element("updated", time(item.updated())).line();
    item.authors().forEach(name -> out.open("author").element("name", name).close().line());
    if (item.story().metadata().section() != null) {
      out.empty("category", "term", item.story().metadata().section()).line();
    }
    item.story().metadata().tags().forEach(tag -> out.empty("category", "term", tag).line());
    out.element("summary", item.story().lead()).line();
    out.element("content", item.html(), "type", "html").line();
    out.close().line();
  }

  private static String time(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }
}
