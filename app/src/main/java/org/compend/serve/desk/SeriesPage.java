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
  /** Which articles come first where there is a limit. */
  public static final List<Choice> FIRST =
      List.of(
          new Choice("newest", "the newest"),
          new Choice("oldest", "the oldest"),
          new Choice("relevant", "those that best meet the words"));

  /** In which order its articles stand. */
  public static final List<Choice> ORDERS =
      List.of(
          new Choice("date", "the oldest first"),
          new Choice("newest", "the newest first"),
          new Choice("title", "by title"),
          new Choice("author", "by author"),
          new Choice("section", "by section"),
          new Choice("given", "as they were found"));

  /** By what its articles are parted. */
  public static final List<Choice> SECTIONS =
      List.of(
          new Choice("auto", "by what parts them best"),
          new Choice("section", "by section"),
          new Choice("site", "by magazine"),
          new Choice("none", "not parted"));

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

  /** Something to choose. */
  public record Choice(String value, String words) {}

  /** What stands in a field. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
