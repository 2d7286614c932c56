package org.compend.acquire.http;

import java.net.URI;

/**
 * What is to be fetched.
 *
 * @param url the address
 * @param known the version at hand; where the server has no newer one it says so instead of sending
 *     it
 * @param heedsRobots whether the site's robots.txt is asked first: so for everything found by
 *     following links, and not for the address that a person named
 */
public record Request(URI url, Validators known, boolean heedsRobots) {

  /** An address found by following links. */
  public static Request of(URI url) {
    return new Request(url, Validators.NONE, true);
  }

  /** An address that a person named: their feed, their page. */
  public static Request named(URI url) {
    return new Request(url, Validators.NONE, false);
  }

  /** The same, unless the server still has this version. */
  public Request unless(Validators version) {
    return new Request(url, version, heedsRobots);
  }
}
