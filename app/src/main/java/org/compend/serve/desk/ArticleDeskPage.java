package org.compend.serve.desk;

import java.util.List;
import org.compend.edit.BlockChoice;
import org.jspecify.annotations.Nullable;

/**
 * The desk of an article.
 *
 * @param id its id
 * @param seen the revision that is shown
 * @param base the last revision from the source, which the editor sees with it
 * @param runs what it could consist of, in runs: what is left of the page in a row is one run
 * @param original where its page is on the web; {@code null} where that is not known
 * @param sourceChanged whether the source changed after an editor last looked
 * @param twin the article that it repeats; {@code null} where it repeats none
 */
public record ArticleDeskPage(
    DeskFrame frame,
    String id,
    int seen,
    int base,
    ArticleForm form,
    List<Run> runs,
    @Nullable String original,
    boolean hidden,
    boolean sourceChanged,
    @Nullable Twin twin,
    List<Version> versions,
    List<String> problems,
    String done) {
  public ArticleDeskPage {
    runs = List.copyOf(runs);
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  /** Rows of one kind. */
  public record Run(boolean left, List<Row> rows) {
    public Run {
      rows = List.copyOf(rows);
    }
  }

  /** Something to be kept or dropped. */
  public record Row(
      String key,
      String kind,
      String text,
      boolean kept,
      String reason,
      List<BlockChoice.Picture> pictures) {
    public Row {
      pictures = List.copyOf(pictures);
    }
  }

  /** An article that is repeated. */
  public record Twin(String id, String title) {}

  /**
   * A state that the article had.
   *
   * @param by who saved it
   * @param current whether it is the one that readers see
   */
  public record Version(int number, When made, String by, String remark, boolean current) {}
}
