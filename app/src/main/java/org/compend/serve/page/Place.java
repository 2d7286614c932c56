package org.compend.serve.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import org.compend.archive.ArticleId;
import org.compend.archive.Facet;

/** Where things are in the magazine: paths that begin with a slash, ready to be written. */
public final class Place {
  private Place() {}

  /** An article. */
  public static String article(ArticleId id) {
    return "/articles/" + id;
  }

  /** A file that belongs to an article. */
  public static String article(ArticleId id, String file) {
    return "/articles/" + id + "/" + file;
  }

  /** All that bears a name. */
  public static String of(Facet facet, String name) {
    return all(facet) + "/" + segment(name);
  }

  /** All names of a kind. */
  public static String all(Facet facet) {
    return switch (facet) {
      case SECTION -> "/sections";
      case AUTHOR -> "/authors";
      case TAG -> "/tags";
      case SITE -> "/sources";
      case LANGUAGE -> "/languages";
    };
  }

  /** A person, organisation or place, by its key in the register. */
  public static String named(String key) {
    return "/names/" + segment(key);
  }

  /** A month of the archive. */
  public static String month(YearMonth month) {
    return String.format(Locale.ROOT, "/archive/%d/%02d", month.getYear(), month.getMonthValue());
  }

  /** A path as an address of the web. */
  public static URI absolute(URI base, String path) {
    String root = base.toString();
    return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
  }

  /**
   * A name as one segment of a path. Characters that servers and proxies take for parts of the
   * path's own structure are written as a tilde and two hexadecimal digits, so that no encoded
   * slash or dot ever travels.
   */
  public static String segment(String name) {
    StringBuilder out = new StringBuilder();
    boolean dots = name.matches("\\.+");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xff;
      if (value == '~'
          || value == '/'
          || value == '\\'
          || value == '%'
          || value == ';'
          || value < ' '
          || value == 0x7f
          || (dots && value == '.')) {
        out.append(String.format(Locale.ROOT, "~%02X", value));
      } else if (isPlain(value)) {
        out.append((char) value);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", value));
      }
    }
    return out.toString();
  }

  /** The name that a segment, already decoded once as addresses are, stands for. */
  public static String name(String segment) {
    if (segment.indexOf('~') < 0) {
      return segment;
    }
    byte[] in = segment.getBytes(StandardCharsets.UTF_8);
    byte[] out = new byte[in.length];
    int length = 0;
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length && in[i] == '~' ? Character.digit(in[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
      if (low < 0) {
        out[length++] = in[i];
      } else {
        out[length++] = (byte) (high << 4 | low);
        i += 2;
      }
    }
    return new String(out, 0, length, StandardCharsets.UTF_8);
  }

  /** Unreserved characters of RFC 3986, section 2.3, and those that a segment may hold as well. */
  private static boolean isPlain(int value) {
    return (value >= 'a' && value <= 'z')
        || (value >= 'A' && value <= 'Z')
        || (value >= '0' && value <= '9')
        || "-._!$'()*,=:@".indexOf(value) >= 0;
  }
}
