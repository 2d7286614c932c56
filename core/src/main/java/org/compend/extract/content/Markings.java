package org.compend.extract.content;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
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

  /** What an element's class names hand down. */
  static int of(String names) {
    return names.contains("caption") ? Container.CAPTION : 0;
  }

  /** What an element's other attributes hand down. */
  static int of(Attributes attributes) {
    int flags = 0;
    if (attributes.hasKey("hidden")) {
      flags |= Container.HIDDEN;
    }
    if (attributes.get("aria-hidden").equals("true")) {
      flags |= Container.ARIA_HIDDEN;
    }
    if (hides(attributes.get("style"))) {
      flags |= Container.HIDDEN;
    }
    if (attributes.get("itemprop").contains("articleBody")) {
      flags |= Container.BODY_MARKED;
    }
    return flags
        | switch (attributes.get("role")) {
          case "navigation", "menu", "menubar" -> Container.NAVIGATION;
          case "complementary" -> Container.ASIDE;
          case "contentinfo" -> Container.FOOTER;
          case "banner" -> Container.HEADER;
          case "main" -> Container.MAIN;
          case "search", "form", "dialog", "alertdialog" -> Container.FORM;
          case "article" -> Container.ARTICLE;
          default -> 0;
        };
  }

  private static boolean hides(String style) {
    String start = style.length() > 500 ? style.substring(0, 500) : style;
    return start.contains("display")
        && start.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
