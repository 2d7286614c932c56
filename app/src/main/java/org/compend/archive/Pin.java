package org.compend.archive;

import org.jspecify.annotations.Nullable;

/**
 * An article as it was at one time, in its place in a digest.
 *
 * @param revision which of its revisions; {@link #NEWEST} in a draft for whichever that will be
 * @param section the heading that an editor put it under; {@code null} for none
 */
public record Pin(ArticleId article, int revision, @Nullable String section) {
  /** Stands in drafts for the revision that is the newest when the digest is published. */
  public static final int NEWEST = 0;

  /** An article under no heading of an editor's. */
  public Pin(ArticleId article, int revision) {
    this(article, revision, null);
  }
}
