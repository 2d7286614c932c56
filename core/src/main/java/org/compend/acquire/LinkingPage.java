package org.compend.acquire;

import java.net.URI;
import java.util.Optional;
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
  static LinkingPage of(Capture page) {
    URI own = page.origin().base();
    Document document =
        Jsoup.parse(
            CharacterDecoder.decode(page.content(), page.mediaType()).text(), own.toString());
    return new LinkingPage(document, WebAddress.base(document, own));
  }

  /** Where a link leads, without the place within the page. */
  Optional<URI> target(Element link) {
    return WebAddress.resolve(base, link.attr("href").replaceFirst("#.*", ""));
  }
}
