package org.compend.apparatus.time;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words of an expression say together, each of one thing. */
record Frame(Map<Feature, String> features) {
  static final Frame EMPTY = new Frame(Map.of());

  /** Both together; {@code null} where they say different things of the same. */
  @Nullable Frame with(Frame other) {
    if (other.features.isEmpty()) {
      return this;
    }
    if (features.isEmpty()) {
      return other;
    }
    Map<Feature, String> all = new EnumMap<>(features);
    for (Map.Entry<Feature, String> entry : other.features.entrySet()) {
      String before = all.putIfAbsent(entry.getKey(), entry.getValue());
      if (before != null && !before.equals(entry.getValue())) {
        return null;
      }
    }
    return new Frame(all);
  }

  boolean has(Feature feature) {
    return features.containsKey(feature);
  }

  @Nullable String get(Feature feature) {
    return features.get(feature);
  }

  boolean is(Feature feature, String value) {
    return value.equals(features.get(feature));
  }

  /** A number that is there. */
  int number(Feature feature) {
    String value = features.get(feature);
    if (value == null) {
      throw new IllegalStateException(feature + " is not told");
    }
    return Integer.parseInt(value);
  }

  int number(Feature feature, int otherwise) {
    return has(feature) ? number(feature) : otherwise;
  }
}
