package org.compend.extract.block;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes a page's references absolute, as careless as they may be written (WHATWG URL, as far as
 * {@link URI} can say it).
 */
public final class Addresses {
  private static final Set<String> LINKABLE = Set.of("http", "https", "mailto", "tel", "ftp");
  private static final String ILLEGAL = "\"<>\\^`{|}[] ";

  private final URI base;
  private final @Nullable URI file;

  /**
   * @param declaredBase what the page's {@code <base href>} says
   */
  public Addresses(Origin origin, @Nullable String declaredBase) {
    URI declared = declaredBase == null ? null : parse(declaredBase);
    URI page = origin.base();
    this.base = declared == null ? page : resolve(page, declared);
    this.file = isFile(origin.location()) ? origin.location() : null;
  }

  /** The addresses of a page, by its {@code <base href>}. */
  static Addresses of(Origin origin, @Nullable Document page) {
    String declared = null;
    if (page != null) {
      for (Node node : page.head().childNodes()) {
        if (declared == null
            && node instanceof Element element
            && element.nameIs("base")
            && element.hasAttr("href")) {
          declared = element.attr("href");
        }
      }
    }
    return new Addresses(origin, declared);
  }

  /** Where a link leads; {@code null} where it leads nowhere that a reader may safely go. */
  @Nullable URI link(String reference) {
    URI parsed = parse(reference);
    if (parsed == null || reference.isBlank()) {
      return null;
    }
    if (parsed.getScheme() != null && !LINKABLE.contains(scheme(parsed))) {
      return null;
    }
    URI target = resolve(base, parsed);
    if (target.getScheme() == null) {
      return null;
    }
    return hasHost(target) ? target : null;
  }

  /** The fragment of a reference to this very page; {@code null} where it leads elsewhere. */
  @Nullable String fragment(String reference) {
    int hash = reference.indexOf('#');
    if (hash < 0 || hash == reference.strip().length() - 1) {
      return null;
    }
    String fragment = reference.strip().substring(reference.strip().indexOf('#') + 1);
    if (hash == 0 || reference.isBlank() || reference.strip().startsWith("#")) {
      return decoded(fragment);
    }
    URI target = link(reference.substring(0, hash));
    return target != null && target.equals(withoutFragment(base)) ? decoded(fragment) : null;
  }

  /**
   * Where a picture's bytes may be had, best first: beside the file that the page was read from,
   * then at the page's address.
   */
  public List<URI> sources(List<String> references) {
    Set<URI> beside = new LinkedHashSet<>();
    Set<URI> away = new LinkedHashSet<>();
    for (String reference : references) {
      URI parsed = parse(reference);
      if (parsed == null || reference.isBlank()) {
        continue;
      }
      if (parsed.getScheme() == null) {
        if (file != null && parsed.getRawAuthority() == null) {
          beside.add(resolve(file, parsed));
        }
        URI resolved = resolve(base, parsed);
        if (resolved.getScheme() != null && hasHost(resolved)) {
          away.add(resolved);
        }
      } else if (!isFile(parsed) && isFetchable(parsed)) {
        away.add(parsed);
      }
    }
    beside.addAll(away);
    return List.copyOf(beside);
  }

  /** A reference as a URI, what a URI may not hold escaped; {@code null} where it is none. */
  public static @Nullable URI parse(String reference) {
    String stripped = strip(reference);
    try {
      return new URI(stripped);
    } catch (URISyntaxException _) {
      try {
        return new URI(escaped(stripped));
      } catch (URISyntaxException _) {
        return null;
      }
    }
  }

  private static URI resolve(URI base, URI reference) {
    if (base.isOpaque()) {
      return reference;
    }
    if (reference.toString().isEmpty()) {
      return withoutFragment(base);
    }
    if (reference.getScheme() == null
        && reference.getRawAuthority() == null
        && reference.getRawPath() != null
        && reference.getRawPath().isEmpty()) {
      // java.net.URI drops the base's last segment here; RFC 3986, section 5.2.2, keeps it
      String whole = base.toString();
      int end = indexOrEnd(whole, '#');
      if (reference.getRawQuery() != null) {
        end = Math.min(end, indexOrEnd(whole, '?'));
      }
      URI joined = parse(whole.substring(0, end) + reference);
      return joined == null ? reference : joined;
    }
    return base.resolve(reference);
  }

  private static URI withoutFragment(URI uri) {
    String whole = uri.toString();
    int hash = whole.indexOf('#');
    return hash < 0 ? uri : URI.create(whole.substring(0, hash));
  }

  private static int indexOrEnd(String text, char c) {
    int index = text.indexOf(c);
    return index < 0 ? text.length() : index;
  }

  private static boolean isFetchable(URI uri) {
    return switch (scheme(uri)) {
      case "http", "https" -> hasHost(uri);
      case "data", "cid", "blob" -> !scheme(uri).equals("blob");
      default -> false;
    };
  }

  private static boolean hasHost(URI uri) {
    String scheme = scheme(uri);
    return !(scheme.equals("http") || scheme.equals("https"))
        || (uri.getRawAuthority() != null && !uri.getRawAuthority().isEmpty());
  }

  private static boolean isFile(URI uri) {
    return scheme(uri).equals("file");
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }

  /** Browsers cut spaces around a reference and drop line ends and tabs within it. */
  private static String strip(String reference) {
    String stripped = reference.strip();
    for (int i = 0; i < stripped.length(); i++) {
      if (stripped.charAt(i) < ' ' || stripped.charAt(i) == 0x7f) {
        return stripped.replaceAll("[\\p{Cntrl}]", "");
      }
    }
    return stripped;
  }

  private static String escaped(String reference) {
    StringBuilder out = new StringBuilder();
    int authority = reference.indexOf("://");
    int authorityEnd = authority < 0 ? 0 : indexOrEnd(reference.substring(authority + 3), '/');
    boolean fragment = false;
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean inAuthority = authority >= 0 && i < authority + 3 + authorityEnd;
      if (c == '%' && !isEscape(reference, i)) {
        out.append("%25");
      } else if (c == '#' && fragment) {
        out.append("%23");
      } else if (inAuthority && (c == '[' || c == ']')) {
        out.append(c);
      } else if (ILLEGAL.indexOf(c) >= 0) {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else if (c > 0x7f && !Character.isLetterOrDigit(c)) {
        escape(reference, i, out);
        i += Character.isHighSurrogate(c) && i + 1 < reference.length() ? 1 : 0;
      } else {
        out.append(c);
      }
      fragment |= c == '#';
    }
    return out.toString();
  }

  private static void escape(String text, int index, StringBuilder out) {
    for (byte b : Character.toString(text.codePointAt(index)).getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
    }
  }

  private static boolean isEscape(String text, int index) {
    return index + 2 < text.length()
        && Character.digit(text.charAt(index + 1), 16) >= 0
        && Character.digit(text.charAt(index + 2), 16) >= 0;
  }

  private static String decoded(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      String path = new URI("#" + fragment).getFragment();
      return path == null ? fragment : path;
    } catch (URISyntaxException _) {
      return fragment;
    }
  }
}
