package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person, organisation or place: where it is named, what it said, what is told of
 * when.
 *
 * @param kind what it is, in words
 * @param note how much there is
 * @param quotations the newest of them
 * @param times from the earliest
 * @param places the articles that name it, newest first
 * @param newer the page of newer articles; {@code null} where there is none
 * @param older the page of older articles; {@code null} where there is none
 * @param position which page this is, in words
 * @param desk where editors correct it
 */
public record NamePage(
    Frame frame,
    String kind,
    String title,
    String note,
    List<Quote> quotations,
    List<Time> times,
    List<Where> places,
    @Nullable String newer,
    @Nullable String older,
    String position,
    String desk) {
  public NamePage {
    quotations = List.copyOf(quotations);
    times = List.copyOf(times);
    places = List.copyOf(places);
  }

  /**
   * A quotation.
   *
   * @param language the language of its article; {@code null} where that is not known
   * @param verbatim whether it stands within marks
   * @param from the way to its paragraph
   * @param day of its article; empty where that is not known
   */
  public record Quote(
      @Nullable String language, boolean verbatim, String words, Link from, String day) {}

  /** What is told of a time; the sentence is in the language of its article. */
  public record Time(String label, @Nullable String language, String sentence, Link from) {}

  /** An article, with the ways to the paragraphs in question. */
  public record Where(Link article, @Nullable String language, String day, List<Link> paragraphs) {
    public Where {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
