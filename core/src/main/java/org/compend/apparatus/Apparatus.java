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
 */
public record Apparatus(List<Quotation> quotations, List<Name> names) {
  public Apparatus {
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
  }

  /** Nothing at all. */
  public static Apparatus empty() {
    return new Apparatus(List.of(), List.of());
  }
}
