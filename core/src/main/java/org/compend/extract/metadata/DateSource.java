package org.compend.extract.metadata;

/** Where a page may tell a day. The order is part of the model. */
enum DateSource {
  JSON_PUBLISHED("JSON-LD datePublished"),
  JSON_CREATED("JSON-LD dateCreated"),
  META_PUBLISHED("article:published_time"),
  META_OF_PUBLICATION("meta of publication"),
  META_DATE("meta date"),
  ADDRESS("address"),
  SCRIPT("data of a script"),
  MARKUP("date element"),
  TAG("time element"),
  NAME("element named so"),
  WORDS("date line"),
  LEAD("first words of the text"),
  JSON_MODIFIED("JSON-LD dateModified"),
  META_MODIFIED("article:modified_time"),
  SHOWN_CHANGE("date of a change");

  private final String words;

  DateSource(String words) {
    this.words = words;
  }

  /** What it is called where the choice is explained. */
  String words() {
    return words;
  }

  /** Whether it tells when the article was changed, not when it came out. */
  boolean isChange() {
    return compareTo(JSON_MODIFIED) >= 0;
  }

  /** Whether readers see it. */
  boolean isShown() {
    return (compareTo(MARKUP) >= 0 && compareTo(LEAD) <= 0) || this == SHOWN_CHANGE;
  }
}
