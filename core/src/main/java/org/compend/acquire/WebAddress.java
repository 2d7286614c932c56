package org.compend.acquire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses as the web writes them: with spaces, backslashes and characters that an address
 * may not have, which are mended as browsers mend them; resolved after RFC 3986, section 5.2.
 *
 * <p>Safe to use from several threads. What cannot be an address is empty, never an exception.
 */
public final class WebAddress {
  private static final int LONGEST = 16_384;
  private static final Pattern PARTS =
      Pattern.compile(
          "^(?:([a-zA-Z][a-zA-Z0-9+.-]*+):)?(?://([^/?#]*+))?([^?#]*+)(?:\\?([^#]*+))?(?:#(.*+))?$",
          Pattern.DOTALL);
  private static final String UNWISE = "\"<>\\^`{|}";

  private WebAddress() {}

  /** The absolute address that this text is. */
  public static Optional<URI> of(String text) {
    return resolve(null, text).filter(URI::isAbsolute);
  }

  /** The address that a reference means on a page at {@code base}. */
  public static Optional<URI> resolve(@Nullable URI base, String reference) {
    String text = withoutBreaks(reference.strip());
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1);
    boolean web = isWeb(scheme != null ? scheme : base != null ? base.getScheme() : null);
    if (web && text.indexOf('\\') >= 0) {
      int end = firstOf(text, "?#");
      parts = PARTS.matcher(text.substring(0, end).replace('\\', '/') + text.substring(end));
      if (!parts.matches()) {
        return Optional.empty();
      }
      scheme = parts.group(1);
    }
    return compose(
        base, scheme, parts.group(2), parts.group(3), parts.group(4), parts.group(5), web);
  }

  /** From where the references of a page are resolved whose own address is {@code own}. */
  public static URI base(Document page, URI own) {
    Element told = page.selectFirst("base[href]");
    return told == null ? own : resolve(own, told.attr("href")).orElse(own);
  }

  /** Whether an address can be fetched from the web. */
  public static boolean isWeb(URI address) {
    return isWeb(address.getScheme()) && address.getRawAuthority() != null;
  }

  private static boolean isWeb(@Nullable String scheme) {
    return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
  }

  private static Optional<URI> compose(
      @Nullable URI base,
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment,
      boolean web) {
    StringBuilder out = new StringBuilder();
    if (scheme != null || base == null || base.isOpaque()) {
      if (scheme != null) {
        out.append(scheme.toLowerCase(Locale.ROOT)).append(':');
      }
      append(out, "//", authority, "@:[]");
      out.append(encode(web ? withoutDots(path) : path, ""));
    } else {
      out.append(base.getScheme() == null ? "" : base.getScheme() + ":");
      String basePath = base.getRawPath() == null ? "" : base.getRawPath();
      if (authority != null) {
        append(out, "//", authority, "@:[]");
        out.append(encode(withoutDots(path), ""));
      } else {
        append(out, "//", base.getRawAuthority(), "@:[]");
        if (path.isEmpty()) {
          out.append(basePath);
          query = query != null ? query : base.getRawQuery();
        } else if (path.startsWith("/")) {
          out.append(encode(withoutDots(path), ""));
        } else {
          String folder =
              basePath.isEmpty() && base.getRawAuthority() != null
                  ? "/"
                  : basePath.substring(0, basePath.lastIndexOf('/') + 1);
          out.append(encode(withoutDots(folder + path), ""));
        }
      }
    }
    append(out, "?", query, "[]");
    append(out, "#", fragment, "");
    try {
      return out.isEmpty() ? Optional.empty() : Optional.of(new URI(out.toString()));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static void append(
      StringBuilder out, String mark, @Nullable String part, String allowed) {
    if (part != null) {
      out.append(mark).append(encode(part, allowed));
    }
  }

  /** RFC 3986, section 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("./") && !path.endsWith(".")) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < path.length()) {
      int next = path.indexOf('/', at + 1);
      String segment = path.substring(at, next < 0 ? path.length() : next);
      String name = segment.startsWith("/") ? segment.substring(1) : segment;
      boolean up = name.equals("..");
      if (up) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      }
      if (up || name.equals(".")) {
        if (next < 0) {
          out.append('/');
        }
      } else {
        out.append(segment);
      }
      at = next < 0 ? path.length() : next;
    }
    return out.toString();
  }

  /** Percent-encodes what {@link URI} would refuse; letters of other scripts stay. */
  private static String encode(String part, String allowed) {
    StringBuilder out = null;
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      int width = Character.charCount(c);
      if (legal(part, i, c) || (c < 0x80 && allowed.indexOf(c) >= 0)) {
        if (out != null) {
          out.appendCodePoint(c);
        }
      } else {
        if (out == null) {
          out = new StringBuilder(part.length() + 16).append(part, 0, i);
        }
        for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format(Locale.ROOT, "%02X", b));
        }
      }
      i += width;
    }
    return out == null ? part : out.toString();
  }

  private static boolean legal(String part, int i, int c) {
    if (c == '%') {
      return i + 2 < part.length() && hex(part.charAt(i + 1)) && hex(part.charAt(i + 2));
    }
    if (c < 0x80) {
      return c > 0x20 && c != 0x7f && c != '#' && c != '[' && c != ']' && UNWISE.indexOf(c) < 0;
    }
    return !Character.isISOControl(c)
        && !Character.isSpaceChar(c)
        && Character.isDefined(c)
        && Character.getType(c) != Character.SURROGATE;
  }

  private static boolean hex(char c) {
    return Character.digit(c, 16) >= 0 && c < 0x80;
  }

  private static String withoutBreaks(String text) {
    return firstOf(text, "\t\n\r") == text.length() ? text : text.replaceAll("[\\t\\n\\r]", "");
  }

  private static int firstOf(String text, String marks) {
    for (int i = 0; i < text.length(); i++) {
      if (marks.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
