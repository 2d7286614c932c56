package org.compend.press.pdf;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.press.BoundArticle;
import org.jspecify.annotations.Nullable;

/**
 * A part of the apparatus: pages behind the articles that lead back into them.
 *
 * @param id its id, which no article has
 * @param title its title, in the digest's own words
 * @param index whether it is looked up rather than read: in small type and narrow columns
 */
record Appendix(String id, String title, boolean index, List<Group> groups) {
  Appendix {
    groups = List.copyOf(groups);
  }

  /**
   * Lines that belong together.
   *
   * @param title what stands above them; {@code null} where there are no others
   * @param language the language of the title
   */
  record Group(String id, @Nullable String title, Locale language, List<Line> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }

  /** A line. */
  sealed interface Line {
    /** What is looked up, and where it is found. */
    record Entry(String id, String term, Locale language, List<Locator> places) implements Line {
      public Entry {
        places = List.copyOf(places);
      }
    }

    /** What stands under another name, that of the entry {@code id}. */
    record See(String term, Locale language, String id, String other) implements Line {}

    /** A work, the address where it is to be read, and where it is cited. */
    record Work(String words, @Nullable URI address, Locale language, List<Locator> places)
        implements Line {
      public Work {
        places = List.copyOf(places);
      }
    }

    /** Words from an article, and where they stand in it. */
    record Excerpt(String words, BoundArticle article, Locator at) implements Line {}

    /** The places that it leads to. */
    default Stream<Locator> leadsTo() {
      return switch (this) {
        case Entry entry -> entry.places().stream();
        case See _ -> Stream.empty();
        case Work work -> work.places().stream();
        case Excerpt excerpt -> Stream.of(excerpt.at());
      };
    }
  }

  /** The places that it leads to. */
  Stream<Locator> leadsTo() {
    return groups.stream().flatMap(group -> group.lines().stream()).flatMap(Line::leadsTo);
  }
}
