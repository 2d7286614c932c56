package org.compend.select;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.Holdings;
import org.compend.archive.ArticleId;
import org.compend.archive.Delivery;
import org.compend.archive.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A digest of an archive, bound anew as it was the first time: the same digest with the same images
 * gives the same bytes from a press.
 *
 * @param delivery what is written down of it; {@code null} where it is only a draft
 * @param bound the digest
 * @param assets its images as they were then, that of its cover among them
 * @param ids the ids of its articles
 * @param holdings the articles of the archive that they lead to, as they were then
 */
public record Issue(
    @Nullable Delivery delivery,
    Binder.Bound bound,
    Assets assets,
    Map<Article, ArticleId> ids,
    Holdings holdings) {
  public Issue {
    ids = Map.copyOf(ids);
  }

  /** What is written down of a digest that was published. */
  public Delivery published() {
    if (delivery == null) {
      throw new IllegalStateException("a draft is not written down as a digest");
    }
    return delivery;
  }

  /** The same under the identity of the first edition, with the date of its own. */
  Issue corrected(URI first) {
    Edition edition = published().edition();
    Digest digest = bound.digest();
    Instant date = edition.made().isAfter(digest.bound()) ? edition.made() : digest.bound();
    Digest corrected =
        new Digest(
            first,
            digest.title(),
            digest.subtitle(),
            digest.language(),
            date,
            digest.publisher(),
            digest.cover(),
            digest.foreword(),
            digest.sections(),
            digest.choice()
                + " · revision "
                + edition.revision()
                + (edition.remark().isEmpty() ? "" : ": " + edition.remark()));
    return new Issue(
        delivery, new Binder.Bound(corrected, bound.duplicates()), assets, ids, holdings);
  }
}
