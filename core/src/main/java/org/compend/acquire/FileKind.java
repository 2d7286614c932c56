package org.compend.acquire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.compend.Bytes;

/** What a file is, by its first bytes and then by its name. */
sealed interface FileKind {

  /** One text of this media type. */
  record Single(String mediaType) implements FileKind {}

  /** A page with its parts, as RFC 2557 has it. */
  record Mhtml() implements FileKind {}

  /** Nothing that is read here, and why. */
  record Foreign(String reason) implements FileKind {}

  /** The media type that programs give to lists of feeds. */
  String OPML_TYPE = "text/x-opml";

  /** How many bytes are looked at. */
  int HEAD = 4096;

  Pattern HTML =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,3500}?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
  Pattern MARKUP = Pattern.compile("(?is)\\s*<\\?xml\\b.*");
  Pattern OPML = Pattern.compile("(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.{0,3500}?-->\\s*)*<opml\\b.*");
  Pattern MIME =
      Pattern.compile(
          "(?is)\\s*(?:[a-z][a-z0-9-]*:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*)*?"
              + "(?:mime-version:|content-type:\\s*multipart/).*");

  /** First bytes, as ISO-8859-1 characters, of what people may well take for a page. */
  Map<String, String> MAGIC =
      Map.ofEntries(
          Map.entry("%PDF", "it is a PDF; save the page itself instead"),
          Map.entry("PK\u0003\u0004", "it is a ZIP archive; unpack it and give its folder instead"),
          Map.entry("\u0089PNG", "it is an image"),
          Map.entry("\u00ff\u00d8\u00ff", "it is an image"),
          Map.entry("GIF8", "it is an image"),
          Map.entry("RIFF", "it is an image or a recording"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "it is an old Office document; save it as HTML"),
          Map.entry("{\\rtf", "it is an RTF document; save it as HTML or plain text"),
          Map.entry("bplist00", "it is a Safari web archive; save the page as HTML instead"),
          Map.entry("\u001f\u008b", "it is packed by gzip more than once"));

  static FileKind of(Bytes content, String ending) {
    if (content.size() == 0) {
      return new Foreign("it is empty");
    }
    String head = head(content);
    for (Map.Entry<String, String> magic : MAGIC.entrySet()) {
      if (head.startsWith(magic.getKey())) {
        return new Foreign(magic.getValue());
      }
    }
    if (head.isBlank() && content.size() <= HEAD) {
      return new Foreign("there is nothing but white space in it");
    }
    if (head.indexOf('\0') >= 0) {
      return new Foreign("it is neither a page nor a text, but binary");
    }
    if (MIME.matcher(head).matches() && !isText(ending)) {
      return new Mhtml();
    }
    if (OPML.matcher(head).matches()) {
      return new Single(OPML_TYPE);
    }
    if (HTML.matcher(head).matches()) {
      boolean xml = ending.equals("xhtml") && MARKUP.matcher(head).matches();
      return new Single(xml ? "application/xhtml+xml" : "text/html");
    }
    return switch (ending) {
      case "html", "htm", "xhtml" -> new Single("text/html");
      case "mht", "mhtml" -> new Foreign("its headers are not those of an MHTML file");
      case "md", "markdown" -> new Single("text/markdown");
      default ->
          MARKUP.matcher(head).matches()
              ? new Foreign("it is XML, but not a page")
              : new Single("text/plain");
    };
  }

  private static boolean isText(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "md", "markdown", "txt" -> true;
      default -> false;
    };
  }

  /** The first characters, one for each byte; of UTF-16 the characters that are ASCII. */
  private static String head(Bytes content) {
    byte[] first = new byte[Math.min(HEAD, content.size())];
    for (int i = 0; i < first.length; i++) {
      first[i] = (byte) content.at(i);
    }
    if (content.startsWith(0xef, 0xbb, 0xbf)) {
      return new String(first, 3, first.length - 3, StandardCharsets.ISO_8859_1);
    }
    if (content.startsWith(0xff, 0xfe)) {
      return new String(first, 2, first.length - 2, StandardCharsets.UTF_16LE);
    }
    if (content.startsWith(0xfe, 0xff)) {
      return new String(first, 2, first.length - 2, StandardCharsets.UTF_16BE);
    }
    return new String(first, StandardCharsets.ISO_8859_1);
  }
}
