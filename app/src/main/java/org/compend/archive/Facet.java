package org.compend.archive;

/** One of the sides from which a set of articles can be looked at. */
public enum Facet {
  SECTION,
  AUTHOR,
  TAG,
  /** The magazine's name. */
  SITE,
  /** A BCP 47 tag. */
  LANGUAGE
}
