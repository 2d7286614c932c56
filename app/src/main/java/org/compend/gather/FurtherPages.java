package org.compend.gather;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    List<Fetch.Failed> broken = new ArrayList<>();
    Map<URI, Bytes> further = new LinkedHashMap<>();
    FurtherPage.all(first, address -> page(address, broken))
        .forEach((address, page) -> further.put(address, page.content()));
    return new Pages(
        first.with(further), further.size() + 1, broken.isEmpty() ? null : broken.getFirst());
  }

  private Optional<Capture> page(URI address, List<Fetch.Failed> broken) {
    Fetch fetch = fetcher.fetch(Request.of(address));
    if (fetch instanceof Fetch.Failed failed) {
      broken.add(failed);
    }
    return fetch instanceof Fetch.Fetched fetched
        ? Optional.of(fetched.capture())
        : Optional.empty();
  }
}
