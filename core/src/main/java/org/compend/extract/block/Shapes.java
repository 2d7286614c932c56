package org.compend.extract.block;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Inline.Style;
import org.compend.Prose;
import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What a page's elements are by their names and styles. */
final class Shapes {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "button",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp",
          "iframe",
          "amp-iframe",
          "amp-youtube",
          "amp-twitter",
          "amp-video",
          "lite-youtube",
          "object",
          "embed",
          "video",
          "audio",
          "amp-audio",
          "amp-carousel");

  private static final Set<String> UNREADABLE =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "title",
          "meta",
          "link",
          "base",
          "svg",
          "button",
          "select",
          "textarea",
          "datalist",
          "option",
          "noframes",
          "noembed",
          "canvas",
          "map",
          "rp",
          "param",
          "source",
          "track",
          "progress",
          "meter",
          "#doctype");

  private static final Pattern ITALIC = Pattern.compile("font-style\\s*:\\s*(italic|oblique)");
  private static final Pattern UPRIGHT = Pattern.compile("font-style\\s*:\\s*normal");
  private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)");
  private static final Pattern LIGHT = Pattern.compile("font-weight\\s*:\\s*(normal|[1-5]00)");
  private static final Pattern RAISED = Pattern.compile("vertical-align\\s*:\\s*super");
  private static final Pattern LOWERED = Pattern.compile("vertical-align\\s*:\\s*sub");
  private static final Pattern STRUCK = Pattern.compile("text-decoration[^;]*line-through");
  private static final Pattern DISPLAY_BLOCK =
      Pattern.compile("display\\s*:\\s*(block|flex|grid|table|list-item)\\b");
  private static final NameWords DROP_CAP =
      NameWords.anywhere("drop-cap", "dropcap", "first-letter", "lettrine");
  private static final Pattern BREAK = Pattern.compile("([*•·~⁂※✻❦#–—_=-]\\s*){1,12}");
  private static final Pattern STARS = Pattern.compile(".*[*⁂※✻❦•~_=-].*");

  private static final Pattern QUESTION = Pattern.compile(".{12,}[?？؟]\\s*");
  private static final Evaluator HEADING = Selector.evaluatorOf("h2, h3, h4, h5, h6");

  private Shapes() {}

  /** Whether an element begins and ends a paragraph. */
  static boolean isBlock(Element element) {
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      return !(name.equals("div") && isDropCap(element));
    }
    if (Passage.headingLevel(element) > 0) {
      return true;
    }
    if (name.indexOf('-') > 0) {
      return isCustomBlock(element);
    }
    return element.hasAttr("style")
        && DISPLAY_BLOCK.matcher(style(element)).find()
        && !isDropCap(element);
  }

  /** Whether an element holds nothing that is meant to be read. */
  static boolean isUnreadable(Element element) {
    return UNREADABLE.contains(element.normalName()) && !opensAnswer(element);
  }

  /** Whether an element is a button that asks what the text under it answers, or heads it. */
  static boolean opensAnswer(Element element) {
    if (!element.nameIs("button")) {
      return false;
    }
    Element parent = element.parent();
    return (parent != null && Passage.headingLevel(parent) > 0)
        || element.selectFirst(HEADING) != null
        || QUESTION.matcher(element.text()).matches();
  }

  /** The styles that an element's name and {@code style} give its words. */
  static Set<Style> styles(Element element) {
    Style named = named(element.normalName());
    if (!element.hasAttr("style")) {
      return named == null ? Set.of() : Set.of(named);
    }
    EnumSet<Style> styles = named == null ? EnumSet.noneOf(Style.class) : EnumSet.of(named);
    byStyle(style(element), styles);
    return styles;
  }

  /** The style that a name gives; null where it gives none. */
  private static @Nullable Style named(String name) {
    return switch (name) {
      case "em", "i", "dfn", "var" -> Style.EMPHASIS;
      case "strong", "b" -> Style.STRONG;
      case "cite" -> Style.CITED;
      case "code", "kbd", "samp", "tt" -> Style.CODE;
      case "sub" -> Style.SUBSCRIPT;
      case "sup" -> Style.SUPERSCRIPT;
      case "del", "s", "strike" -> Style.DELETED;
      case "ins" -> Style.INSERTED;
      case "mark" -> Style.HIGHLIGHT;
      case "small" -> Style.SMALL;
      default -> null;
    };
  }

  private static void byStyle(String style, Set<Style> styles) {
    if (ITALIC.matcher(style).find()) {
      styles.add(Style.EMPHASIS);
    } else if (UPRIGHT.matcher(style).find()) {
      styles.remove(Style.EMPHASIS);
    }
    if (BOLD.matcher(style).find()) {
      styles.add(Style.STRONG);
    } else if (LIGHT.matcher(style).find()) {
      styles.remove(Style.STRONG);
    }
    if (RAISED.matcher(style).find()) {
      styles.add(Style.SUPERSCRIPT);
    } else if (LOWERED.matcher(style).find()) {
      styles.add(Style.SUBSCRIPT);
    }
    if (STRUCK.matcher(style).find()) {
      styles.add(Style.DELETED);
    }
  }

  /** What a paragraph's words make it. */
  static Block paragraph(List<Inline> content) {
    Block.Paragraph paragraph = new Block.Paragraph(content);
    String words = Prose.ofInlines(content);
    if (words.length() <= 24
        && BREAK.matcher(words).matches()
        && STARS.matcher(words).matches()
        && content.stream().noneMatch(Inline.NoteReference.class::isInstance)) {
      return new Block.Break();
    }
    return SetPhrases.EDITORIAL.begin(words)
        ? new Block.EditorialNote(List.of(paragraph))
        : paragraph;
  }

  private static boolean isDropCap(Element element) {
    return element.hasAttr("class")
        && DROP_CAP.in(element.className())
        && element.text().length() <= 2;
  }

  /** An unknown element stands for a block unless it stands among words. */
  private static boolean isCustomBlock(Element element) {
    Element parent = element.parent();
    return parent != null
        && !parent.nameIs("p")
        && !parent.nameIs("span")
        && !parent.nameIs("a")
        && Passage.headingLevel(parent) == 0
        && parent.ownText().isEmpty()
        && !element.nameIs("amp-img");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT);
  }
}
