package org.compend.press.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.compend.Bytes;

/** What bytes are, told by the bytes themselves and never by a name or a header. */
public enum ImageType {
  JPEG,
  PNG,
  GIF,
  WEBP,
  AVIF,
  SVG,
  BMP,
  TIFF,
  /** Anything else, such as the page that says that an image was not found. */
  NO_IMAGE;

  /** How far into a text the root element is looked for, past comments and declarations. */
  private static final int SVG_WINDOW = 4096;

  /** The type of some bytes. */
  public static ImageType of(Bytes content) {
    if (content.startsWith(0xff, 0xd8, 0xff)) {
      return JPEG;
    }
    if (content.startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
      return PNG;
    }
    if (content.startsWith('G', 'I', 'F', '8')) {
      return GIF;
    }
    if (content.startsWith('R', 'I', 'F', 'F') && word(content, 8).equals("WEBP")) {
      return WEBP;
    }
    if (word(content, 4).equals("ftyp") && isAvif(content)) {
      return AVIF;
    }
    if (content.startsWith('B', 'M') && content.size() > 26 && content.at(15) == 0) {
      return BMP;
    }
    if (content.startsWith('I', 'I', 42, 0) || content.startsWith('M', 'M', 0, 42)) {
      return TIFF;
    }
    return isSvg(content) ? SVG : NO_IMAGE;
  }

  /** The brands of ISO/IEC 23008-12 stand in the first box: the major one, then compatible ones. */
  private static boolean isAvif(Bytes content) {
    int end = Math.min(content.size(), 64);
    for (int at = 8; at + 4 <= end; at += 4) {
      String brand = word(content, at);
      if (brand.equals("avif") || brand.equals("avis")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSvg(Bytes content) {
    String head = head(content).toLowerCase(Locale.ROOT);
    int at = 0;
    while (true) {
      at = head.indexOf('<', at);
      if (at < 0 || !head.substring(0, at).replaceAll("(?s)<.*?>", "").isBlank()) {
        return false;
      }
      if (head.startsWith("<!--", at)) {
        at = head.indexOf("-->", at);
        if (at < 0) {
          return false;
        }
        // What stood in the comment must not look like text before the root.
        head = " ".repeat(at + 3) + head.substring(at + 3);
        at += 3;
      } else if (head.startsWith("<?", at) || head.startsWith("<!", at)) {
        at = head.indexOf('>', at);
        if (at < 0) {
          return false;
        }
        at++;
      } else {
        return head.startsWith("<svg", at) || head.startsWith("<svg:svg", at);
      }
    }
  }

  private static String head(Bytes content) {
    int length = Math.min(content.size(), SVG_WINDOW);
    byte[] head = new byte[length];
    for (int i = 0; i < length; i++) {
      head[i] = (byte) content.at(i);
    }
    if (content.startsWith(0xff, 0xfe)) {
      return new String(head, StandardCharsets.UTF_16LE).substring(1);
    }
    if (content.startsWith(0xfe, 0xff)) {
      return new String(head, StandardCharsets.UTF_16BE).substring(1);
    }
    String text = new String(head, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String word(Bytes content, int at) {
    if (content.size() < at + 4) {
      return "";
    }
    StringBuilder word = new StringBuilder(4);
    for (int i = at; i < at + 4; i++) {
      word.append((char) content.at(i));
    }
    return word.toString();
  }
}
