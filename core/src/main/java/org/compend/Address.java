package org.compend;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells when two web addresses mean the same article.
 *
 * <p>Stateless, safe to share between threads.
 */
public final class Address {
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?:utm_|pk_|mtm_|piwik_|hsa_|at_(?:medium|campaign|custom)|trk_|oly_|vero_|wt_).*"
              + "|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|yclid|ysclid|igshid|igsh"
              + "|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__twitter_impression|cmpid|cmp|ocid|ncid|icid"
              + "|ref_src|ref_url|s_cid|xtor|smid|smtyp|spm|share|shared|fb_action_ids"
              + "|fb_action_types|fb_source|guccounter|guce_referrer|guce_referrer_sig|_ga|_gl");
  private static final Set<String> AMP = Set.of("amp", "amp=", "amp=1", "amp=true");
  private static final Pattern AMP_PATH = Pattern.compile("(?<=/)amp(?:/|$)|\\.amp(?=\\.html?$|$)");
  private static final Pattern INDEX = Pattern.compile("/(?:index|default)\\.(?:html?|php)$");

  private Address() {}

  /**
   * A key that is equal for addresses of the same article: the scheme, a leading {@code www.},
   * default ports, fragments, a slash at the end, tracking parameters and the signs of an AMP twin
   * are left out. Addresses that are not of the web are their own keys.
   */
  public static String key(URI address) {
    if (address.getHost() == null) {
      return address.toString();
    }
    String host = host(address);
    host = host.startsWith("amp.") ? host.substring(4) : host;
    int port = address.getPort();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    path = AMP_PATH.matcher(path).replaceAll("");
    path = withoutIndex(path);
    String query = address.getRawQuery() == null ? "" : meaningful(address.getRawQuery());
    return host
        + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  /** The host in small letters without a leading {@code www.}; empty where there is none. */
  public static String host(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** Whether an address leads to a site's front page rather than to one of its pages. */
  public static boolean isFrontPage(URI address) {
    String key = key(address);
    return address.getHost() != null && key.indexOf('/') < 0 && key.indexOf('?') < 0;
  }

  /** A path without a slash at its end, or the name that servers give to a folder's own page. */
  static String withoutIndex(String path) {
    String folder = INDEX.matcher(path).replaceAll("/");
    while (folder.endsWith("/")) {
      folder = folder.substring(0, folder.length() - 1);
    }
    return folder;
  }

  private static String meaningful(String query) {
    return Arrays.stream(query.split("&"))
        .filter(parameter -> !parameter.isEmpty() && !AMP.contains(parameter))
        .filter(parameter -> !parameter.equals("outputType=amp"))
        .filter(parameter -> !TRACKING.matcher(name(parameter)).matches())
        .collect(Collectors.joining("&"));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }
}
