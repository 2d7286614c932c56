package org.compend.serve.post;

import org.compend.archive.Subscription;
import org.compend.press.Format;

/** Where a subscriber's page is, and what is sent. */
final class Links {
  private Links() {}

  /** The path of the page where a subscriber confirms and leaves. */
  static String page(Subscription subscription) {
    return "/subscriptions/" + subscription.token();
  }

  /** The format in which a subscriber gets digests. */
  static Format format(Subscription subscription) {
    return Format.ofFile("x." + subscription.format()).orElse(Format.EPUB);
  }
}
