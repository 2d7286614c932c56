package org.compend.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where articles come from again and again.
 *
 * @param id its short name in this archive
 * @param kind what it is
 * @param address what is asked; it follows a source that has moved for good
 * @param title what people call it
 * @param home the site that it belongs to
 * @param folders where its owner filed it, the outermost folder first
 * @param added since when it is known
 * @param standing how the visits to it go
 */
public record Source(
    String id,
    Kind kind,
    URI address,
    String title,
    @Nullable URI home,
    List<String> folders,
    Instant added,
    Standing standing) {
  public Source {
    folders = List.copyOf(folders);
  }

  /** What a source is. */
  public enum Kind {
    /** RSS, Atom, RDF or JSON Feed. */
    FEED,
    /** A sitemap, or an index of sitemaps. */
    SITEMAP,
    /** A page of links to articles, for sites that have neither. */
    SITE,
    /** One article, looked at again for corrections. */
    PAGE
  }

  /**
   * How the visits to a source go.
   *
   * @param gone whether it said that it is gone for good; it is not asked again
   * @param etag what its server said of the version last read, with {@code lastModified}
   * @param checked when it was last asked
   * @param changed when it last had something new
   * @param due when it is to be asked again
   * @param pause how many seconds it is left alone while all is well
   * @param failures how many visits in a row have failed
   * @param problem what went wrong at the last visit, in a sentence
   */
  public record Standing(
      boolean gone,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Instant checked,
      @Nullable Instant changed,
      Instant due,
      long pause,
      int failures,
      @Nullable String problem) {}

  /**
   * Something that a source has named.
   *
   * @param key its name within the source
   * @param version equal for as long as the source says the same of it
   * @param state whether it is done
   * @param address its page, where it has one
   * @param article what was made of it
   * @param tries how often its page was asked for in vain
   * @param due when to try again, where it waits
   * @param problem why there is no article, or why not all of it
   */
  public record Item(
      String key,
      String version,
      State state,
      @Nullable URI address,
      @Nullable ArticleId article,
      int tries,
      Instant due,
      @Nullable String problem) {

    /** How far an item is. */
    public enum State {
      /** It is in the archive. */
      KEPT,
      /** Its page could not be had yet. */
      WAITING,
      /** There is no article to be had of it. */
      LEFT
    }
  }
}
