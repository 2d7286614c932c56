package org.compend.apparatus;

import java.util.List;

/**
 * What can be said of an article; each list is empty where there is nothing, or where it was not
 * wanted.
 *
 * <p>Everything points into the article by {@link Span}s over its {@link Paragraph}s.
 *
 * @param quotations who said what, in reading order
 * @param names who and what is named, by sort key within each kind
 * @param occasions the times that it speaks of, in reading order
 */
public record Apparatus(List<Quotation> quotations, List<Name> names, List<Occasion> occasions) {
  public Apparatus {
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
    occasions = List.copyOf(occasions);
  }

  /** Nothing at all. */
  public static Apparatus empty() {
    return new Apparatus(List.of(), List.of(), List.of());
  }
}
