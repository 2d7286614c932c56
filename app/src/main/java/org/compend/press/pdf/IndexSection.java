package org.compend.press.pdf;

import java.util.List;
import java.util.Locale;

/**
 * A part of the apparatus that leads to pages: an index.
 *
 * @param id its id, which no article has
 * @param title its title, in the digest's own words
 */
record IndexSection(String id, String title, List<Entry> entries) {
  IndexSection {
    entries = List.copyOf(entries);
  }

  /**
   * A line of an index.
   *
   * @param term what is looked up
   * @param language the language of the term
   * @param targets the ids of where it is found: those of articles and of anchors in them
   */
  record Entry(String term, Locale language, List<String> targets) {
    Entry {
      targets = List.copyOf(targets);
    }
  }
}
