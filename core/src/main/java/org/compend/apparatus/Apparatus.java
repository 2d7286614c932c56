package org.compend.apparatus;

import java.util.List;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Prose;

/**
 * What can be said of an article; each list is empty where there is nothing, or where it was not
 * wanted.
 *
 * <p>Everything points into the article by {@link Span}s over its {@link Paragraph}s.
 *
 * @param quotations who said what, in reading order
 * @param names who and what is named, by sort key within each kind
 * @param occasions the times that it speaks of, in reading order
 * @param summary the sentences that tell best what it is about, in reading order; none where it is
 *     too short to need them
 * @param citations the works that it cites, in reading order
 */
public record Apparatus(
    List<Quotation> quotations,
    List<Name> names,
    List<Occasion> occasions,
    List<Span> summary,
    List<Citation> citations) {
  public Apparatus {
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
    occasions = List.copyOf(occasions);
    summary = List.copyOf(summary);
    citations = List.copyOf(citations);
  }

  /** The sentences of the summary as one text. */
  public String summary(Article article) {
    List<Paragraph> paragraphs = summary.isEmpty() ? List.of() : Paragraph.of(article);
    return summary.stream()
        .map(span -> Prose.line(span.of(paragraphs.get(span.paragraph()).text())))
        .collect(Collectors.joining(" "));
  }

  /** Nothing at all. */
  public static Apparatus empty() {
    return new Apparatus(List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
