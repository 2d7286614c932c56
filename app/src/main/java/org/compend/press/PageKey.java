package org.compend.press;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two addresses of the same page have in common.
 *
 * <p>Left out are the scheme where it is http or https, {@code www.}, the default port, a slash at
 * the end, the fragment, and the parameters listed in {@code tracking-parameters.txt}.
 */
final class PageKey {
  private static final List<String> TRACKING = tracking();

  private PageKey() {}

  /** The key, or {@code null} where the address is no page of the web or of a file system. */
  static @Nullable String of(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> web(address);
      case "file" -> "file:" + address.getRawPath();
      default -> null;
    };
  }

  private static @Nullable String web(URI address) {
    String authority = address.getRawAuthority();
    if (authority == null) {
      return null;
    }
    String host = authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)?$", "");
    if (host.startsWith("www.")) {
      host = host.substring("www.".length());
    }
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return host + decoded(path.replaceAll("/+$", "")) + query(address.getRawQuery());
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      if (!parameter.isEmpty() && !isTracking(parameter.replaceFirst("=.*", ""))) {
        kept.add(decoded(parameter));
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.toLowerCase(Locale.ROOT);
    return TRACKING.stream()
        .anyMatch(entry ->
            entry.endsWith("*")
                ? name.startsWith(entry.substring(0, entry.length() - 1))
                : name.equals(entry));
  }

  /** One spelling for letters that may stand as they are or percent-encoded. */
  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static List<String> tracking() {
    try (InputStream in =
            Objects.requireNonNull(PageKey.class.getResourceAsStream("tracking-parameters.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a resource of the program", e);
    }
  }
}
