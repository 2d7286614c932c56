package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.acquire.JsonTree.array;
import static org.compend.acquire.JsonTree.object;
import static org.compend.acquire.JsonTree.text;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Origin;
import org.compend.acquire.JsonTree;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Measures the reader against a public collection of feeds, where it is at hand. */
class FeedExpectationsTest {
  private static final Path FEEDS = Path.of("../../shared/acquire/feeds");

  @Test
  void readsTheWellFormedFeedsAsExpected() throws IOException {
    Path expectations = FEEDS.resolve("expectations.jsonl");
    assumeTrue(Files.isRegularFile(expectations), "the collection of feeds is not here");
    int passed = 0;
    List<String> failed = new ArrayList<>();
    for (String line : Files.readAllLines(expectations)) {
      Map<String, @Nullable Object> expectation = object(JsonTree.parse(line).root());
      String file = Objects.requireNonNull(text(expectation.get("file")));
      String failure = failure(file, expectation);
      if (failure == null) {
        passed++;
      } else {
        failed.add(file + ": " + failure);
      }
    }
    failed.forEach(System.out::println);
    System.out.println("feed expectations: " + passed + " of " + (passed + failed.size()));
    assertThat(failed).hasSizeLessThanOrEqualTo((int) ((passed + failed.size()) * 0.015));
  }

  @Test
  void readsEveryEncoding() throws IOException {
    Path folder = FEEDS.resolve("encoding");
    assumeTrue(Files.isDirectory(folder), "the collection of feeds is not here");
    List<String> failed = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Bytes bytes = Bytes.of(Files.readAllBytes(file));
        try {
          FeedReader.read(
              new Capture(new Origin(URI.create("http://feeds.test/"), null, null), null, bytes));
        } catch (NotAFeedException e) {
          failed.add(file.getFileName() + ": " + e.getMessage());
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  private static @Nullable String failure(String file, Map<String, @Nullable Object> expectation)
      throws IOException {
    Bytes bytes = Bytes.of(Files.readAllBytes(FEEDS.resolve(file)));
    String location = text(expectation.get("content_location"));
    URI base =
        URI.create(location != null ? location : "http://127.0.0.1:8097/" + file.replace(" ", ""));
    Feed feed;
    try {
      feed =
          FeedReader.read(
              new Capture(
                  new Origin(base, null, null), text(expectation.get("content_type")), bytes));
    } catch (NotAFeedException e) {
      return e.getMessage();
    }
    for (Object check : array(expectation.get("expect"))) {
      List<@Nullable Object> path = array(object(check).get("path"));
      Object equal = object(check).get("equals");
      String expected = equal == null ? "" : equal.toString();
      boolean date =
          path.getLast() instanceof String name && name.matches("updated|published|created");
      String found = date ? "another date" : at(feed, path);
      if (!(date ? sameDate(feed, path, expected) : same(expected, found))) {
        return path + " is <" + found + ">, not <" + expected + ">";
      }
    }
    return null;
  }

  private static boolean sameDate(Feed feed, List<@Nullable Object> path, String expected) {
    boolean ofFeed = "feed".equals(path.get(0));
    FeedEntry entry = ofFeed ? null : feed.entries().getFirst();
    DateStamp wanted = FeedDates.parse(expected);
    return wanted != null
        && (wanted.equals(entry == null ? feed.published() : entry.published())
            || wanted.equals(entry == null ? feed.updated() : entry.updated()));
  }

  private static String at(Feed feed, List<@Nullable Object> path) {
    List<String> steps = path.stream().map(String::valueOf).toList();
    if (steps.getFirst().equals("feed")) {
      return value(
          steps.subList(1, steps.size()),
          feed.id(),
          feed.link(),
          feed.title(),
          feed.subtitle(),
          FeedText.NONE,
          feed.authors(),
          feed.contributors(),
          feed.links());
    }
    if (feed.entries().isEmpty()) {
      return "no entry";
    }
    FeedEntry entry = feed.entries().getFirst();
    return value(
        steps.subList(2, steps.size()),
        entry.id(),
        entry.link(),
        entry.title(),
        entry.summary().isBlank() ? entry.content() : entry.summary(),
        entry.content(),
        entry.authors(),
        entry.contributors(),
        entry.links());
  }

  private static String value(
      List<String> steps,
      @Nullable String id,
      @Nullable URI link,
      FeedText title,
      FeedText summary,
      FeedText content,
      List<Person> authors,
      List<Person> contributors,
      List<FeedLink> links) {
    return switch (steps.getFirst()) {
      case "id", "guid" -> String.valueOf(id);
      case "link" -> String.valueOf(link);
      case "title", "title_detail" -> shown(title);
      case "summary",
          "description",
          "summary_detail",
          "tagline",
          "tagline_detail",
          "subtitle",
          "subtitle_detail" ->
          shown(summary);
      case "content" -> shown(content);
      case "links" -> links.get(Integer.parseInt(steps.get(1))).url().toString();
      case "enclosures" -> {
        FeedLink enclosure =
            links.stream().filter(l -> l.relation().equals("enclosure")).findFirst().orElseThrow();
        yield switch (steps.getLast()) {
          case "length" -> String.valueOf(enclosure.length());
          case "type" -> String.valueOf(enclosure.mediaType());
          default -> enclosure.url().toString();
        };
      }
      case "author" -> {
        Person person = authors.getFirst();
        yield person.email() == null ? person.name() : person.name() + " (" + person.email() + ")";
      }
      case "author_detail" -> of(authors.isEmpty() ? null : authors.getFirst(), steps.getLast());
      case "authors" -> of(authors.get(Integer.parseInt(steps.get(1))), steps.getLast());
      case "contributors" -> of(contributors.get(Integer.parseInt(steps.get(1))), steps.getLast());
      default -> throw new IllegalArgumentException(steps.toString());
    };
  }

  private static String of(@Nullable Person person, String field) {
    if (person == null) {
      return "nobody";
    }
    return switch (field) {
      case "name" -> person.name();
      case "email" -> String.valueOf(person.email());
      default -> String.valueOf(person.url());
    };
  }

  private static String shown(FeedText text) {
    return text.html() ? text.markup() : text.value();
  }

  private static boolean same(String expected, String found) {
    return spaced(expected).equals(spaced(found)) || canonical(expected).equals(canonical(found));
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Markup with attributes in order; namespaces mean nothing in HTML. */
  private static String canonical(String markup) {
    Document document = Jsoup.parseBodyFragment(spaced(markup));
    document.outputSettings().prettyPrint(false);
    for (Element element : document.body().getAllElements()) {
      Map<String, String> attributes = new TreeMap<>();
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().startsWith("xmlns")) {
          attributes.put(attribute.getKey(), attribute.getValue());
        }
      }
      element.clearAttributes();
      attributes.forEach(element::attr);
    }
    return document.body().html().replaceAll("<([\\w:]+)((?:\\s[^<>]*?)?)\\s*/>", "<$1$2></$1>");
  }
}
