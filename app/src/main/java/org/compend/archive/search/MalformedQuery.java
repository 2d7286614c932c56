package org.compend.archive.search;

/** A query that cannot be understood; the message says which part, and what would do. */
public final class MalformedQuery extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedQuery(String message) {
    super(message);
  }
}
