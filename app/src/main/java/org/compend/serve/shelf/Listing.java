package org.compend.serve.shelf;

import java.time.Instant;
import java.util.List;
import org.compend.serve.page.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of a catalogue, whatever it is written as.
 *
 * @param path its address within the catalogue, with its query
 */
record Listing(String title, String path, Paging paging, List<Entry> entries, List<Facets> facets) {
  Listing {
    entries = List.copyOf(entries);
    facets = List.copyOf(facets);
  }

  /**
   * A publication.
   *
   * @param id a URN or an address, the same for the same publication
   * @param language BCP 47; {@code null} where it is not known
   * @param cover the path of its picture; {@code null} where it has none
   */
  record Entry(
      String id,
      String title,
      Instant updated,
      List<String> authors,
      @Nullable String language,
      String publisher,
      String summary,
      @Nullable String cover,
      List<File> files) {
    Entry {
      authors = List.copyOf(authors);
      files = List.copyOf(files);
    }
  }

  /** A file of a publication. */
  record File(String path, String mediaType, String title) {}

  /** Ways to look at less of the same. */
  record Facets(String title, List<Value> values) {
    Facets {
      values = List.copyOf(values);
    }
  }

  /** One such way. */
  record Value(String title, String path, long articles, boolean active) {}

  /** The newest change in it. */
  Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
