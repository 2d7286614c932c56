package org.compend;

/** What kind of page a capture turned out to be. */
public enum Kind {
  /** One signed or unsigned piece of writing. */
  ARTICLE,
  /** A page of links or teasers: a home page, a section, a search result, a gallery of products. */
  LISTING,
  /** A discussion: several people's posts. */
  FORUM,
  /** One product with its offer. */
  PRODUCT,
  /** Nothing to read: an empty page, or one that its scripts would fill. */
  EMPTY
}
