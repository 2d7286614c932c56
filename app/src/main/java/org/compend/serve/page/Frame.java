package org.compend.serve.page;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param magazine the magazine's name
 * @param title the page's own title; the magazine's name on its front page
 * @param description one sentence for those who list the page; may be empty
 * @param canonical the page's address on the web
 * @param language of the page's main text, BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param sections the ways to the largest sections
 * @param feeds the feeds of what the page shows
 * @param article what only the page of an article tells; {@code null} elsewhere
 * @param listed whether search engines may list it
 */
public record Frame(
    String magazine,
    String title,
    String description,
    String canonical,
    String language,
    String direction,
    List<Link> sections,
    List<Feed> feeds,
    @Nullable ArticleCard article,
    boolean listed) {
  public Frame {
    sections = List.copyOf(sections);
    feeds = List.copyOf(feeds);
  }

  /** The page's path on this server. */
  public String path() {
    return URI.create(canonical).getRawPath();
  }

  /** The title as it stands on a tab. */
  public String tab() {
    return title.equals(magazine) ? title : title + " – " + magazine;
  }

  /**
   * What networks and search engines are told of an article.
   *
   * @param structured schema.org's NewsArticle as JSON-LD, safe to stand in a script element
   * @param image the address of its picture; {@code null} where there is none
   * @param published ISO 8601; {@code null} where it is not known
   * @param modified ISO 8601; {@code null} where it is not known
   * @param section {@code null} where there is none
   * @param translations its addresses in all languages in which it is to be had here; empty where
   *     that is one
   */
  public record ArticleCard(
      String structured,
      @Nullable String image,
      @Nullable String published,
      @Nullable String modified,
      List<String> authors,
      @Nullable String section,
      List<String> tags,
      List<InLanguage> translations) {}

  /**
   * A page in a language.
   *
   * @param language BCP 47
   * @param address on the web
   */
  public record InLanguage(String language, String address) {}
}
