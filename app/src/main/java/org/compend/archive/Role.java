package org.compend.archive;

/** What somebody may do at the desk. */
public enum Role {
  /** Works on articles and digests. */
  EDITOR,
  /** Besides, says who else may. */
  ADMIN
}
