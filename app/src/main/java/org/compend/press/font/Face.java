package org.compend.press.font;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * One face of a family, as a TrueType or OpenType file.
 *
 * @param family the family's name, as in its file
 * @param bold whether it is the bold cut
 * @param italic whether it is the italic cut
 * @param location where the file is
 * @param member the face's PostScript name where the file is a collection; else empty
 */
public record Face(String family, boolean bold, boolean italic, URI location, String member) {

  /** A stream over the font file; the caller closes it. */
  public InputStream open() throws IOException {
    return location.toURL().openStream();
  }
}
