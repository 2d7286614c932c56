package org.compend.serve.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a form that was sent. */
record Fields(Map<String, List<String>> values) {
  Fields {
    values = Map.copyOf(values);
  }

  /** The first value of a field as it was sent; empty where there is none. */
  String raw(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** The first value of a field without space around it; empty where there is none. */
  String text(String name) {
    return raw(name).strip();
  }

  /** The first value of a field, where it is not blank. */
  Optional<String> given(String name) {
    return Optional.of(text(name)).filter(text -> !text.isEmpty());
  }

  /** All values of a field. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a box was ticked or a button pressed. */
  boolean has(String name) {
    return values.containsKey(name);
  }
}
