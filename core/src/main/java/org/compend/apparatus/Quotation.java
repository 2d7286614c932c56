package org.compend.apparatus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's words within quotation marks.
 *
 * @param spans where it stands, its marks included; more than one where it runs over paragraphs
 * @param text its words without the outer marks
 * @param whole whether it is a sentence or more of its own; else some words within a sentence
 * @param speaker who said it: the {@link Name#name} of somebody whom the article names; {@code
 *     null} where that is not sure
 * @param mention how the article speaks of the speaker there: {@code she}, {@code the general};
 *     {@code null} where it does not
 */
public record Quotation(
    List<Span> spans,
    String text,
    boolean whole,
    @Nullable String speaker,
    @Nullable String mention) {
  public Quotation {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a quotation stands somewhere");
    }
  }
}
