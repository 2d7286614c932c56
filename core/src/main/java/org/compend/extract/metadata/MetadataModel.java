package org.compend.extract.metadata;

import org.compend.extract.words.Forest;
import org.compend.resource.Resource;

/**
 * The forests that choose among the candidates for a field of the metadata. Immutable.
 *
 * @param titles how likely one of the page's titles is the headline
 * @param authors how likely somebody whom the page names signed the article
 * @param dates how likely a day that the page tells is that of publication
 */
public record MetadataModel(Forest titles, Forest authors, Forest dates) {
  static final String TITLES = "titles.txt";
  static final String DATES = "dates.txt";
  static final String AUTHORS = "authors.txt";

  /** The model that is shipped. */
  public static MetadataModel standard() {
    return new MetadataModel(forest(TITLES), forest(AUTHORS), forest(DATES));
  }

  private static Forest forest(String resource) {
    return Forest.parse(Resource.lines(MetadataModel.class, resource));
  }
}
