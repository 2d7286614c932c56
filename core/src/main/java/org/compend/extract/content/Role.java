package org.compend.extract.content;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an HTML element is to the reading of a page. */
enum Role {
  /** Runs along with the text around it. */
  INLINE,
  LINK,
  STRONG,
  LINE_BREAK,
  /** Shows something that is not text. */
  MEDIUM,
  /** Holds nothing that a reader reads. */
  SKIPPED,
  // The rest part one passage from the next. They stand in the order of how often they hold an
  // article's text, so that a decision tree can split them by a threshold.
  NAVIGATION,
  CONTROL,
  FORM,
  FOOTER,
  ASIDE,
  HEADER,
  FIGURE_CAPTION,
  FIGURE,
  DIALOG,
  LIST,
  ITEM,
  TERM,
  TABLE,
  ROW,
  CELL,
  OTHER,
  DIVISION,
  SECTION,
  MAIN,
  ARTICLE,
  H1,
  H4,
  H3,
  H2,
  QUOTATION,
  CODE,
  PARAGRAPH;

  private static final Map<String, Role> BY_NAME = new HashMap<>();

  static {
    put(
        INLINE,
        "abbr acronym bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt"
            + " ruby s samp small span strike sub sup time tt u var wbr g-emoji math");
    put(LINK, "a");
    put(STRONG, "b strong");
    put(LINE_BREAK, "br");
    put(MEDIUM, "img picture video audio iframe object embed svg canvas amp-img amp-video");
    put(MEDIUM, "amp-audio amp-iframe amp-twitter amp-youtube lite-youtube");
    put(SKIPPED, "script style noscript template head select datalist textarea map area input");
    put(SKIPPED, "link meta param source track title base progress meter");
    put(NAVIGATION, "nav menu");
    put(CONTROL, "button label summary option legend");
    put(FORM, "form fieldset");
    put(FOOTER, "footer");
    put(ASIDE, "aside");
    put(HEADER, "header hgroup");
    put(FIGURE_CAPTION, "figcaption caption");
    put(FIGURE, "figure");
    put(DIALOG, "dialog");
    put(LIST, "ul ol dl");
    put(ITEM, "li");
    put(TERM, "dt dd");
    put(TABLE, "table tbody thead tfoot");
    put(ROW, "tr");
    put(CELL, "td th");
    put(DIVISION, "div");
    put(SECTION, "section");
    put(MAIN, "main");
    put(ARTICLE, "article");
    put(H1, "h1");
    put(H2, "h2");
    put(H3, "h3");
    put(H4, "h4 h5 h6");
    put(QUOTATION, "blockquote");
    put(CODE, "pre");
    put(PARAGRAPH, "p");
  }

  private static void put(Role role, String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, role);
    }
  }

  /** The role of an element, by its name. */
  static Role of(Element element) {
    return BY_NAME.getOrDefault(element.normalName(), OTHER);
  }

  /** Whether elements of this role part one passage from the next. */
  boolean parts() {
    return compareTo(NAVIGATION) >= 0;
  }

  /** Its place in the order of roles. */
  @SuppressWarnings("EnumOrdinal") // the order is what is asked for
  int rank() {
    return ordinal();
  }
}
