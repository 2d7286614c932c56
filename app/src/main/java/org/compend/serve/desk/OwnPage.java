package org.compend.serve.desk;

import java.util.List;
import org.compend.serve.page.Preview;
import org.jspecify.annotations.Nullable;

/**
 * Where editors write.
 *
 * @param id of the draft; empty for a new one
 * @param seen when it was changed last, as the form tells it; empty for a new one
 * @param markdown its text with its front matter
 * @param due when it is to be published, as the form takes it; empty for at once
 * @param state how it stands, in words
 * @param article what it was published as; {@code null} where it never was
 * @param preview what readers will see; {@code null} where there is nothing to see
 */
public record OwnPage(
    DeskFrame frame,
    String id,
    String seen,
    String markdown,
    String due,
    String state,
    @Nullable String article,
    @Nullable Preview preview,
    List<String> problems,
    String done) {
  public OwnPage {
    problems = List.copyOf(problems);
  }
}
