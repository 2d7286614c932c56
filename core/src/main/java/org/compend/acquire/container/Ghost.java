package org.compend.acquire.container;

import static org.compend.acquire.JsonTree.object;
import static org.compend.acquire.JsonTree.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.acquire.JsonTree;
import org.compend.acquire.WebAddress;
import org.compend.acquire.feed.EntryPage;
import org.compend.acquire.feed.Feed;
import org.compend.acquire.feed.FeedEntry;
import org.compend.acquire.feed.FeedLink;
import org.compend.acquire.feed.FeedReader;
import org.compend.acquire.feed.FeedText;
import org.compend.acquire.feed.Person;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * The published posts and pages in an export of Ghost (JSON, since Ghost 1.0), one after the other.
 *
 * <p>The file is read twice: for its people, tags and settings, then for its posts.
 */
public final class Ghost extends Container {
  private static final Set<String> TABLES =
      Set.of("users", "tags", "posts_tags", "posts_authors", "settings");

  private final URI file;
  private final URI site;
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final Map<String, List<String>> authorsOf = new HashMap<>();
  private final Map<String, List<String>> tagsOf = new HashMap<>();
  private final Map<String, String> settings = new HashMap<>();
  private final InputStream in;
  private final JsonParser parser;
  private final Feed head;
  private long count;
  private boolean inPosts;
  private boolean ended;

  /**
   * Opens an export.
   *
   * @param site the public address of the site, which an export does not tell
   * @throws IOException where it cannot be read
   */
  public Ghost(Path path, @Nullable URI site) throws IOException {
    file = path.toUri();
    this.site = site == null ? file : site;
    readTables(path);
    in = Files.newInputStream(path);
    parser = JsonTree.factory().createParser(ObjectReadContext.empty(), in);
    head =
        new Feed(
            "Ghost",
            file,
            null,
            site,
            plain(settings.get("title")),
            plain(settings.get("description")),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            settings.containsKey("locale") ? settings.get("locale") : settings.get("lang"),
            List.of(),
            List.of());
  }

  /** Whether a JSON file begins as Ghost's exports do. */
  static boolean isExport(Path path) throws IOException {
    try (InputStream start = Files.newInputStream(path)) {
      String head = new String(start.readNBytes(8 << 10), StandardCharsets.UTF_8);
      return head.matches("(?s)\\s*\\{\\s*\"(?:db|meta|data)\"\\s*:.*")
          && (head.contains("\"exported_on\"") || head.contains("\"posts\""));
    }
  }

  private void readTables(Path path) throws IOException {
    try (InputStream first = Files.newInputStream(path);
        JsonParser tables = JsonTree.factory().createParser(ObjectReadContext.empty(), first)) {
      for (JsonToken token = tables.nextToken(); token != null; token = tables.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          String name = tables.currentName();
          JsonToken value = tables.nextToken();
          if (value == JsonToken.START_ARRAY && TABLES.contains(name)) {
            while (tables.nextToken() == JsonToken.START_OBJECT) {
              row(name, object(JsonTree.read(tables)));
            }
          } else if (name.equals("posts")) {
            tables.skipChildren();
          }
        }
      }
    } catch (JacksonException _) {
      // The second reading tells where it breaks.
    }
  }

  private void row(String table, Map<String, @Nullable Object> row) {
    String id = text(row.get("id"));
    String name = text(row.get("name"));
    String post = text(row.get("post_id"));
    switch (table) {
      case "users" -> put(people, id, name);
      case "tags" -> put(tags, id, name);
      case "posts_tags" -> add(tagsOf, post, text(row.get("tag_id")));
      case "posts_authors" -> add(authorsOf, post, text(row.get("author_id")));
      default -> put(settings, text(row.get("key")), text(row.get("value")));
    }
  }

  private static void put(Map<String, String> map, @Nullable String key, @Nullable String value) {
    if (key != null && value != null) {
      map.put(key, value);
    }
  }

  private static void add(
      Map<String, List<String>> map, @Nullable String key, @Nullable String value) {
    if (key != null && value != null) {
      map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }
  }

  @Override
  @Nullable Contained advance() {
    while (!ended) {
      try {
        if (!inPosts) {
          inPosts = seekPosts();
          ended = !inPosts;
        } else if (parser.nextToken() == JsonToken.START_OBJECT) {
          count++;
          Map<String, @Nullable Object> post = object(JsonTree.read(parser));
          if (isPublished(post)) {
            return contained(post);
          }
        } else {
          inPosts = false;
        }
      } catch (JacksonException e) {
        ended = true;
        return new Contained.Damage(
            file,
            parser.currentLocation().getByteOffset(),
            "the JSON is broken: " + e.getOriginalMessage());
      }
    }
    return null;
  }

  private boolean seekPosts() {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY) {
          if (name.equals("posts")) {
            return true;
          }
          if (!name.equals("db")) {
            parser.skipChildren();
          }
        }
      }
    }
    return false;
  }

  private static boolean isPublished(Map<String, @Nullable Object> post) {
    String status = text(post.get("status"));
    String visibility = text(post.get("visibility"));
    return (status == null || status.equals("published"))
        && (visibility == null || visibility.equals("public"));
  }

  private Contained contained(Map<String, @Nullable Object> post) {
    String html = text(post.get("html"));
    String plain = text(post.get("plaintext"));
    if (html == null && plain == null) {
      return new Contained.Damage(
          file, count, "the post \"" + text(post.get("title")) + "\" has neither HTML nor text");
    }
    String id = text(post.get("id"));
    String slug = text(post.get("slug"));
    URI link =
        slug == null || !WebAddress.isWeb(site)
            ? null
            : WebAddress.resolve(site, slug + "/").orElse(null);
    URI base = link != null ? link : site;
    List<FeedLink> links = new ArrayList<>();
    String picture = text(post.get("feature_image"));
    if (picture != null) {
      WebAddress.resolve(base, here(picture))
          .filter(WebAddress::isWeb)
          .ifPresent(url -> links.add(new FeedLink("image", url, null, -1)));
    }
    return new Contained.Page(
        EntryPage.of(
            head,
            new FeedEntry(
                id,
                link,
                plain(text(post.get("title"))),
                plain(text(post.get("custom_excerpt"))),
                html == null ? plain(plain) : new FeedText(here(html), true, base),
                authors(post, id),
                List.of(),
                FeedReader.date(or(post.get("published_at"), post.get("created_at"))),
                FeedReader.date(or(post.get("updated_at"), null)),
                named(tagsOf, tags, id),
                links,
                text(post.get("locale"))),
            null),
        id);
  }

  private List<Person> authors(Map<String, @Nullable Object> post, @Nullable String id) {
    List<String> authors = named(authorsOf, people, id);
    String only = people.get(or(post.get("author_id"), null));
    if (authors.isEmpty() && only != null) {
      authors = List.of(only);
    }
    return authors.stream().map(name -> new Person(name, null, null)).toList();
  }

  private static List<String> named(
      Map<String, List<String>> of, Map<String, String> names, @Nullable String id) {
    List<String> found = new ArrayList<>();
    for (String key : of.getOrDefault(id == null ? "" : id, List.of())) {
      String name = names.get(key);
      if (name != null) {
        found.add(name);
      }
    }
    return found;
  }

  /** Exports write the site's own address as a placeholder. */
  private String here(String text) {
    String address = site.toString();
    return text.replace(
        "__GHOST_URL__",
        address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
  }

  private static String or(@Nullable Object first, @Nullable Object second) {
    String one = text(first);
    String other = text(second);
    return one != null ? one : other != null ? other : "";
  }

  private static FeedText plain(@Nullable String text) {
    return text == null ? FeedText.NONE : new FeedText(text, false, null);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
