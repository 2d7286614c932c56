package org.compend.extract.block;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads formulas as the text that stands for them: a declared alternative, else their TeX, else
 * their characters. What a page shows of the same formula a second time is passed over.
 */
final class Formulas {
  private Formulas() {}

  /** The text of a formula; empty where an element repeats one; {@code null} where it is none. */
  static @Nullable String read(Element element) {
    return switch (element.normalName()) {
      case "math" -> math(element);
      case "script" -> element.attr("type").startsWith("math/tex") ? element.data().strip() : null;
      case "img" -> {
        Element before = element.previousElementSibling();
        boolean repeats = before != null && before.selectFirst("math") != null;
        yield repeats && element.className().contains("math") ? "" : null;
      }
      default -> isRendering(element) ? "" : null;
    };
  }

  /** What KaTeX and MathJax draw beside the formula itself. */
  private static boolean isRendering(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.attributes().get("class").strip();
    if (!classes.startsWith("MathJax") && !classes.contains("katex")) {
      return false;
    }
    if (element.hasClass("katex-html")) {
      Element before = element.previousElementSibling();
      return before != null && before.selectFirst("math") != null;
    }
    if (element.hasClass("MathJax")
        || element.hasClass("MathJax_Display")
        || element.hasClass("MathJax_Preview")
        || element.hasClass("MathJax_SVG")) {
      Element next = element.nextElementSibling();
      while (next != null && next.className().startsWith("MathJax")) {
        next = next.nextElementSibling();
      }
      return next != null && next.attr("type").startsWith("math/tex");
    }
    return false;
  }

  private static String math(Element math) {
    String text = math.attr("alttext");
    if (text.isBlank()) {
      Element tex = math.selectFirst("annotation[encoding*=tex]");
      text = tex == null ? "" : tex.text();
    }
    if (text.isBlank()) {
      Element presented = math.clone();
      presented.select("annotation, annotation-xml").remove();
      text = presented.text();
    }
    return undressed(text.strip());
  }

  /** TeX without the wrapper that asks for display style. */
  private static String undressed(String tex) {
    for (String wrapper : new String[] {"{\\displaystyle ", "{\\textstyle "}) {
      if (tex.startsWith(wrapper) && tex.endsWith("}")) {
        return tex.substring(wrapper.length(), tex.length() - 1).strip();
      }
    }
    return tex;
  }
}
