package org.compend.gather;

import java.util.List;
import org.compend.acquire.feed.Opml;
import org.compend.archive.Kept;

/** What became of one place of an input. */
public sealed interface Outcome {

  /** The place, as its owner would name it. */
  String place();

  /** An article is in the archive, new or known. */
  record Taken(String place, Kept kept) implements Outcome {}

  /** There is no article, and that is as it should be: a draft, or a page of links in a crawl. */
  record Passed(String place, String reason) implements Outcome {}

  /** There is no article, and there should be one. */
  record Skipped(String place, String reason) implements Outcome {}

  /** A list of feeds, which are for the one who asked to subscribe to. */
  record Listed(String place, List<Opml.Subscription> feeds) implements Outcome {
    public Listed {
      feeds = List.copyOf(feeds);
    }
  }
}
