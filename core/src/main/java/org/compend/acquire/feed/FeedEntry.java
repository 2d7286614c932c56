package org.compend.acquire.feed;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param id the publisher's identifier (guid, atom:id, rdf:about), spelled as found
 * @param link the page of the article
 * @param title the headline
 * @param summary the teaser or description
 * @param content the body, where the feed carries it
 * @param authors who wrote it, in order; the feed's own authors are not repeated here
 * @param contributors who else had a part in it
 * @param published when it was first published
 * @param updated when it was last changed
 * @param categories keywords and sections, in order, without repetition
 * @param links every link with its relation, the enclosures among them
 * @param language its language (BCP 47) as the feed tells it
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable URI link,
    FeedText title,
    FeedText summary,
    FeedText content,
    List<Person> authors,
    List<Person> contributors,
    @Nullable DateStamp published,
    @Nullable DateStamp updated,
    List<String> categories,
    List<FeedLink> links,
    @Nullable String language) {
  private static final int WORDS_OF_AN_ARTICLE = 250;
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:\\[?(?:…|\\.\\.\\.)]?|(?:read|continue reading|more)\\b.{0,60}"
              + "|appeared first on .{0,120})\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  public FeedEntry {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    categories = categories.stream().distinct().toList();
    links = List.copyOf(links);
  }

  /** The files that travel with the entry: sound, film, pictures. */
  public List<FeedLink> enclosures() {
    return links.stream().filter(link -> link.relation().equals("enclosure")).toList();
  }

  /** What there is to read: the content, else the summary. */
  public FeedText body() {
    return content.isBlank() ? summary : content;
  }

  /**
   * Whether the feed seems to carry the whole article, so that its page need not be fetched: the
   * body has an article's length and does not end in "…" or "read more".
   */
  public boolean isWhole() {
    String text = body().text();
    return text.split(" ", WORDS_OF_AN_ARTICLE + 1).length > WORDS_OF_AN_ARTICLE
        && !GOES_ON.matcher(text.substring(Math.max(0, text.length() - 300))).find();
  }

  FeedEntry dated(@Nullable DateStamp otherPublished, @Nullable DateStamp otherUpdated) {
    return new FeedEntry(
        id,
        link,
        title,
        summary,
        content,
        authors,
        contributors,
        otherPublished,
        otherUpdated,
        categories,
        links,
        language);
  }
}
