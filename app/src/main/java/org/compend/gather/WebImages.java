package org.compend.gather;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.acquire.WebAddress;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;

/**
 * Images from the web, for one article: not too many, and none from a host that does not answer.
 *
 * <p>Safe to use from several threads.
 */
final class WebImages implements Assets {
  private static final int MOST = 80;
  private static final int PATIENCE = 2;

  private final Fetcher fetcher;
  private final Map<String, Integer> silent;
  private int asked;

  /**
   * Images for one article.
   *
   * @param silent how often hosts did not answer so far, shared by the articles of one run
   */
  WebImages(Fetcher fetcher, ConcurrentHashMap<String, Integer> silent) {
    this.fetcher = fetcher;
    this.silent = silent;
  }

  @Override
  public synchronized Optional<Bytes> find(URI source) {
    if (!WebAddress.isWeb(source) || asked >= MOST) {
      return Optional.empty();
    }
    String host = String.valueOf(source.getHost());
    if (silent.getOrDefault(host, 0) >= PATIENCE) {
      return Optional.empty();
    }
    asked++;
    return switch (fetcher.fetch(Request.of(source))) {
      case Fetch.Fetched fetched -> Optional.of(fetched.content());
      case Fetch.NotModified _, Fetch.Refused _ -> Optional.empty();
      case Fetch.Failed failed -> {
        switch (failed.problem()) {
          case NETWORK, TIMEOUT, BUSY, SERVER -> silent.merge(host, 1, Integer::sum);
          case STATUS, GONE, PROTOCOL, TOO_LARGE, CODING, REDIRECT -> {}
        }
        yield Optional.empty();
      }
    };
  }
}
