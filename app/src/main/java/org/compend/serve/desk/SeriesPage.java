package org.compend.serve.desk;

import java.util.List;
import java.util.Map;

/**
 * A series: which articles it takes, how its digests are to be, when it goes on by itself.
 *
 * @param known whether it is kept already
 * @param values what stands in the fields, by their names
 */
public record SeriesPage(
    DeskFrame frame,
    boolean known,
    Map<String, String> values,
    List<Field> fields,
    List<String> zones,
    List<String> problems,
    String done) {
  public SeriesPage {
    values = Map.copyOf(values);
    fields = List.copyOf(fields);
    zones = List.copyOf(zones);
    problems = List.copyOf(problems);
  }

  /**
   * A field of the rule.
   *
   * @param several whether it takes several values, one a line
   */
  public record Field(String name, String words, String say, boolean several) {}

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
