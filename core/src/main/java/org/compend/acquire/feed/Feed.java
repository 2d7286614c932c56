package org.compend.acquire.feed;

import java.net.URI;
import java.util.List;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param format its format and version, as {@code RSS 2.0} or {@code Atom 1.0}
 * @param location where it was read; relative references start from here
 * @param id the publisher's identifier for the feed
 * @param link the home page that it belongs to
 * @param title its name
 * @param subtitle its description
 * @param authors its editors
 * @param contributors who else has a part in it
 * @param published when this issue of the feed was published
 * @param updated when it last changed
 * @param links every link with its relation
 * @param language its language (BCP 47) as it tells it
 * @param entries its items in the order found
 * @param complaints what was wrong with it and how that was met, one sentence each; empty for a
 *     sound feed
 */
public record Feed(
    String format,
    URI location,
    @Nullable String id,
    @Nullable URI link,
    FeedText title,
    FeedText subtitle,
    List<Person> authors,
    List<Person> contributors,
    @Nullable DateStamp published,
    @Nullable DateStamp updated,
    List<FeedLink> links,
    @Nullable String language,
    List<FeedEntry> entries,
    List<String> complaints) {
  public Feed {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    links = List.copyOf(links);
    entries = List.copyOf(entries);
    complaints = List.copyOf(complaints);
  }

  Feed with(List<FeedEntry> otherEntries, List<String> otherComplaints) {
    return new Feed(
        format,
        location,
        id,
        link,
        title,
        subtitle,
        authors,
        contributors,
        published,
        updated,
        links,
        language,
        otherEntries,
        otherComplaints);
  }
}
