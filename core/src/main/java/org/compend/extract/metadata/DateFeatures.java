package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a candidate for the day of publication, as numbers. Their order is the model's.
 */
final class DateFeatures {
  private static final DateSource[] SOURCES = DateSource.values();
  static final int COUNT = SOURCES.length + 27;

  private final Collection<DateCandidate> candidates;
  private final Map<DateSource, Integer> bySource = new EnumMap<>(DateSource.class);
  private @Nullable DateCandidate declared;
  private @Nullable DateCandidate first;
  private @Nullable DateCandidate last;

  DateFeatures(Collection<DateCandidate> candidates) {
    this.candidates = candidates;
    for (DateCandidate candidate : candidates) {
      candidate.weights.keySet().forEach(source -> bySource.merge(source, 1, Integer::sum));
      if (candidate.has(DateSource.JSON_PUBLISHED)
          || (declared == null && candidate.has(DateSource.META_PUBLISHED))) {
        declared = candidate;
      }
      first = first == null || candidate.day.isBefore(first.day) ? candidate : first;
      last = last == null || candidate.day.isAfter(last.day) ? candidate : last;
    }
  }

  List<float[]> rows() {
    List<float[]> rows = new ArrayList<>();
    for (DateCandidate candidate : candidates) {
      rows.add(row(candidate, rows.size()));
    }
    return rows;
  }

  private float[] row(DateCandidate candidate, int order) {
    float[] row = new float[COUNT];
    int at = 0;
    for (DateSource source : SOURCES) {
      row[at++] = candidate.standings.getOrDefault(source, 0);
    }
    long day = candidate.day.toEpochDay();
    double best = 0;
    double before = 0;
    double after = 0;
    boolean seenBefore = false;
    boolean seenAfter = false;
    for (DateCandidate other : candidates) {
      if (other == candidate) {
        continue;
      }
      double weight = other.weight();
      best = Math.max(best, weight);
      long days = other.day.toEpochDay() - day;
      if (days == 1) {
        after = weight;
        seenAfter = other.isShown();
      } else if (days == -1) {
        before = weight;
        seenBefore = other.isShown();
      }
    }
    row[at++] = (float) candidate.weight();
    row[at++] = (float) (candidate.weight() - best);
    row[at++] = candidate.weights.size();
    row[at++] = candidate.mentions;
    row[at++] = Math.clamp(candidate.nearest, -3000, 30_000);
    row[at++] = Math.clamp(candidate.toText, -30_000, 3000);
    row[at++] = Math.min(candidate.rest, 200);
    row[at++] = candidate.announced ? 1 : 0;
    row[at++] = candidate.ambiguous ? 1 : 0;
    row[at++] = candidate.isShown() ? 1 : 0;
    row[at++] = candidate.stamp == null || candidate.stamp.moment() == null ? 0 : 1;
    row[at++] =
        candidate.stamp == null || candidate.stamp.moment() == null
            ? -99
            : candidate.stamp.moment().getHour();
    row[at++] =
        candidate.stamp == null || candidate.stamp.moment() == null
            ? -99
            : candidate.stamp.moment().getOffset().getTotalSeconds() / 3600f;
    row[at++] = (float) before;
    row[at++] = (float) after;
    row[at++] = seenBefore ? 1 : 0;
    row[at++] = seenAfter ? 1 : 0;
    row[at++] = order;
    row[at++] = candidates.size();
    row[at++] = candidate == first ? 1 : 0;
    row[at++] = candidate == last ? 1 : 0;
    row[at++] = far(candidate, declared);
    row[at++] = far(candidate, last);
    row[at++] = count(DateSource.TAG);
    row[at++] = count(DateSource.NAME);
    row[at++] = count(DateSource.WORDS);
    row[at] = count(DateSource.JSON_MODIFIED);
    return row;
  }

  private static float far(DateCandidate one, @Nullable DateCandidate other) {
    return other == null ? -99_999 : one.day.toEpochDay() - other.day.toEpochDay();
  }

  private int count(DateSource source) {
    return bySource.getOrDefault(source, 0);
  }
}
