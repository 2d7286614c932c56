package org.compend.gather;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Image;
import org.compend.Walk;
import org.compend.acquire.WebAddress;
import org.compend.acquire.http.Fetch;
import org.compend.acquire.http.Fetcher;
import org.compend.acquire.http.Request;

/**
 * Images from the web, for one article: not too many, and none from a host that does not answer.
 *
 * <p>For one thread.
 */
final class WebImages implements Assets {
  private static final int MOST = 80;

  private final Fetcher fetcher;
  private final SilentHosts silent;
  private final Set<URI> missed = new HashSet<>();
  private int asked;

  /**
   * Images for one article.
   *
   * @param silent shared by the articles of one run
   */
  WebImages(Fetcher fetcher, SilentHosts silent) {
    this.fetcher = fetcher;
    this.silent = silent;
  }

  /**
   * The images of an article.
   *
   * @param found their bytes by address
   * @param missed addresses of others that may be had another time
   */
  record Fetched(Map<URI, Bytes> found, Set<URI> missed) {}

  static Fetched of(Article article, Fetcher fetcher, SilentHosts silent) {
    WebImages web = new WebImages(fetcher, silent);
    Map<URI, Bytes> found = Images.of(article, web);
    Set<URI> missed = new HashSet<>();
    for (Image image : Walk.images(article)) {
      if (image.sources().stream().noneMatch(found::containsKey)) {
        image.sources().stream().filter(web.missed::contains).findFirst().ifPresent(missed::add);
      }
    }
    return new Fetched(found, missed);
  }

  @Override
  public Optional<Bytes> find(URI source) {
    if (!WebAddress.isWeb(source) || asked >= MOST) {
      return Optional.empty();
    }
    if (silent.has(source)) {
      missed.add(source);
      return Optional.empty();
    }
    asked++;
    return switch (fetcher.fetch(Request.of(source))) {
      case Fetch.Fetched fetched -> Optional.of(fetched.content());
      case Fetch.NotModified _, Fetch.Refused _ -> Optional.empty();
      case Fetch.Failed failed -> {
        silent.note(source, failed);
        if (failed.retryAt() != null) {
          missed.add(source);
        }
        yield Optional.empty();
      }
    };
  }
}
