package org.compend.select;

import java.util.List;
import org.compend.Article;
import org.compend.HouseNote;
import org.compend.apparatus.HouseNotes;
import org.compend.archive.Archive;

/**
 * Sets the house notes of the whole magazine into articles, as they were at one moment. Safe to
 * share between threads.
 */
public final class Noting {
  private final List<HouseNote> notes;
  private final HouseNotes setter;

  /** The notes that an archive keeps now. */
  public Noting(Archive archive) {
    this.notes = archive.houseNotes().inForce(null);
    this.setter = new HouseNotes(notes);
  }

  /** An article with its notes. */
  public Article in(Article article) {
    return setter.in(article);
  }

  /** What is the same as long as the notes are the same; empty without notes. */
  public String key() {
    return notes.isEmpty() ? "" : notes.toString();
  }
}
