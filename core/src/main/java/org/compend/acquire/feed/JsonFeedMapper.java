package org.compend.acquire.feed;

import static org.compend.acquire.JsonTree.array;
import static org.compend.acquire.JsonTree.object;
import static org.compend.acquire.JsonTree.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.compend.DateStamp;
import org.compend.acquire.JsonTree;
import org.compend.acquire.WebAddress;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Feed} of JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedMapper {
  private final URI location;
  private final List<String> complaints;

  JsonFeedMapper(URI location, List<String> complaints) {
    this.location = location;
    this.complaints = complaints;
  }

  Feed map(String json) throws NotAFeedException {
    JsonTree tree = JsonTree.parse(json);
    Map<String, @Nullable Object> feed = object(tree.root());
    String version = Objects.requireNonNullElse(text(feed.get("version")), "");
    if (!version.contains("jsonfeed.org") && !(feed.get("items") instanceof List<?>)) {
      throw new NotAFeedException(
          tree.problem() == null
              ? "this is JSON, but no JSON Feed: it has neither a version nor items"
              : "this is no JSON: " + tree.problem());
    }
    if (tree.problem() != null) {
      complaints.add("the JSON is broken, and was read until there: " + tree.problem());
    }
    List<FeedLink> links = new ArrayList<>();
    link(links, "alternate", feed.get("home_page_url"), null);
    link(links, "self", feed.get("feed_url"), null);
    link(links, "next", feed.get("next_url"), null);
    link(links, "image", feed.get("icon"), null);
    List<FeedEntry> entries = new ArrayList<>();
    List<@Nullable Object> items = array(feed.get("items"));
    for (Object item : items) {
      if (item instanceof Map<?, ?> && entries.size() < XmlFeedMapper.MOST_ENTRIES) {
        entries.add(entry(object(item)));
      }
    }
    if (items.size() > XmlFeedMapper.MOST_ENTRIES) {
      complaints.add(
          "it has " + items.size() + " entries; the first " + entries.size() + " were read");
    }
    return new Feed(
        "JSON Feed " + version.replaceFirst(".*/version/", "").replaceAll("[^0-9.]", ""),
        location,
        null,
        address(feed.get("home_page_url")),
        plain(feed.get("title")),
        plain(feed.get("description")),
        authors(feed),
        List.of(),
        null,
        null,
        links,
        text(feed.get("language")),
        entries,
        XmlSource.once(complaints));
  }

  private FeedEntry entry(Map<String, @Nullable Object> item) {
    URI base = address(item.get("url"));
    List<FeedLink> links = new ArrayList<>();
    link(links, "alternate", item.get("url"), null);
    link(links, "related", item.get("external_url"), null);
    link(links, "image", item.get("image"), null);
    for (Object attachment : array(item.get("attachments"))) {
      link(links, "enclosure", object(attachment).get("url"), object(attachment));
    }
    String html = text(item.get("content_html"));
    FeedText content =
        html != null
            ? new FeedText(html, true, base != null ? base : location)
            : plain(item.get("content_text"));
    List<String> tags = new ArrayList<>();
    for (Object tag : array(item.get("tags"))) {
      String name = text(tag);
      if (name != null) {
        tags.add(name);
      }
    }
    return new FeedEntry(
        text(item.get("id")),
        base != null ? base : address(item.get("external_url")),
        plain(item.get("title")),
        plain(item.get("summary")),
        content,
        authors(item),
        List.of(),
        date(item.get("date_published")),
        date(item.get("date_modified")),
        tags,
        links,
        text(item.get("language")));
  }

  private List<Person> authors(Map<String, @Nullable Object> holder) {
    List<@Nullable Object> told = new ArrayList<>(array(holder.get("authors")));
    told.add(holder.get("author"));
    List<Person> people = new ArrayList<>();
    for (Object one : told) {
      String name = one instanceof String plain ? plain.strip() : text(object(one).get("name"));
      URI url = address(object(one).get("url"));
      if (name != null || url != null) {
        Person person = new Person(name == null ? "" : name, null, url);
        if (!people.contains(person)) {
          people.add(person);
        }
      }
    }
    return people;
  }

  private static FeedText plain(@Nullable Object value) {
    String text = text(value);
    return text == null ? FeedText.NONE : FeedText.plain(text);
  }

  private static @Nullable DateStamp date(@Nullable Object value) {
    String text = text(value);
    return text == null ? null : FeedDates.parse(text);
  }

  private @Nullable URI address(@Nullable Object value) {
    String text = text(value);
    return text == null
        ? null
        : WebAddress.resolve(location, text).filter(WebAddress::isWeb).orElse(null);
  }

  private void link(
      List<FeedLink> links,
      String relation,
      @Nullable Object url,
      @Nullable Map<String, @Nullable Object> details) {
    URI address = address(url);
    if (address != null) {
      String length = details == null ? null : text(details.get("size_in_bytes"));
      links.add(
          new FeedLink(
              relation,
              address,
              details == null ? null : text(details.get("mime_type")),
              length != null && length.matches("\\d{1,15}") ? Long.parseLong(length) : -1));
    }
  }
}
