package org.compend.acquire.sitemap;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.acquire.WebAddress;
import org.compend.charset.CharacterDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Reads sitemaps and sitemap indexes: XML, text, feeds used as sitemaps, each also packed by gzip.
 *
 * <p>Only addresses of the sitemap's own site are taken, as the protocol has it: hosts under the
 * same registered domain. Safe to use from several threads.
 */
public final class SitemapReader {
  /** The protocol's own limits. */
  private static final int MOST_BYTES = 50 << 20;

  private static final int MOST_ENTRIES = 50_000;

  private SitemapReader() {}

  /**
   * The sitemap that a capture is.
   *
   * @throws NotASitemapException where the capture is something else, or longer than 50 MiB
   */
  public static Sitemap read(Capture capture) throws NotASitemapException {
    URI location = capture.origin().base();
    String text = CharacterDecoder.decode(unpacked(capture.content()), capture.mediaType()).text();
    byte[] clean = clean(text).getBytes(StandardCharsets.UTF_8);
    boolean xml = text.stripLeading().startsWith("<");
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    try {
      URL url = location.toURL();
      AbstractSiteMap map = parser.parseSiteMap(xml ? "text/xml" : "text/plain", clean, url);
      return map(map, location);
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      throw new NotASitemapException("this is no sitemap: " + e.getMessage());
    }
  }

  private static Bytes unpacked(Bytes content) throws NotASitemapException {
    if (!content.startsWith(0x1f, 0x8b)) {
      return content;
    }
    try (InputStream in = new GZIPInputStream(content.stream(), 1 << 14)) {
      byte[] plain = in.readNBytes(MOST_BYTES + 1);
      if (plain.length > MOST_BYTES) {
        throw new NotASitemapException("this unpacks to more than 50 MiB");
      }
      return Bytes.of(plain);
    } catch (NotASitemapException e) {
      throw e;
    } catch (IOException e) {
      throw new NotASitemapException("this is packed by gzip, and damaged: " + e.getMessage());
    }
  }

  /** One control character would cost the whole map; its encoding is UTF-8 from here on. */
  private static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (text.startsWith("<?xml", start)) {
      int end = text.indexOf("?>", start);
      start = end < 0 ? start : end + 2;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x20 && c < 0xfffe) || c == '\t' || c == '\n' || c == '\r') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Sitemap map(AbstractSiteMap map, URI location) {
    Map<URI, SitemapEntry> entries = new LinkedHashMap<>();
    Set<URI> sitemaps = new LinkedHashSet<>();
    int foreign = 0;
    int more = 0;
    if (map instanceof SiteMapIndex index) {
      for (AbstractSiteMap inner : index.getSitemaps()) {
        URI url = address(location, inner.getUrl());
        if (url == null) {
          foreign++;
        } else {
          sitemaps.add(url);
        }
      }
    } else if (map instanceof SiteMap pages) {
      for (SiteMapURL page : pages.getSiteMapUrls()) {
        URI url = address(location, page.getUrl());
        if (url == null) {
          foreign++;
        } else if (entries.size() >= MOST_ENTRIES) {
          more++;
        } else {
          entries.putIfAbsent(
              url, new SitemapEntry(url, instant(page.getLastModified()), news(page)));
        }
      }
    }
    List<String> complaints = new ArrayList<>();
    if (foreign > 0) {
      complaints.add(foreign + " addresses are not of this site; they were left out");
    }
    if (more > 0) {
      complaints.add("it names " + more + " addresses more than the 50,000 that are allowed");
    }
    return new Sitemap(List.copyOf(entries.values()), List.copyOf(sitemaps), complaints);
  }

  private static @Nullable URI address(URI location, @Nullable URL url) {
    return url == null
        ? null
        : WebAddress.of(url.toString())
            .filter(WebAddress::isWeb)
            .filter(found -> isSameSite(location, found))
            .orElse(null);
  }

  /** Whether two addresses are of one site: the same host, or under one registered domain. */
  static boolean isSameSite(URI one, URI other) {
    String first = one.getHost();
    String second = other.getHost();
    if (first == null || second == null) {
      return false;
    }
    first = first.toLowerCase(Locale.ROOT);
    second = second.toLowerCase(Locale.ROOT);
    return first.equals(second) || (!isNumber(first) && domain(first).equals(domain(second)));
  }

  private static boolean isNumber(String host) {
    return host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1));
  }

  /** The domain that somebody registered; hosts of one platform's customers are sites apart. */
  private static String domain(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, false, false);
    return domain == null ? host : domain;
  }

  private static SitemapEntry.@Nullable News news(SiteMapURL page) {
    ExtensionMetadata[] found = page.getAttributesForExtension(Extension.NEWS);
    if (found == null || found.length == 0 || !(found[0] instanceof NewsAttributes news)) {
      return null;
    }
    return new SitemapEntry.News(
        news.getTitle(),
        news.getName(),
        news.getLanguage(),
        instant(news.getPublicationDate()),
        news.getKeywords() == null ? List.of() : List.of(news.getKeywords()));
  }

  @SuppressWarnings("JavaUtilDate") // the library's own type
  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
