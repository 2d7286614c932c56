package org.compend.extract;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element hands down to all that is in it, as flags of {@link Container}. */
final class Markings {
  private Markings() {}

  /** What elements of a role hand down. */
  static int of(Role role, @Nullable Container parent) {
    return switch (role) {
      case NAVIGATION -> Container.NAVIGATION;
      case FOOTER -> Container.FOOTER;
      case ASIDE -> Container.ASIDE;
      case HEADER -> Container.HEADER;
      case FORM, CONTROL, DIALOG -> Container.FORM;
      case FIGURE -> Container.FIGURE;
      case FIGURE_CAPTION -> Container.CAPTION;
      case TABLE, ROW, CELL -> Container.TABLE;
      case LIST, ITEM, TERM -> Container.LIST;
      case QUOTATION -> Container.QUOTATION;
      case CODE -> Container.CODE;
      case MAIN -> Container.MAIN;
      case SECTION -> Container.SECTION;
      case ARTICLE ->
          parent != null && parent.is(Container.ARTICLE)
              ? Container.NESTED_ARTICLE
              : Container.ARTICLE;
      case INLINE, LINK, STRONG, LINE_BREAK, MEDIUM, SKIPPED -> 0;
      case OTHER, DIVISION, PARAGRAPH, H1, H2, H3, H4 -> 0;
    };
  }

  /** What an element's attributes hand down, its class names given. */
  static int of(Element element, String names) {
    int flags = 0;
    var attributes = element.attributes();
    for (var attribute : attributes) {
      String value = attribute.getValue();
      switch (attribute.getKey()) {
        case "hidden" -> flags |= Container.HIDDEN;
        case "aria-hidden" -> flags |= value.equals("true") ? Container.ARIA_HIDDEN : 0;
        case "style" -> {
          String style = value.length() > 500 ? value.substring(0, 500) : value;
          if (style.contains("display")
              && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none")) {
            flags |= Container.HIDDEN;
          }
        }
        case "itemprop" -> flags |= value.contains("articleBody") ? Container.BODY_MARKED : 0;
        case "role" ->
            flags |=
                switch (value) {
                  case "navigation", "menu", "menubar" -> Container.NAVIGATION;
                  case "complementary" -> Container.ASIDE;
                  case "contentinfo" -> Container.FOOTER;
                  case "banner" -> Container.HEADER;
                  case "main" -> Container.MAIN;
                  case "search", "form", "dialog", "alertdialog" -> Container.FORM;
                  case "article" -> Container.ARTICLE;
                  default -> 0;
                };
        default -> {}
      }
    }
    if (names.contains("caption")) {
      flags |= Container.CAPTION;
    }
    return flags;
  }
}
