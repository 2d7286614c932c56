package org.compend.press.pdf;

import java.util.Locale;

/** The house style: colours and the measures of type, as attributes of XSL-FO. */
final class Style {
  /** Ink of titles and rules that are to be seen first. */
  static final String ACCENT = "#7a1f2b";

  /** Ink of what stands back: captions, notes, folios. */
  static final String QUIET = "#555555";

  /** Hairlines. */
  static final String RULE = "#b9b3a8";

  /** The ground of boxes and code. */
  static final String GROUND = "#f4f1ea";

  /** Nothing of what surrounds a note or a box is to reach into it. */
  static final String[] FRESH = {
    "font-style", "normal", "font-weight", "normal", "text-decoration", "none",
    "text-indent", "0pt", "start-indent", "0pt", "end-indent", "0pt",
    "color", "#000000", "baseline-shift", "0pt", "keep-together.within-column", "auto",
    "keep-with-next.within-column", "auto", "text-align-last", "start"
  };

  private Style() {}

  /** A size in ems. */
  static String em(double size) {
    return String.format(Locale.ROOT, "%.3fem", size);
  }

  /** An indent, in ems, beyond that of what is around. */
  static String deeper(double size) {
    return "from-parent(start-indent) + " + em(size);
  }

  /** Attributes one after the other. */
  static String[] all(String[] first, String... more) {
    String[] all = new String[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
