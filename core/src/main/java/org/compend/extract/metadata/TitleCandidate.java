package org.compend.extract.metadata;

import java.util.EnumMap;
import java.util.Map;
import org.compend.extract.metadata.Evidence.Mark;
import org.jspecify.annotations.Nullable;

/** What may be a page's headline, and all places that have it. */
final class TitleCandidate {
  /** Where a page has titles. The order is part of the model. */
  enum Source {
    HEADING("heading"),
    HEADING_PART("part of a heading"),
    JSON_HEADLINE("JSON-LD headline"),
    JSON_NAME("JSON-LD name"),
    OPEN_GRAPH("og:title"),
    TWITTER("twitter:title"),
    CITATION("citation_title"),
    META("meta title"),
    TITLE("title element");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  final String key;
  String text;
  @Nullable Mark mark;
  double best;

  /** For each source, 3 where the title is the whole of what it has, 1 or 2 where a part. */
  final Map<Source, Integer> wholeness = new EnumMap<>(Source.class);

  private boolean isWhole;

  /** How much each source speaks for it, those with a part or with more included. */
  final Map<Source, Double> support = new EnumMap<>(Source.class);

  /** The headline alone, where this is a kicker or a heading that begins with one. */
  @Nullable TitleCandidate headline;

  /** Whether only headings show it that lead to the home page, while others do not. */
  boolean isMasthead;

  TitleCandidate(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** How much the sources speak for it that have it as it is. */
  double exact;

  /** How much all sources speak for it together. */
  double whole;

  /** Notes how much of what a source has the title is. */
  void isOf(Source source, int share) {
    wholeness.merge(source, share, Math::max);
    isWhole |= share > 1;
  }

  /** Whether a source has it and nothing else. */
  boolean isAllOf(Source source) {
    return wholeness.getOrDefault(source, 0) == 3;
  }

  /** Whether some place has it as a whole, not as a part of something longer. */
  boolean isWhole() {
    return isWhole;
  }

  Source source() {
    return wholeness.keySet().iterator().next();
  }
}
