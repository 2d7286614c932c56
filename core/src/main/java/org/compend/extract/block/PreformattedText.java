package org.compend.extract.block;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads preformatted text, lines and spaces as they are. */
final class PreformattedText {
  private static final Pattern LINE_NUMBER =
      Pattern.compile(
          "(?i)(^|[ _-])(line-?numbers?(-rows)?|linenos?|lnt?|gutter|hljs-ln-numbers)($|[ _-])");

  private PreformattedText() {}

  /** The text of an element, without an empty line at its ends. */
  static String of(Element pre, Predicate<Node> leftOut) {
    StringBuilder out = new StringBuilder();
    pre.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (leftOut.test(node)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode text) {
              out.append(text.getWholeText());
            } else if (node instanceof Element element) {
              if (isLineNumber(element, pre)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (element.nameIs("br")) {
                out.append('\n');
              } else if (element.nameIs("div") || element.nameIs("li") || element.nameIs("tr")) {
                startLine(out);
              }
            }
            return FilterResult.CONTINUE;
          }
        });
    String text =
        Characters.clean(
            out.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' '));
    return text.replaceFirst("^([ \\t]*\\n)+", "").stripTrailing();
  }

  private static boolean isLineNumber(Element element, Element pre) {
    return !element.equals(pre)
        && LINE_NUMBER.matcher(element.className()).find()
        && element.text().matches("[\\d\\s]*");
  }

  private static void startLine(StringBuilder out) {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }
}
