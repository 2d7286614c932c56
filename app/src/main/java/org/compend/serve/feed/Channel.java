package org.compend.serve.feed;

import java.util.List;

/**
 * What a feed is of.
 *
 * @param page the path of the page that shows the same
 * @param self the feed's own path
 */
record Channel(String title, String page, String self, List<Item> items) {
  Channel {
    items = List.copyOf(items);
  }
}
