package org.compend.charset;

import java.io.Reader;
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

  private CharacterDecoder() {}

  /**
   * The characters of some bytes.
   *
   * @param mediaType what the source declared, as {@code text/html; charset=utf-8}
   */
  public static Decoded decode(Bytes content, @Nullable String mediaType) {
    byte[] bytes = content.toArray();
    Found found = find(bytes, mediaType, Utf8Share.of(bytes));
    return new Decoded(
        found.encoding().decode(bytes, found.mark()), found.encoding().name(), found.evidence());
  }

  /**
   * The same characters one after the other, for a parser that need not have them all at once.
   *
   * @param mediaType what the source declared
   */
  public static Reader read(Bytes content, @Nullable String mediaType) {
    byte[] bytes = content.toArray();
    Utf8Share utf8 = Utf8Share.of(bytes);
    Found found = find(bytes, mediaType, utf8);
    return found.encoding().equals(Encodings.UTF_8) && utf8.wellFormed()
        ? new Utf8Reader(bytes, found.mark())
        : found.encoding().read(bytes, found.mark());
  }

  /**
   * An encoding, and how it was found.
   *
   * @param mark the length of the byte order mark, which is no character of the text
   */
  private record Found(Encoding encoding, Evidence evidence, int mark) {
    Found(Encoding encoding, Evidence evidence) {
      this(encoding, evidence, 0);
    }
  }

  private static Found find(byte[] bytes, @Nullable String mediaType, Utf8Share utf8) {
    Found marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Encoding declared = mediaType == null ? null : Prescan.charsetOf(mediaType);
    if (declared != null && holds(declared, bytes, utf8)) {
      return new Found(declared, Evidence.MEDIA_TYPE);
    }
    Encoding inside = Prescan.scan(bytes, Prescan.LIMIT);
    if (inside == null && !utf8.evident()) {
      inside = Prescan.scan(bytes, LATE);
    }
    if (inside != null && holds(inside, bytes, utf8)) {
      return new Found(inside, Evidence.DECLARATION);
    }
    return undeclared(bytes, utf8);
  }

  private static @Nullable Found byMark(byte[] bytes) {
    if (begins(bytes, 0xef, 0xbb, 0xbf)) {
      return new Found(Encodings.UTF_8, Evidence.BYTE_ORDER_MARK, 3);
    }
    if (begins(bytes, 0xfe, 0xff)) {
      return new Found(Encodings.UTF_16BE, Evidence.BYTE_ORDER_MARK, 2);
    }
    if (begins(bytes, 0xff, 0xfe)) {
      return new Found(Encodings.UTF_16LE, Evidence.BYTE_ORDER_MARK, 2);
    }
    return null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
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

  private static Found undeclared(byte[] bytes, Utf8Share utf8) {
    Encoding wide = byZeros(bytes);
    if (wide != null) {
      return new Found(wide, Evidence.WELL_FORMED);
    }
    if (utf8.evident()) {
      return new Found(Encodings.UTF_8, Evidence.WELL_FORMED);
    }
    Encoding guessed = byStatistics(bytes);
    return guessed != null
        ? new Found(guessed, Evidence.STATISTICS)
        : new Found(Encodings.WINDOWS_1252, Evidence.DEFAULT);
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
}
