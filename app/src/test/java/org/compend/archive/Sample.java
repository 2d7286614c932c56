package org.compend.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;

/** Articles for tests, told in few words. */
public final class Sample {
  private final String name;
  private final List<String> authors = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final Map<URI, Bytes> images = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private String title;
  private @Nullable String site = "The Furrow";
  private @Nullable String section;
  private @Nullable LocalDate day = LocalDate.of(2021, 9, 10);
  private Locale language = Locale.ENGLISH;

  private Sample(String name) {
    this.name = name;
    this.title = name;
  }

  /** An article of The Furrow, of 10 September 2021, at an address of this name. */
  public static Sample article(String name) {
    return new Sample(name);
  }

  public Sample title(String text) {
    title = text;
    return this;
  }

  public Sample text(String... paragraphs) {
    for (String text : paragraphs) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Text(text))));
    }
    return this;
  }

  /** A paragraph that is nothing but a link. */
  public Sample link(String words, String address) {
    blocks.add(
        new Block.Paragraph(
            List.of(new Inline.Link(URI.create(address), List.of(new Inline.Text(words))))));
    return this;
  }

  public Sample by(String author) {
    authors.add(author);
    return this;
  }

  public Sample tag(String tag) {
    tags.add(tag);
    return this;
  }

  public Sample site(@Nullable String magazine) {
    site = magazine;
    return this;
  }

  public Sample section(String heading) {
    section = heading;
    return this;
  }

  public Sample day(@Nullable String date) {
    day = date == null ? null : LocalDate.parse(date);
    return this;
  }

  public Sample in(String tag) {
    language = Locale.forLanguageTag(tag);
    return this;
  }

  public Sample image(String file, Bytes bytes) {
    URI address = URI.create("https://example.org/" + file);
    images.put(address, bytes);
    blocks.add(
        new Block.Figure(
            List.of(new org.compend.Image(List.of(address), "A drawing", 0, 0)), List.of()));
    return this;
  }

  public Finding finding() {
    URI url = URI.create("https://example.org/" + name);
    Origin origin = new Origin(url, url, null);
    Article article =
        new Article(
            new Metadata(
                title,
                List.of(),
                authors.stream().map(Byline::of).toList(),
                day == null ? null : DateStamp.of(day),
                null,
                language,
                section,
                tags,
                url,
                site),
            blocks,
            List.of(),
            Kind.ARTICLE,
            origin);
    Bytes page = Bytes.of(("<h1>" + title + "</h1>").getBytes(StandardCharsets.UTF_8));
    return new Finding(new Capture(origin, "text/html", page), article, null, images);
  }

  /** Keeps the article and returns its id. */
  public ArticleId keep(Archive archive) {
    return archive.keep(List.of(finding())).getFirst().id();
  }
}
