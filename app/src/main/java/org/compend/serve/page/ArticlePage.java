package org.compend.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an article.
 *
 * @param bylineOpening the word before the names, in the article's language
 * @param signed who signed
 * @param dates the days, in the article's language
 * @param minutes reading time in words; empty where there is nothing to read
 * @param translations the same article in other languages, by the languages' own names
 * @param source where it was first published; {@code null} where that is not known
 * @param names whom and what it names, as far as the register has come
 * @param citation as BibTeX, to be copied
 * @param downloads the article alone, in each format
 * @param related articles with something in common
 */
public record ArticlePage(
    Frame frame,
    String address,
    @Nullable Link section,
    String title,
    String standfirst,
    String bylineOpening,
    List<Signed> signed,
    List<Day> dates,
    String minutes,
    List<Translated> translations,
    @Nullable Link source,
    String sourceLabel,
    String body,
    String links,
    List<Link> tags,
    List<Link> names,
    String tagsLabel,
    String citation,
    List<Link> downloads,
    List<Teaser> related) {
  public ArticlePage {
    signed = List.copyOf(signed);
    dates = List.copyOf(dates);
    translations = List.copyOf(translations);
    tags = List.copyOf(tags);
    names = List.copyOf(names);
    downloads = List.copyOf(downloads);
    related = List.copyOf(related);
  }

  /** One who signed. */
  public record Signed(Link name, @Nullable String affiliation) {}

  /** The way to the article in another language (BCP 47), whose name is in that language. */
  public record Translated(Link link, String language) {}

  /** A day for machines (ISO 8601) and for people. */
  public record Day(String date, String words) {}
}
