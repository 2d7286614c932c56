package org.compend.charset;

import org.compend.Bytes;
import org.compend.charset.Decoded.Evidence;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns the bytes of a page or a feed into characters, as browsers do (HTML, section 13.2.3, and
 * the WHATWG Encoding Standard): byte order mark, declared media type, the page's own declaration.
 *
 * <p>It departs from them where a browser would show a reader rubbish. A declaration is not
 * believed when the bytes refute it: UTF-8 that is mostly malformed; windows-1252, which careless
 * servers declare for everything, on well-formed UTF-8; UTF-16 on bytes without zeros. And a page
 * that declares nothing is read as UTF-8 where it is well formed, else by the frequency of its
 * characters, else as windows-1252.
 *
 * <pre>{@code
 * Decoded page = CharacterDecoder.decode(capture.content(), capture.mediaType());
 * }</pre>
 *
 * <p>Without state; safe to use from several threads. No input makes it fail.
 */
public final class CharacterDecoder {
  /** A declaration this late is still heeded where the bytes are not UTF-8. */
  private static final int LATE = 64 * 1024;

  /** How much the statistics look at, from the first character beyond ASCII on. */
  private static final int SAMPLE = 256 * 1024;

  /** What stands for bytes that are no character. */
  private static final char MALFORMED = '\ufffd';

  private CharacterDecoder() {}

  /**
   * The characters of some bytes.
   *
   * @param mediaType what the source declared, as {@code text/html; charset=utf-8}
   */
  public static Decoded decode(Bytes content, @Nullable String mediaType) {
    Decoded marked = byMark(content);
    if (marked != null) {
      return marked;
    }
    byte[] bytes = content.toArray();
    Encoding declared = mediaType == null ? null : Prescan.charsetOf(mediaType);
    Encoding inside = Prescan.scan(bytes, Prescan.LIMIT);
    Decoded sound =
        declared != null
            ? wellFormed(bytes, declared, Evidence.MEDIA_TYPE)
            : wellFormed(bytes, inside, Evidence.DECLARATION);
    if (sound != null) {
      return sound;
    }
    Utf8Share utf8 = Utf8Share.of(bytes);
    if (declared != null && holds(declared, bytes, utf8)) {
      return decoded(bytes, declared, Evidence.MEDIA_TYPE);
    }
    if (inside == null && !utf8.evident()) {
      inside = Prescan.scan(bytes, LATE);
    }
    if (inside != null && holds(inside, bytes, utf8)) {
      return decoded(bytes, inside, Evidence.DECLARATION);
    }
    return undeclared(bytes, utf8);
  }

  /** UTF-8 that is declared, and without fault: nothing more need be asked of it. */
  private static @Nullable Decoded wellFormed(
      byte[] bytes, @Nullable Encoding declared, Evidence evidence) {
    if (declared == null || !declared.equals(Encodings.UTF_8)) {
      return null;
    }
    String text = declared.decode(bytes, 0);
    return text.indexOf(MALFORMED) < 0 ? new Decoded(text, declared.name(), evidence) : null;
  }

  private static @Nullable Decoded byMark(Bytes content) {
    if (content.startsWith(0xef, 0xbb, 0xbf)) {
      return marked(content, Encodings.UTF_8, 3);
    }
    if (content.startsWith(0xfe, 0xff)) {
      return marked(content, Encodings.UTF_16BE, 2);
    }
    if (content.startsWith(0xff, 0xfe)) {
      return marked(content, Encodings.UTF_16LE, 2);
    }
    return null;
  }

  private static Decoded marked(Bytes content, Encoding encoding, int mark) {
    return new Decoded(
        encoding.decode(content.toArray(), mark), encoding.name(), Evidence.BYTE_ORDER_MARK);
  }

  private static boolean holds(Encoding declared, byte[] bytes, Utf8Share utf8) {
    if (declared.isUtf16()) {
      return zeros(bytes) > 0;
    }
    return switch (declared.name()) {
      case "UTF-8" -> utf8.plausible();
      case "windows-1252" -> !utf8.evident();
      default -> true;
    };
  }

  private static Decoded undeclared(byte[] bytes, Utf8Share utf8) {
    Encoding wide = byZeros(bytes);
    if (wide != null) {
      return decoded(bytes, wide, Evidence.WELL_FORMED);
    }
    if (utf8.evident()) {
      return decoded(bytes, Encodings.UTF_8, Evidence.WELL_FORMED);
    }
    Encoding guessed = byStatistics(bytes);
    return guessed != null
        ? decoded(bytes, guessed, Evidence.STATISTICS)
        : decoded(bytes, Encodings.WINDOWS_1252, Evidence.DEFAULT);
  }

  /** UTF-16 of a text that begins with ASCII, as every page does. */
  private static @Nullable Encoding byZeros(byte[] bytes) {
    if (bytes.length < 4 || bytes.length % 2 != 0) {
      return null;
    }
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
      return Encodings.UTF_16LE;
    }
    if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) {
      return Encodings.UTF_16BE;
    }
    return null;
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (int i = 0; i < Math.min(bytes.length, Prescan.LIMIT); i++) {
      if (bytes[i] == 0) {
        zeros++;
      }
    }
    return zeros;
  }

  private static @Nullable Encoding byStatistics(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0 && bytes[start] != 0x1b) {
      start++;
    }
    if (start == bytes.length) {
      return null;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, start, Math.min(bytes.length - start, SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? null : Encodings.byLabel(name);
  }

  private static Decoded decoded(byte[] bytes, Encoding encoding, Evidence evidence) {
    return new Decoded(encoding.decode(bytes, 0), encoding.name(), evidence);
  }
}
