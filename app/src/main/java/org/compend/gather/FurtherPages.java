package org.compend.gather;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.acquire.FurtherPage;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;
import org.jspecify.annotations.Nullable;

/** Fetches the pages on which an article goes on; safe to use from several threads. */
final class FurtherPages {
  private static final int MOST = 40;

  private final Fetcher fetcher;

  FurtherPages(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * A page with those after it.
   *
   * @param capture the page; those after it are its companions, by their addresses
   * @param number how many there are in all
   * @param broken why the next one could not be had; null where there is none
   */
  record Pages(Capture capture, int number, Fetch.@Nullable Failed broken) {}

  /** A page and all pages to which it leads on. */
  Pages of(Capture first) {
    URI beginning = first.origin().base();
    Map<URI, Bytes> further = new LinkedHashMap<>();
    Capture last = first;
    Fetch.Failed broken = null;
    int number = 1;
    while (number < MOST) {
      Optional<URI> next = FurtherPage.of(last, beginning, number + 1);
      if (next.isEmpty()) {
        break;
      }
      Fetch fetch = fetcher.fetch(Request.of(next.get()));
      if (fetch instanceof Fetch.Failed failed) {
        broken = failed;
      }
      if (!(fetch instanceof Fetch.Fetched fetched)
          || further.containsValue(fetched.content())
          || fetched.content().equals(first.content())) {
        break;
      }
      further.put(next.get(), fetched.content());
      last = fetched.capture();
      number++;
    }
    return new Pages(first.with(further), number, broken);
  }
}
