package org.compend.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.Metadata;
import org.compend.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page tells about its article. */
final class MetadataReader {
  private MetadataReader() {}

  /**
   * What was read.
   *
   * @param metadata the fields
   * @param taken the elements that show the headline, standfirst and bylines; they are not repeated
   *     in the body
   * @param sources for each field that has a value, by its name in {@link Metadata}, where it came
   *     from
   */
  record Reading(Metadata metadata, Set<Element> taken, Map<String, String> sources) {}

  static Reading read(Document page, Origin origin) {
    Metadata metadata =
        new Metadata(
            page.title(),
            List.of(),
            List.of(),
            null,
            null,
            Locale.ROOT,
            null,
            List.of(),
            origin.url(),
            null);
    return new Reading(metadata, Set.of(), Map.of("title", "title element"));
  }
}
