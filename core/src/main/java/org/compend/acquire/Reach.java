package org.compend.acquire;

/** Which files of a folder are meant when the folder is named. */
public enum Reach {
  /** Files of one page or text each. */
  PAGES,
  /** Also files that hold many: web archives, feeds, exports, books. */
  EVERYTHING
}
