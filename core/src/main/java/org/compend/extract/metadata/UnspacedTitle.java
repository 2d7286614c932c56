package org.compend.extract.metadata;

import org.compend.extract.words.WordHashes;
import org.compend.extract.words.Words;

/** Sets spaces around the dashes between a title and its site, where a script sets none. */
final class UnspacedTitle {
  private UnspacedTitle() {}

  /** Scripts without spaces set none around what parts a title from its site either. */
  static String spaced(String title) {
    StringBuilder spaced = null;
    for (int i = title.length() - 2; i > 0; i--) {
      if ("-_–—".indexOf(title.charAt(i)) >= 0
          && (WordHashes.isWide(title.charAt(i - 1)) || WordHashes.isWide(title.charAt(i + 1)))
          && mayPart(title, i - 1, -1)
          && mayPart(title, i + 1, 1)) {
        spaced = spaced == null ? new StringBuilder(title) : spaced;
        spaced.replace(i, i + 1, " - ");
      }
    }
    return spaced == null ? title : Words.line(spaced);
  }

  /** Whether a dash may part here; not so before a number nor at one letter: "โควิด-19", "X-射线". */
  private static boolean mayPart(String title, int beside, int step) {
    char c = title.charAt(beside);
    int next = beside + step;
    return "-_–— ".indexOf(c) < 0 // two of them are a mark of the text
        && !(step > 0 && Character.isDigit(c))
        && (!Character.isLetter(c)
            || WordHashes.isWide(c)
            || (next >= 0 && next < title.length() && Character.isLetter(title.charAt(next))));
  }
}
