package org.compend.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The forests that choose among the candidates for a field of the metadata. Immutable.
 *
 * @param titles how likely one of the page's titles is the headline
 * @param authors how likely somebody whom the page names signed the article
 * @param dates how likely a day that the page tells is that of publication
 */
record MetadataModel(Forest titles, Forest authors, Forest dates) {
  static final String TITLES = "titles.txt";
  static final String DATES = "dates.txt";
  static final String AUTHORS = "authors.txt";

  /** The model that is shipped. */
  static MetadataModel standard() {
    return new MetadataModel(forest(TITLES), forest(AUTHORS), forest(DATES));
  }

  private static Forest forest(String resource) {
    try (InputStream in = MetadataModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing from the jar");
      }
      return Forest.parse(
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }
}
