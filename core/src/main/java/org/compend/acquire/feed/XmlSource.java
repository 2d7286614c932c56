package org.compend.acquire.feed;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.charset.CharacterDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Makes well-behaved XML text of what a server sent: decodes it, drops what stands before the root
 * and the document type, and mends stray ampersands, control characters and CDATA sections that
 * were never closed. Nothing outside the text is ever read; entities of the document type's own are
 * put in only where they are short and plain.
 */
final class XmlSource {
  /** The most characters that are read: beyond it the feed is cut, and says so. */
  static final int MOST = 48 * 1024 * 1024;

  private static final int LONGEST_ENTITY = 1_000;
  private static final int MOST_EXPANSION = 1024 * 1024;
  private static final Pattern ROOT =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,40}:)?(?:rss|feed|rdf|channel|entry|opml)[\\s>/]", 2);
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([A-Za-z_][\\w.-]{0,60})\\s+(?:\"([^\"]*+)\"|'([^']*+)')\\s*>");
  private static final Pattern LAST_TAG =
      Pattern.compile("<([A-Za-z_][^\\s<>/]{0,80})[^<>]*+>\\s*$");

  private final List<String> complaints;
  private final Map<String, String> entities = new HashMap<>();
  private int expansion;

  private XmlSource(List<String> complaints) {
    this.complaints = complaints;
  }

  /** The text ready for the parser; complaints go to the list. */
  static String clean(String text, List<String> complaints) {
    return new XmlSource(complaints).clean(text);
  }

  /** The characters of a capture; XML may also be UTF-32, which browsers do not know. */
  static String decode(Capture capture) {
    Bytes content = capture.content();
    Charset wide = utf32(content);
    return wide != null
        ? new String(content.toArray(), wide)
        : CharacterDecoder.decode(content, capture.mediaType()).text();
  }

  private static @Nullable Charset utf32(Bytes content) {
    if (content.startsWith(0, 0, 0xfe, 0xff) || content.startsWith(0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (content.startsWith(0xff, 0xfe, 0, 0) || content.startsWith('<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    return null;
  }

  private String clean(String text) {
    if (text.length() > MOST) {
      complaints.add("it is longer than " + MOST + " characters; the rest was not read");
      text = text.substring(0, MOST);
    }
    Matcher root = ROOT.matcher(text);
    int start = 0;
    int from = 0;
    while (root.find(from)) {
      int comment = text.lastIndexOf("<!--", root.start());
      int end = comment < 0 ? -1 : text.indexOf("-->", comment);
      if (comment >= 0 && end > root.start()) {
        from = end;
      } else {
        start = root.start();
        break;
      }
    }
    readEntities(text.substring(0, start));
    String before = text.substring(0, start).replaceAll("(?s)<[?!].*", "").strip();
    if (!before.isEmpty() && !before.equals("\ufeff")) {
      complaints.add("something stands before the feed; it was left out");
    }
    return mend(text, start);
  }

  private void readEntities(String prolog) {
    if (prolog.contains("<!ENTITY")) {
      Matcher entity = ENTITY.matcher(prolog);
      while (entity.find()) {
        String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
        if (value.length() <= LONGEST_ENTITY
            && value.indexOf('&') < 0
            && value.indexOf('<') < 0
            && value.indexOf('%') < 0) {
          entities.putIfAbsent(entity.group(1), value);
        }
      }
    }
  }

  private String mend(String text, int start) {
    StringBuilder out = new StringBuilder(text.length() - start + 64);
    for (int i = start; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '<' && text.startsWith("<![CDATA[", i)) {
        i = cdata(text, i, out);
      } else if (c == '<' && text.startsWith("<!--", i)) {
        int end = text.indexOf("-->", i);
        i = end < 0 ? i + 4 : end + 3;
      } else if (c == '&') {
        i = ampersand(text, i, out);
      } else {
        append(c, out);
        i++;
      }
    }
    return out.toString();
  }

  private static void append(char c, StringBuilder out) {
    if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
      if (c != '\ufffe' && c != '\uffff') {
        out.append(c);
      }
    }
  }

  /** A section that swallows its own element's end tag was not closed: it ends there. */
  private int cdata(String text, int at, StringBuilder out) {
    int inside = at + "<![CDATA[".length();
    int end = text.indexOf("]]>", inside);
    Matcher holder = LAST_TAG.matcher(out).region(Math.max(0, out.length() - 2_000), out.length());
    int after = end + "]]>".length();
    if (holder.find()) {
      int close = text.indexOf("</" + holder.group(1) + ">", inside);
      int again = close < 0 ? -1 : text.indexOf("<![CDATA[", close);
      if (close >= 0 && (end < 0 || (close < end && again >= 0 && again < end))) {
        complaints.add("a CDATA section is not closed; it was ended with its element");
        end = close;
        after = close;
      }
    }
    if (end < 0) {
      complaints.add("a CDATA section is not closed; it was ended with the feed");
      end = text.length();
      after = end;
    }
    out.append("<![CDATA[");
    for (int i = inside; i < end; i++) {
      append(text.charAt(i), out);
    }
    out.append("]]>");
    return after;
  }

  private int ampersand(String text, int at, StringBuilder out) {
    int end = at + 1;
    while (end < text.length() && end - at < 64 && isNamePart(text.charAt(end))) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == ';' && end > at + 1;
    if (!closed) {
      out.append("&amp;");
      return at + 1;
    }
    String name = text.substring(at + 1, end);
    String own = entities.get(name);
    if (own != null && expansion < MOST_EXPANSION) {
      expansion += own.length();
      out.append(own);
    } else if (name.charAt(0) == '#' && !isCharacter(name)) {
      complaints.add("a character reference names no character; it was left out");
    } else {
      out.append('&').append(name).append(';');
    }
    return end + 1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '#' || c == '.' || c == '_' || c == '-';
  }

  /** Whether a numeric reference names a character that XML may have. */
  private static boolean isCharacter(String reference) {
    try {
      boolean hex = reference.length() > 1 && (reference.charAt(1) | 0x20) == 'x';
      int c = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return c == '\t'
          || c == '\n'
          || c == '\r'
          || (c >= 0x20 && c < 0xd800)
          || (c >= 0xe000 && c < 0xfffe)
          || (c >= 0x10000 && c <= 0x10ffff);
    } catch (NumberFormatException _) {
      return false;
    }
  }

  static List<String> once(List<String> complaints) {
    return new ArrayList<>(complaints.stream().distinct().toList());
  }
}
