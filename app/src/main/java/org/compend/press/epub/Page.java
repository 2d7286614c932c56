package org.compend.press.epub;

import java.util.Locale;
import org.compend.press.Direction;
import org.compend.press.xhtml.Markup;

/** The frame around everything that a reading system opens as a page. */
final class Page {
  private Page() {}

  /**
   * A whole XHTML document.
   *
   * @param matter {@code frontmatter}, {@code bodymatter} or {@code backmatter}
   * @param content the markup of the body
   */
  static String of(
      String title, Locale language, Direction direction, String matter, String content) {
    String tag = language.toLanguageTag();
    Markup out = new Markup();
    out.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    out.open(
        "html",
        "xmlns",
        "http://www.w3.org/1999/xhtml",
        "xmlns:epub",
        "http://www.idpf.org/2007/ops",
        "lang",
        tag,
        "xml:lang",
        tag,
        "dir",
        direction.code());
    out.line().open("head").line();
    out.empty("meta", "charset", "utf-8").line();
    out.element("title", title.isBlank() ? "…" : title).line();
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    out.empty("link", "rel", "stylesheet", "type", "text/css", "href", "style.css").line();
    out.close().line();
    out.open("body", "epub:type", matter).line();
    out.add(content);
    out.close().line().close().line();
    return out.toString();
  }
}
