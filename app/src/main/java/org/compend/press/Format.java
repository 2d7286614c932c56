package org.compend.press;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a digest is pressed into, each with its file ending and its IANA media type. */
public enum Format {
  EPUB("epub", "EPUB", "application/epub+zip"),
  PDF("pdf", "PDF", "application/pdf"),
  HTML("html", "HTML", "text/html; charset=utf-8"),
  MARKDOWN("md", "Markdown", "text/markdown; charset=utf-8; variant=CommonMark"),
  TEXT("txt", "Text", "text/plain; charset=utf-8"),
  JSON("json", "JSON", "application/json"),
  /** The bibliography alone. */
  BIBTEX("bib", "BibTeX", "application/x-bibtex; charset=utf-8"),
  /** The bibliography alone, as CSL-JSON 1.0.2. */
  CSL("csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json");

  private final String ending;
  private final String words;
  private final String mediaType;

  Format(String ending, String words, String mediaType) {
    this.ending = ending;
    this.words = words;
    this.mediaType = mediaType;
  }

  /** The usual file ending, in lower case and without a dot. */
  public String ending() {
    return ending;
  }

  /** What people call it. */
  public String words() {
    return words;
  }

  /** The media type with its parameters, as sent over HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** The format a person names: by its ending or its own name, in any case. */
  public static Optional<Format> named(String name) {
    return Arrays.stream(values())
        .filter(
            format -> format.ending.equalsIgnoreCase(name) || format.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** The formats that hold the articles themselves. */
  public static List<Format> readable() {
    return Arrays.stream(values()).filter(format -> !format.isBibliography()).toList();
  }

  /** Whether it holds nothing of a digest but its bibliography. */
  public boolean isBibliography() {
    return this == BIBTEX || this == CSL;
  }

  /**
   * The format that a file's name or path asks for by its ending, if any: the longest that fits.
   */
  public static Optional<Format> ofFile(String file) {
    String name =
        file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith("." + format.ending) || name.endsWith("." + format.other()))
        .max(Comparator.comparingInt(format -> format.ending.length()));
  }

  /** Its own name as an ending, which some use. */
  private String other() {
    return name().toLowerCase(Locale.ROOT);
  }
}
