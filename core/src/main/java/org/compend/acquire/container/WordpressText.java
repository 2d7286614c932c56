package org.compend.acquire.container;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a WordPress post as its editor keeps it, made the HTML that readers saw: paragraphs
 * at empty lines, captions and embeds in square brackets, the block editor's comments.
 */
final class WordpressText {
  private static final Pattern BLOCK_COMMENT =
      Pattern.compile("<!--\\s*/?wp:.*?-->", Pattern.DOTALL);
  private static final Pattern CAPTION =
      Pattern.compile(
          "\\[(?:wp_)?caption\\b([^\\]]*)](.*?)\\[/(?:wp_)?caption]",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern CAPTION_TEXT = Pattern.compile("caption=\"([^\"]*)\"");
  private static final Pattern PICTURE =
      Pattern.compile(
          "^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern EMBED =
      Pattern.compile(
          "\\[(embed|audio|video|youtube|vimeo)\\b([^\\]]*)](?:([^\\[]*)\\[/\\1])?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'\\]\\[<>]+");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "\\[/?(?:gallery|playlist|contact-form|contact-form-7|contact-field)\\b[^\\]]*]",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK =
      Pattern.compile(
          "^</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|figure"
              + "|figcaption|pre|hr|section|article|aside|header|footer|form|iframe|video|audio"
              + "|object|script|style|noscript|details|summary|address|!--)\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern PREFORMATTED =
      Pattern.compile("<pre\\b.*?</pre>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private WordpressText() {}

  static String html(String text) {
    boolean blocks = BLOCK_COMMENT.matcher(text).find();
    String html = BLOCK_COMMENT.matcher(text).replaceAll("");
    html =
        CAPTION
            .matcher(html)
            .replaceAll(match -> Matcher.quoteReplacement(figure(match.group(1), match.group(2))));
    html = EMBED.matcher(html).replaceAll(match -> Matcher.quoteReplacement(embed(match.group())));
    html = FURNITURE.matcher(html).replaceAll("");
    return blocks ? html : paragraphs(html);
  }

  private static String figure(String attributes, String inside) {
    Matcher picture = PICTURE.matcher(inside);
    if (!picture.find()) {
      return inside;
    }
    String caption = inside.substring(picture.end()).strip();
    Matcher told = CAPTION_TEXT.matcher(attributes);
    if (caption.isEmpty() && told.find()) {
      caption = told.group(1);
    }
    return "\n\n<figure>"
        + picture.group(1)
        + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
        + "</figure>\n\n";
  }

  private static String embed(String code) {
    Matcher address = ADDRESS.matcher(code);
    if (!address.find()) {
      return "";
    }
    String url = address.group().replace("&amp;", "&").replace("&", "&amp;");
    return "\n\n<p><a href=\"" + url + "\">" + url + "</a></p>\n\n";
  }

  /** Empty lines part paragraphs, single ones lines; markup that is a block stays as it is. */
  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder();
    Matcher preformatted = PREFORMATTED.matcher(text);
    int at = 0;
    while (preformatted.find()) {
      flow(text.substring(at, preformatted.start()), out);
      out.append(preformatted.group()).append('\n');
      at = preformatted.end();
    }
    flow(text.substring(at), out);
    return out.toString();
  }

  private static void flow(String text, StringBuilder out) {
    for (String part : text.replace("\r\n", "\n").split("\n\\s*\n", -1)) {
      String paragraph = part.strip();
      if (paragraph.isEmpty()) {
        continue;
      }
      if (BLOCK.matcher(paragraph).matches()) {
        out.append(paragraph).append('\n');
      } else {
        out.append("<p>").append(paragraph.replace("\n", "<br>\n")).append("</p>\n");
      }
    }
  }
}
