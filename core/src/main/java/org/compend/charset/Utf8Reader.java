package org.compend.charset;

import java.io.Reader;
import java.util.Objects;

/**
 * The characters of bytes that are known to be well-formed UTF-8, a run of ASCII at once: most of a
 * page is ASCII, also where its language is not.
 */
final class Utf8Reader extends Reader {
  private final byte[] bytes;
  private int at;

  /** The second half of a surrogate pair whose first was the last that was asked for. */
  private char low;

  Utf8Reader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  @Override
  public int read(char[] out, int from, int length) {
    Objects.checkFromIndexSize(from, length, out.length);
    int to = from + length;
    int i = from;
    if (low != 0 && i < to) {
      out[i++] = low;
      low = 0;
    }
    while (i < to && at < bytes.length) {
      int run = Ascii.run(bytes, at, Math.min(bytes.length, at + to - i));
      if (run > 0) {
        Ascii.copy(bytes, at, out, i, run);
        at += run;
        i += run;
      } else {
        i = beyond(out, i, to);
      }
    }
    return i == from && length > 0 ? -1 : i - from;
  }

  /** Takes one character of several bytes; gives the place after it. */
  private int beyond(char[] out, int from, int to) {
    int lead = bytes[at];
    if (lead < (byte) 0xe0) {
      out[from] = (char) ((lead & 0x1f) << 6 | trail(1));
      at += 2;
      return from + 1;
    }
    if (lead < (byte) 0xf0) {
      out[from] = (char) ((lead & 0xf) << 12 | trail(1) << 6 | trail(2));
      at += 3;
      return from + 1;
    }
    int point = (lead & 7) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3);
    at += 4;
    out[from] = Character.highSurrogate(point);
    if (from + 1 < to) {
      out[from + 1] = Character.lowSurrogate(point);
      return from + 2;
    }
    low = Character.lowSurrogate(point);
    return from + 1;
  }

  private int trail(int position) {
    return bytes[at + position] & 0x3f;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
