package org.compend.select;

import org.compend.Bytes;
import org.compend.Prose;
import org.compend.archive.Archive;
import org.compend.archive.CoverPicture;

/**
 * A picture that is given to a digest for its cover.
 *
 * @param picture a JPEG that was made ready before
 * @param alternative what it shows, for those who cannot see it
 */
public record Cover(Bytes picture, String alternative) {
  public Cover {
    alternative = Prose.line(alternative);
  }

  /** Puts it into an archive. */
  CoverPicture keep(Archive archive) {
    return new CoverPicture(archive.digestDrafts().picture(picture), alternative);
  }
}
