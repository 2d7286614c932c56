package org.compend.extract.block;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.Image;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes titled links of what a page shows of other sites: posts, videos, maps. */
final class Embeds {
  private static final Pattern YOUTUBE =
      Pattern.compile("https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{11}).*");
  private static final Pattern VIMEO =
      Pattern.compile("https?://player\\.vimeo\\.com/video/(\\d+).*");
  private static final Pattern DAILYMOTION =
      Pattern.compile("https?://(?:www\\.)?dailymotion\\.com/embed/video/(\\w+).*");
  private static final Pattern INVISIBLE =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  /** Frames of these hosts hold advertisements, counters and forms. */
  private static final Pattern NOT_CONTENT =
      Pattern.compile(
          "(?i)(.*\\.)?(doubleclick\\.net|googlesyndication\\.com|googletagmanager\\.com|"
              + "google-analytics\\.com|adnxs\\.com|amazon-adsystem\\.com|taboola\\.com|outbrain\\.com|"
              + "disqus\\.com|recaptcha\\.net|list-manage\\.com|criteo\\.com|criteo\\.net)");

  private static final int MAX_TITLE = 200;

  private final Addresses addresses;

  Embeds(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * A post, given the words of it that the page carries; {@code null} where no link leads to it.
   */
  Block.@Nullable Embed post(Element element, List<Block> words) {
    URI target = null;
    for (String name : List.of("data-instgrm-permalink", "cite", "data-href", "data-url")) {
      if (target == null && element.hasAttr(name)) {
        target = addresses.link(element.attr(name));
      }
    }
    if (target == null) {
      for (Element link : element.select("a[href]")) {
        URI found = addresses.link(link.attr("href"));
        target = found == null ? target : found;
      }
    }
    return target == null
        ? null
        : new Block.Embed(target, signature(element, target), words, List.of());
  }

  /** A frame, a film, a recording; {@code null} where there is nothing to go to. */
  Block.@Nullable Embed media(Element element) {
    if (isUnseen(element)) {
      return null;
    }
    String reference = reference(element);
    URI target = reference == null ? null : addresses.link(reference);
    if (target == null
        || target.getHost() == null
        || NOT_CONTENT.matcher(target.getHost()).matches()) {
      return null;
    }
    target = watchable(target);
    String title = element.hasAttr("title") ? element.attr("title") : element.attr("aria-label");
    return new Block.Embed(target, title(title, target), poster(element), List.of());
  }

  private static @Nullable String reference(Element element) {
    String video =
        element.attr("data-videoid").isEmpty()
            ? element.attr("videoid")
            : element.attr("data-videoid");
    if (element.normalName().endsWith("youtube") && !video.isEmpty()) {
      return "https://www.youtube.com/watch?v=" + video;
    }
    if (element.nameIs("amp-twitter") && element.hasAttr("data-tweetid")) {
      return "https://twitter.com/i/status/" + element.attr("data-tweetid");
    }
    for (String name :
        List.of("src", "data-src", "data-lazy-src", "data-original", "data", "data-url")) {
      String value = element.attr(name).strip();
      if (!value.isEmpty() && !value.startsWith("about:") && !value.startsWith("data:")) {
        return value;
      }
    }
    Element source = element.selectFirst("source[src]");
    return source == null ? null : source.attr("src");
  }

  private List<Block> poster(Element element) {
    String poster = element.attr("poster");
    List<URI> sources = poster.isBlank() ? List.of() : addresses.sources(List.of(poster));
    return sources.isEmpty()
        ? List.of()
        : List.of(new Block.Figure(List.of(new Image(sources, null, 0, 0)), List.of()));
  }

  /** Whether nobody is to see an element: it counts readers. */
  static boolean isUnseen(Element element) {
    return INVISIBLE.matcher(element.attr("style")).find() || isPixel(element);
  }

  private static boolean isPixel(Element element) {
    String width = element.attr("width").strip();
    String height = element.attr("height").strip();
    return tiny(width) || tiny(height);
  }

  private static boolean tiny(String size) {
    return !size.isEmpty()
        && Character.isDigit(size.charAt(0))
        && !size.contains("%")
        && Pictures.number(size) <= 2;
  }

  /** The page on which a reader can watch what a frame plays. */
  private static URI watchable(URI target) {
    String address = target.toString();
    Matcher youtube = YOUTUBE.matcher(address);
    if (youtube.matches() && !youtube.group(1).equals("videoseries")) {
      return URI.create("https://www.youtube.com/watch?v=" + youtube.group(1));
    }
    Matcher vimeo = VIMEO.matcher(address);
    if (vimeo.matches()) {
      return URI.create("https://vimeo.com/" + vimeo.group(1));
    }
    Matcher dailymotion = DAILYMOTION.matcher(address);
    if (dailymotion.matches()) {
      return URI.create("https://www.dailymotion.com/video/" + dailymotion.group(1));
    }
    return target;
  }

  /** Who posted and when: what stands beside a post's paragraphs. */
  private static String signature(Element post, URI target) {
    StringBuilder out = new StringBuilder();
    for (Node node : post.childNodes()) {
      if (node instanceof TextNode text) {
        out.append(text.text());
      } else if (node instanceof Element element && element.nameIs("a")) {
        out.append(element.text());
      }
    }
    return title(out.toString().strip().replaceFirst("^[—–-]\\s*", ""), target);
  }

  private static String title(String declared, URI target) {
    String clean = Characters.clean(declared).replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!clean.isEmpty() && clean.length() <= MAX_TITLE) {
      return clean;
    }
    String host = target.getHost() == null ? target.toString() : target.getHost();
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
