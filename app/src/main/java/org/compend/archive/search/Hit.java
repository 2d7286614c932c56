package org.compend.archive.search;

import java.util.List;
import org.compend.archive.Entry;

/**
 * An article that was found.
 *
 * @param snippet where the words were found, with their surroundings; empty where none was asked
 *     for or none is in the text
 */
public record Hit(Entry entry, List<Run> snippet) {
  public Hit {
    snippet = List.copyOf(snippet);
  }

  /**
   * A piece of a snippet.
   *
   * @param found whether it is what was looked for
   */
  public record Run(String text, boolean found) {}
}
