package org.compend.acquire;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.compend.Address;
import org.compend.Bytes;
import org.compend.Capture;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a page says that it is to be had in other languages: {@code <link rel=alternate
 * hreflang>} in its head (HTML, section 4.6.7.1).
 *
 * <p>Without state; safe to use from several threads.
 */
public final class OtherLanguages {
  private static final int MOST = 100;
  private static final String SIGN = "hreflang";
  private static final String BODY = "<body";

  private OtherLanguages() {}

  /**
   * The addresses of a page in all languages that it names, in its own order; most pages name
   * themselves too. What is for readers of no certain language ({@code x-default}), a front page
   * and a feed are none.
   */
  public static Set<URI> of(Capture page) {
    Set<URI> found = new LinkedHashSet<>();
    if (!isHtml(page.mediaType()) || !mayName(page.content())) {
      return found;
    }
    LinkingPage head = LinkingPage.head(page);
    for (Element link : head.document().select("link[rel~=(?i)\\balternate\\b][hreflang][href]")) {
      String language = link.attr("hreflang").strip();
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (!language.isEmpty()
          && !language.equalsIgnoreCase("x-default")
          && (type.isBlank() || type.contains("html"))) {
        head.target(link)
            .filter(WebAddress::isWeb)
            .filter(url -> found.size() < MOST && !Address.isFrontPage(url))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean isHtml(@Nullable String mediaType) {
    return mediaType == null || mediaType.toLowerCase(Locale.ROOT).contains("html");
  }

  /**
   * Whether it is worth a look: most pages have no such links before their body, and reading one
   * again costs time.
   */
  private static boolean mayName(Bytes page) {
    for (int i = 0; i < page.size(); i++) {
      int letter = page.at(i);
      if (letter == '<' && stands(BODY, page, i) && endsTag(page, i + BODY.length())) {
        return false;
      }
      if ((letter == 'h' || letter == 'H') && stands(SIGN, page, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word of ASCII stands at a place, in letters of either case. */
  private static boolean stands(String word, Bytes page, int at) {
    int i = 0;
    while (i < word.length()
        && at + i < page.size()
        && Character.toLowerCase(page.at(at + i)) == word.charAt(i)) {
      i++;
    }
    return i == word.length();
  }

  private static boolean endsTag(Bytes page, int at) {
    return at < page.size() && (page.at(at) == '>' || Character.isWhitespace(page.at(at)));
  }
}
