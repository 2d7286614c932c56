package org.compend.acquire;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Address;
import org.compend.Capture;
import org.jsoup.nodes.Element;

/** The pages to which a page of links leads, for sites that have neither a feed nor a sitemap. */
public final class PageLinks {
  private static final int MOST = 500;
  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(?:jpe?g|png|gif|webp|svg|ico|css|js|json|xml|rss|pdf|zip|gz|mp3|mp4|webm|ogg|epub)$",
          Pattern.CASE_INSENSITIVE);

  private PageLinks() {}

  /** Pages of the same host, in the order of the page, each once; neither itself nor the home. */
  public static List<URI> inside(Capture page) {
    URI base = page.origin().base();
    LinkingPage linking = LinkingPage.of(page);
    Set<String> seen = new LinkedHashSet<>();
    seen.add(Address.key(base));
    List<URI> found = new ArrayList<>();
    for (Element link : linking.document().select("a[href]")) {
      linking
          .target(link)
          .filter(WebAddress::isWeb)
          .filter(url -> Objects.equals(url.getHost(), base.getHost()))
          .filter(url -> !Address.isFrontPage(url) && !FILE.matcher(url.getRawPath()).matches())
          .filter(url -> found.size() < MOST && seen.add(Address.key(url)))
          .ifPresent(found::add);
    }
    return found;
  }
}
