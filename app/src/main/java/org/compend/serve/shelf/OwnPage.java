package org.compend.serve.shelf;

import java.util.List;
import org.compend.serve.page.Frame;
import org.compend.serve.page.Teaser;

/**
 * Where readers choose a digest of their own and see what is in it.
 *
 * @param form what they have asked for so far
 * @param problem what is wrong with it; empty where nothing is
 * @param rows what was found, each ticked
 * @param facts how many articles, how long they read; empty before a choice was made
 * @param shown the ids of all rows
 */
public record OwnPage(
    Frame frame, Form form, String problem, List<Teaser> rows, String facts, String shown) {
  public OwnPage {
    rows = List.copyOf(rows);
  }

  /**
   * The fields of the form.
   *
   * @param parameters the whole choice as the query of an address
   */
  public record Form(
      String from,
      String until,
      String query,
      String title,
      List<Option> sections,
      List<Option> authors,
      List<Option> tags,
      List<Option> orders,
      List<Option> formats,
      String parameters) {
    public Form {
      sections = List.copyOf(sections);
      authors = List.copyOf(authors);
      tags = List.copyOf(tags);
      orders = List.copyOf(orders);
      formats = List.copyOf(formats);
    }
  }

  /** Something that can be chosen. */
  public record Option(String value, String words, boolean chosen) {}
}
