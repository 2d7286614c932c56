package org.compend.archive.search;

/** The fields of names that a query can ask for by word. */
enum NameField {
  AUTHOR("author"),
  SITE("site"),
  SECTION("section"),
  TAG("tag"),
  TITLE("title");

  private final String word;

  NameField(String word) {
    this.word = word;
  }

  /** What users write before the colon. */
  String word() {
    return word;
  }

  /** The field of the index. */
  String field() {
    return word + ".words";
  }
}
