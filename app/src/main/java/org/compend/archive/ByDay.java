package org.compend.archive;

/** In which direction a list by day runs. Undated articles come last in both. */
public enum ByDay {
  NEWEST_FIRST,
  OLDEST_FIRST
}
