package org.compend.extract.metadata;

import java.util.Locale;

/** Where a page may name whoever signed its article. The order is part of the model. */
enum AuthorSource {
  JSON_PERSON("JSON-LD author"),
  JSON_BODY("JSON-LD author"),
  JSON_NAME("JSON-LD author"),
  JSON_CREATOR("JSON-LD creator"),
  JSON_NODE("JSON-LD person"),
  PUBLISHER("JSON-LD publisher"),
  META_AUTHOR("meta author"),
  ARTICLE_AUTHOR("article:author"),
  TRACKER("meta for statistics"),
  DUBLIN_CORE("dc.creator"),
  CITATION("citation_author"),
  LABEL("twitter:data1"),
  SITE("site name"),
  TITLE("title element"),
  COPYRIGHT("copyright line"),
  MARKUP("byline by markup"),
  NAME("byline by name"),
  WORDS("byline by words"),
  LINK("link to an author's page"),
  BARE("line near the headline"),
  TAIL("line after the text"),
  ASIDE("byline of an editor or photographer");

  private final String words;

  AuthorSource(String words) {
    this.words = words;
  }

  /** What it is called where the choice is explained. */
  String words() {
    return words;
  }

  /** Whether readers see it. */
  boolean isShown() {
    return compareTo(COPYRIGHT) >= 0;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
