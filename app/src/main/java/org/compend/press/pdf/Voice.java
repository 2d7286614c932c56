package org.compend.press.pdf;

import java.util.Locale;
import org.compend.press.font.Family;

/**
 * What characters are set in at some point of the text.
 *
 * @param language the language there
 * @param family the family there
 * @param code whether it is code
 * @param italic whether it is slanted
 * @param tight whether its characters may not be set apart to fill a line
 */
record Voice(Locale language, Family family, boolean code, boolean italic, boolean tight) {
  Voice slanted(boolean slanted) {
    return new Voice(language, family, code, slanted, tight);
  }

  /** The same for lines that something else fills, such as dots before a page number. */
  Voice tightly() {
    return new Voice(language, family, code, italic, true);
  }
}
