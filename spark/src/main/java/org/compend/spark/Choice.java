package org.compend.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.parse_url;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.compend.FirstDay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What articles are wanted: all conditions together; of several values for one condition any. The
 * options are those of {@code compend digest}, as far as they make sense without an archive.
 */
final class Choice {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Option(
      names = "--after",
      paramLabel = "DATE",
      description = "Of this day or later: 2021, 2021-09 or 2021-09-30.")
  private @Nullable String after;

  @Option(names = "--before", paramLabel = "DATE", description = "Of a day before this one.")
  private @Nullable String before;

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "Of a magazine, by its name or by its host, as example.org; may be repeated.")
  private List<String> sites = List.of();

  @Option(names = "--section", paramLabel = "NAME", description = "Of a section; may be repeated.")
  private List<String> sections = List.of();

  @Option(names = "--author", paramLabel = "NAME", description = "By an author; may be repeated.")
  private List<String> authors = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "With a keyword; may be repeated.")
  private List<String> tags = List.of();

  @Option(
      names = "--written-in",
      paramLabel = "TAG",
      description = "In a language, as de or pt-BR; may be repeated.")
  private List<String> languages = List.of();

  @Option(
      names = "--query",
      paramLabel = "WORDS",
      description = "With all these words in title, standfirst or text.")
  private List<String> queries = List.of();

  @Option(names = "--twins", description = "Also articles that say nearly the same as another one.")
  private boolean twins;

  @Option(names = "--limit", paramLabel = "NUMBER", description = "So many articles at most.")
  private @Nullable Integer limit;

  /**
   * Makes sure that what was asked can be understood.
   *
   * @throws IllegalArgumentException that says what cannot
   */
  void check() {
    day("--after", after);
    day("--before", before);
  }

  /** Whether an article is left out that says nearly the same as an earlier one. */
  boolean leavesOutTwins() {
    return !twins;
  }

  /** The rows of the articles, by date of publication. */
  Dataset<Row> of(Tables tables, SparkSession spark) throws IOException {
    Dataset<Row> rows = tables.read();
    for (Column condition : conditions()) {
      rows = rows.filter(condition);
    }
    rows =
        rows.withColumn(
                "copy", row_number().over(Window.partitionBy("id").orderBy("file", "offset")))
            .filter(col("copy").equalTo(1))
            .drop("copy");
    if (!twins && tables.files().exists(tables.at(DedupeJob.NAME))) {
      Dataset<Row> repeating =
          spark
              .read()
              .parquet(tables.at(DedupeJob.NAME).toString())
              .filter(col("id").notEqual(col("cluster")))
              .select("id");
      rows = rows.join(repeating, rows.col("id").equalTo(repeating.col("id")), "left_anti");
    }
    rows = rows.orderBy(col("published").asc_nulls_last(), col("found"), col("id"));
    return limit == null ? rows : rows.limit(limit);
  }

  private List<Column> conditions() {
    List<Column> all = new ArrayList<>();
    LocalDate from = day("--after", after);
    if (from != null) {
      all.add(col("published").geq(lit(java.sql.Date.valueOf(from))));
    }
    LocalDate to = day("--before", before);
    if (to != null) {
      all.add(col("published").lt(lit(java.sql.Date.valueOf(to))));
    }
    if (!sites.isEmpty()) {
      Column host = lower(parse_url(coalesce(col("canonical"), col("url")), lit("HOST")));
      all.add(
          any(
              sites,
              site ->
                  lower(col("site"))
                      .equalTo(site)
                      .or(host.equalTo(site))
                      .or(host.endsWith("." + site))));
    }
    if (!sections.isEmpty()) {
      all.add(any(sections, section -> lower(col("section")).equalTo(section)));
    }
    if (!authors.isEmpty()) {
      all.add(
          any(
              authors,
              name ->
                  exists(col("authors"), author -> lower(author.getField("name")).equalTo(name))));
    }
    if (!tags.isEmpty()) {
      all.add(any(tags, word -> exists(col("tags"), tag -> lower(tag).equalTo(word))));
    }
    if (!languages.isEmpty()) {
      all.add(
          any(
              languages,
              tag ->
                  lower(col("language"))
                      .equalTo(tag)
                      .or(lower(col("language")).startsWith(tag + "-"))));
    }
    Column words = lower(concat_ws("\n", col("title"), col("standfirst"), col("text")));
    for (String query : queries) {
      for (String word : SPACE.split(query.strip(), -1)) {
        all.add(
            words.rlike("(?U)(?<!\\w)" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?!\\w)"));
      }
    }
    return all;
  }

  private static Column any(List<String> values, Function<String, Column> condition) {
    return values.stream()
        .map(value -> condition.apply(value.toLowerCase(Locale.ROOT)))
        .reduce(Column::or)
        .orElseThrow();
  }

  private static @Nullable LocalDate day(String option, @Nullable String text) {
    return text == null ? null : FirstDay.of(option + " ", text);
  }
}
