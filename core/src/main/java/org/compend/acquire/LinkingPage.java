package org.compend.acquire;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Capture;
import org.compend.charset.CharacterDecoder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page that is read for the addresses to which it leads.
 *
 * @param base from where its references are resolved: its {@code base} element, else its own
 *     address (HTML, section 2.4.3)
 */
record LinkingPage(Document document, URI base) {
  private static final Pattern BODY = Pattern.compile("<body[\\s>]", Pattern.CASE_INSENSITIVE);

  static LinkingPage of(Capture page) {
    return of(page, text(page));
  }

  /** What stands before a page's body alone. */
  static LinkingPage head(Capture page) {
    String text = text(page);
    Matcher body = BODY.matcher(text);
    return of(page, body.find() ? text.substring(0, body.start()) : text);
  }

  private static LinkingPage of(Capture page, String text) {
    URI own = page.origin().base();
    Document document = Jsoup.parse(text, own.toString());
    return new LinkingPage(document, WebAddress.base(document, own));
  }

  private static String text(Capture page) {
    return CharacterDecoder.decode(page.content(), page.mediaType()).text();
  }

  /** Where a link leads, without the place within the page. */
  Optional<URI> target(Element link) {
    return WebAddress.resolve(base, link.attr("href").replaceFirst("#.*", ""));
  }
}
