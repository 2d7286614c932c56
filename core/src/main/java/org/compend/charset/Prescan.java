package org.compend.charset;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the encoding that a page declares in its first bytes: the algorithm "prescan a byte
 * stream to determine its encoding" of HTML, section 13.2.3.2, with "get an XML encoding".
 */
final class Prescan {
  /** How far browsers look. */
  static final int LIMIT = 1024;

  private final byte[] bytes;
  private final int limit;
  private int at;

  private Prescan(byte[] bytes, int limit) {
    this.bytes = bytes;
    this.limit = Math.min(limit, bytes.length);
  }

  /** The encoding declared in the first {@code limit} bytes, or {@code null}. */
  static @Nullable Encoding scan(byte[] bytes, int limit) {
    Prescan prescan = new Prescan(bytes, limit);
    Encoding encoding;
    try {
      encoding = prescan.meta();
    } catch (EndOfBytes _) {
      encoding = null;
    }
    return encoding != null ? encoding : prescan.xmlDeclaration();
  }

  /** The encoding named in a run of text such as {@code text/html; charset=utf-8}, or null. */
  static @Nullable Encoding charsetOf(String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    int i = 0;
    while ((i = lower.indexOf("charset", i)) >= 0) {
      i = skipSpace(lower, i + "charset".length());
      if (i < lower.length() && lower.charAt(i) == '=') {
        i = skipSpace(lower, i + 1);
        String label = value(lower, i);
        return label == null ? null : Encodings.byLabel(label);
      }
    }
    return null;
  }

  private static @Nullable String value(String text, int from) {
    if (from >= text.length()) {
      return null;
    }
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 ? null : text.substring(from + 1, end);
    }
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != ';') {
      end++;
    }
    return text.substring(from, end);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private @Nullable Encoding meta() throws EndOfBytes {
    while (at < limit) {
      if (looksAt("<!--")) {
        at += 2;
        skipPast("-->");
      } else if (looksAt("<meta") && isSpaceOrSlash(byteAt(at + 5))) {
        at += 5;
        Encoding encoding = metaElement();
        if (encoding != null) {
          return encoding;
        }
      } else if (startsTag()) {
        while (!isSpace(current()) && current() != '>') {
          at++;
        }
        while (attribute() != null) {
          // attributes are read so that what they hold is not taken for tags
        }
      } else if (looksAt("<!") || looksAt("</") || looksAt("<?")) {
        skipPast(">");
      } else {
        at++;
      }
    }
    return null;
  }

  private @Nullable Encoding metaElement() throws EndOfBytes {
    Set<String> seen = new HashSet<>();
    boolean pragma = false;
    boolean needsPragma = false;
    boolean declared = false;
    Encoding encoding = null;
    for (Attribute found = attribute(); found != null; found = attribute()) {
      if (!seen.add(found.name())) {
        continue;
      }
      switch (found.name()) {
        case "http-equiv" -> pragma |= found.value().equals("content-type");
        case "content" -> {
          Encoding named = charsetOf(found.value());
          if (named != null && !declared) {
            encoding = named;
            declared = true;
            needsPragma = true;
          }
        }
        case "charset" -> {
          encoding = Encodings.byLabel(found.value());
          declared = true;
          needsPragma = false;
        }
        default -> {
          // says nothing of the encoding
        }
      }
    }
    return encoding == null || (needsPragma && !pragma) ? null : readable(encoding);
  }

  /** Whoever can read a declaration in ASCII is not reading UTF-16. */
  private static Encoding readable(Encoding encoding) {
    return encoding.isUtf16() ? Encodings.UTF_8 : encoding;
  }

  private record Attribute(String name, String value) {}

  private @Nullable Attribute attribute() throws EndOfBytes {
    while (isSpaceOrSlash(current())) {
      at++;
    }
    if (current() == '>') {
      return null;
    }
    StringBuilder name = new StringBuilder();
    while (current() != '=' || name.isEmpty()) {
      int c = current();
      if (c == '/' || c == '>') {
        return new Attribute(name.toString(), "");
      }
      if (isSpace(c)) {
        skipSpace();
        if (current() != '=') {
          return new Attribute(name.toString(), "");
        }
        break;
      }
      name.append(lower(c));
      at++;
    }
    at++;
    skipSpace();
    return new Attribute(name.toString(), attributeValue());
  }

  private String attributeValue() throws EndOfBytes {
    StringBuilder value = new StringBuilder();
    int quote = current();
    if (quote == '"' || quote == '\'') {
      at++;
      while (current() != quote) {
        value.append(lower(current()));
        at++;
      }
      at++;
    } else {
      while (!isSpace(current()) && current() != '>') {
        value.append(lower(current()));
        at++;
      }
    }
    return value.toString();
  }

  private @Nullable Encoding xmlDeclaration() {
    at = 0;
    if (!looksAt("<?xml")) {
      return null;
    }
    String start = new String(bytes, 0, limit, StandardCharsets.ISO_8859_1);
    int end = start.indexOf('>');
    int i = start.indexOf("encoding");
    if (end < 0 || i < 0 || i > end) {
      return null;
    }
    i = skipSpace(start, i + "encoding".length());
    if (i >= end || start.charAt(i) != '=') {
      return null;
    }
    i = skipSpace(start, i + 1);
    char quote = start.charAt(i);
    int close = start.indexOf(quote, i + 1);
    if ((quote != '"' && quote != '\'') || close < 0 || close > end) {
      return null;
    }
    Encoding encoding = Encodings.byLabel(start.substring(i + 1, close));
    return encoding == null ? null : readable(encoding);
  }

  private boolean startsTag() {
    int i = looksAt("</") ? at + 2 : at + 1;
    return looksAt("<") && i < limit && isLetter(bytes[i] & 0xff);
  }

  private boolean looksAt(String expected) {
    if (at + expected.length() > limit) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (lower(bytes[at + i] & 0xff) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void skipPast(String end) throws EndOfBytes {
    while (!looksAt(end)) {
      if (++at >= limit) {
        throw new EndOfBytes();
      }
    }
    at += end.length();
  }

  private void skipSpace() throws EndOfBytes {
    while (isSpace(current())) {
      at++;
    }
  }

  private int current() throws EndOfBytes {
    return byteAt(at);
  }

  private int byteAt(int index) throws EndOfBytes {
    if (index >= limit) {
      throw new EndOfBytes();
    }
    return bytes[index] & 0xff;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  private static boolean isSpaceOrSlash(int c) {
    return isSpace(c) || c == '/';
  }

  private static char lower(int c) {
    return (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }

  /** The bytes looked at end inside a tag: nothing more is to be learnt from them. */
  private static final class EndOfBytes extends Exception {
    EndOfBytes() {
      super(null, null, false, false);
    }
  }
}
