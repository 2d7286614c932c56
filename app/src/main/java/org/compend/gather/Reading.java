package org.compend.gather;

import java.io.Closeable;
import java.util.List;
import org.compend.Assets;
import org.compend.Capture;
import org.compend.acquire.feed.Opml;
import org.jspecify.annotations.Nullable;

/** What was read at one place of an input. */
public sealed interface Reading {

  /**
   * A page or text.
   *
   * @param place what it is called, as its owner would name it
   * @param guid the identifier that a feed or export gives it
   * @param assets where its images are had
   * @param crawled whether it came along with others, so that what is no article is passed over
   */
  record Page(String place, Capture capture, @Nullable String guid, Assets assets, boolean crawled)
      implements Reading {}

  /** A list of feeds. */
  record Subscriptions(String place, List<Opml.Subscription> feeds) implements Reading {
    public Subscriptions {
      feeds = List.copyOf(feeds);
    }
  }

  /** What could not be read, and why. */
  record Unreadable(String place, String reason) implements Reading {}

  /** The end of a file; what its pages needed may be closed. */
  record End(Closeable resources) implements Reading {}
}
