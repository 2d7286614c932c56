package org.compend.extract.metadata;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/** A day that a page tells, and all places where it does. */
final class DateCandidate {
  /** So far below the headline, in characters of text, an article's head may show a day. */
  private static final int BELOW = 700;

  /** So many characters beside a day, such as its weekday, leave it a line of its own. */
  private static final int BESIDE = 16;

  final LocalDate day;

  /** How much each source speaks for the day. */
  final Map<DateSource, Double> weights = new EnumMap<>(DateSource.class);

  /** How near the best place of each kind stands: 4 in the article's head, 1 far off. */
  final Map<DateSource, Integer> standings = new EnumMap<>(DateSource.class);

  int nearest = AuthorCandidate.FAR_AWAY;
  int toText;
  int rest = AuthorCandidate.FAR_AWAY;
  int mentions;

  /** How many steps up from the headline something holds its nearest place too. */
  int above = Headline.FAR_APART;

  /** How many characters of text stand between the headline and that place. */
  int behind;

  /** Whether words before it speak of publication, or what its element is called does. */
  boolean announced;

  /** Whether words before it do. */
  boolean worded;

  /** Whether day and month may be the other way round. */
  boolean ambiguous;

  @Nullable DateStamp stamp;

  DateCandidate(LocalDate day) {
    this.day = day;
  }

  void add(DateSource source, double weight, int standing, DateStamp found) {
    weights.merge(source, weight, Math::max);
    standings.merge(source, standing, Math::max);
    mentions++;
    if (stamp == null || (stamp.moment() == null && !source.isChange())) {
      stamp = found;
    }
  }

  boolean has(DateSource source) {
    return weights.containsKey(source);
  }

  /** What its sources of publication weigh together. */
  double weight() {
    double sum = 0;
    for (Map.Entry<DateSource, Double> weight : weights.entrySet()) {
      sum += weight.getKey().isChange() ? 0 : weight.getValue();
    }
    return sum;
  }

  /** Whether it is declared to be the day of publication. */
  boolean isDeclared() {
    return has(DateSource.JSON_PUBLISHED) || has(DateSource.META_PUBLISHED);
  }

  /** Whether nothing but a change is told of it. */
  boolean isOnlyChange() {
    for (DateSource source : weights.keySet()) {
      if (!source.isChange()) {
        return false;
      }
    }
    return true;
  }

  boolean isShown() {
    for (DateSource source : weights.keySet()) {
      if (source.isShown()) {
        return true;
      }
    }
    return false;
  }

  /** Whether readers see it in the head of the article, and no program declares it. */
  boolean isOnlyShown() {
    for (DateSource source : weights.keySet()) {
      if (!source.isShown()) {
        return false;
      }
    }
    return !weights.isEmpty();
  }

  /**
   * Whether it is what a masthead shows as the day of today, beside a day in the article's head: it
   * stands before the headline and further from it, is the later one, and no word of publication
   * stands at it. A day among other words of the head may be that of what the article tells.
   */
  boolean isTodayBeside(DateCandidate other) {
    return behind < 0
        && !worded
        && isOnlyShown()
        && other.isShown()
        && !other.isOnlyChange()
        && (other.announced || other.rest <= BESIDE)
        && other.behind > 0
        && other.behind < BELOW
        && other.above < above
        && other.day.isBefore(day);
  }

  /** Where it is told best. */
  DateSource source() {
    return weights.keySet().iterator().next();
  }
}
