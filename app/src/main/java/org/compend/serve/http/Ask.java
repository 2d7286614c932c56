package org.compend.serve.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for: a route's names and the query parameters that the route knows.
 *
 * @param path the decoded path
 * @param names the values of the route's {@code {name}}s, decoded
 * @param query the known parameters that were given, each with its values in their order
 */
public record Ask(String path, Map<String, String> names, Map<String, List<String>> query) {
  public Ask {
    names = Map.copyOf(names);
    query = Map.copyOf(query);
  }

  /** The value of a name of the route. */
  public String name(String name) {
    return Objects.requireNonNull(names.get(name), () -> "the route has no {" + name + "}");
  }

  /** The first value of a parameter that is not blank, without space around it. */
  public Optional<String> first(String parameter) {
    return all(parameter).stream().findFirst();
  }

  /** The values of a parameter that are not blank, without space around them. */
  public List<String> all(String parameter) {
    return query.getOrDefault(parameter, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The number of the page asked for, from 1; 1 where that is no number. */
  public int page() {
    return first("page")
        .filter(page -> page.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf)
        .orElse(1);
  }
}
