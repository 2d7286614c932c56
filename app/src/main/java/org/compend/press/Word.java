package org.compend.press;

import java.util.Locale;

/**
 * One of a digest's own words: what stands on its pages without having been written by an author.
 *
 * <p>The wording in each language is in the resource {@code words/LANGUAGE.properties}, under
 * {@link #key()}.
 */
public enum Word {
  /** The table of contents. */
  CONTENTS,
  COVER,
  TITLE_PAGE,
  /** The editors' opening words. */
  FOREWORD,
  /** Footnotes. */
  NOTES,
  /** One footnote; a number follows. */
  NOTE,
  LINKS,
  /** The list of where all the articles came from. */
  SOURCES,
  /** Where one article came from. */
  SOURCE,
  COLOPHON,
  ABOUT_THIS_DIGEST,
  /** How the articles were chosen. */
  CHOICE,
  /** The articles; their number may follow. */
  ARTICLES,
  /** What stands before the names of those who signed. */
  BY,
  PUBLISHED,
  UPDATED,
  /** When a source was read. */
  RETRIEVED,
  /** The day of the digest. */
  BOUND,
  PUBLISHER,
  LANGUAGES,
  SECTION,
  TAGS,
  /** An article without a headline. */
  UNTITLED,
  IMAGE,
  /** Stands in the place of a picture whose bytes cannot be had. */
  IMAGE_NOT_AVAILABLE,
  TABLE,
  /** A word of the editors about an article. */
  EDITORIAL_NOTE,
  /** What an editorial note is that mends something; its day follows. */
  CORRECTION,
  /** The way back from a note to where it is referred to. */
  BACK_TO_TEXT,
  BACK_TO_CONTENTS,
  SKIP_TO_TEXT,
  /** The body of the book, as a landmark. */
  START_OF_TEXT,
  /** The numbers of the printed pages. */
  PAGE,
  /** Where else in the digest something stands, behind its mention; holds {@code {n}}. */
  ON_PAGE,
  /** The index of persons, organisations and places. */
  INDEX_OF_NAMES,
  PEOPLE,
  ORGANISATIONS,
  PLACES,
  /** Quotations, by speaker. */
  WHO_SAID_WHAT,
  /** What is told of which time. */
  CHRONOLOGY,
  /** The articles and the works that they cite. */
  BIBLIOGRAPHY,
  /** What the articles cite. */
  WORKS_CITED,
  /** Ten years, by the number of their first: {@code 1990s}; holds {@code {n}}. */
  DECADE,
  /** A pattern for a century: its number, the same in Roman figures, and in plain ones. */
  CENTURY,
  /** The seasons of a year; each holds {@code {n}}. */
  SPRING,
  SUMMER,
  AUTUMN,
  /** Its number is that of two years: {@code 1930–31}. */
  WINTER,
  /** Stands before the entry that a reader of an index is sent to. */
  SEE,
  /** The marks around what somebody said in these very words; holds {@code {n}}. */
  QUOTED,
  /** Reading time; holds {@code {n}}. */
  MINUTES;

  /** The key in the resources: {@code back-to-text}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
