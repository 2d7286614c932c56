package org.compend.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Runs of ASCII in bytes, looked at eight or more at once. */
final class Ascii {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int STEP = 4 * Long.BYTES;

  private static final long BEYOND = 0x8080808080808080L;

  /** From so many on, characters are quicker copied by way of a string. */
  private static final int LONG = 24;

  private Ascii() {}

  /** How many bytes from one place on, and before another, are ASCII. */
  static int run(byte[] bytes, int from, int to) {
    int i = from;
    while (i + STEP <= to
        && ((word(bytes, i)
                    | word(bytes, i + Long.BYTES)
                    | word(bytes, i + 2 * Long.BYTES)
                    | word(bytes, i + 3 * Long.BYTES))
                & BEYOND)
            == 0) {
      i += STEP;
    }
    while (i + Long.BYTES <= to) {
      long beyond = word(bytes, i) & BEYOND;
      if (beyond != 0) {
        return i - from + Long.numberOfTrailingZeros(beyond) / Byte.SIZE;
      }
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i - from;
  }

  private static long word(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Copies a run of ASCII as characters. */
  static void copy(byte[] bytes, int from, char[] out, int to, int length) {
    if (length >= LONG) {
      new String(bytes, from, length, StandardCharsets.ISO_8859_1).getChars(0, length, out, to);
      return;
    }
    for (int i = 0; i < length; i++) {
      out[to + i] = (char) bytes[from + i];
    }
  }
}
