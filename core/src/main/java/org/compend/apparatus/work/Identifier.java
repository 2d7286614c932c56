package org.compend.apparatus.work;

import java.net.URI;

/**
 * A number by which the whole world knows a work.
 *
 * @param value in its usual form: a DOI in small letters, an ISBN as thirteen digits, an arXiv
 *     number without its version
 */
public record Identifier(Scheme scheme, String value) {

  /** Who gave the number. */
  public enum Scheme {
    DOI,
    ISBN,
    ARXIV,
    /** The number of PubMed. */
    PMID
  }

  /** As people write it: {@code doi:10.1000/182}. */
  public String label() {
    return switch (scheme) {
      case DOI -> "doi:" + value;
      case ISBN -> "ISBN " + value;
      case ARXIV -> "arXiv:" + value;
      case PMID -> "PMID " + value;
    };
  }

  /** Where the work is found by it; of a book this is a name, not a place. */
  public URI address() {
    return switch (scheme) {
      case DOI -> URI.create("https://doi.org/" + Numbers.escaped(value));
      case ISBN -> URI.create("urn:isbn:" + value);
      case ARXIV -> URI.create("https://arxiv.org/abs/" + value);
      case PMID -> URI.create("https://pubmed.ncbi.nlm.nih.gov/" + value + "/");
    };
  }
}
