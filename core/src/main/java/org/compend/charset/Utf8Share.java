package org.compend.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well some bytes read as UTF-8.
 *
 * @param sound how many characters beyond ASCII are well formed
 * @param broken how many bytes belong to none; a character cut off at the end does not count
 */
record Utf8Share(int sound, int broken) {
  /** So many sound characters to a broken byte are no accident. */
  private static final int CLEARLY = 20;

  /** Eight bytes at once: most of a page is ASCII. */
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final int STEP = 4 * Long.BYTES;

  private static final long BEYOND_ASCII = 0x8080808080808080L;

  static Utf8Share of(byte[] bytes) {
    int sound = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      if (i + STEP <= bytes.length && isAscii(bytes, i)) {
        i += STEP;
        continue;
      }
      if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & BEYOND_ASCII) == 0) {
        i += Long.BYTES;
        continue;
      }
      int length = length(bytes[i] & 0xff);
      if (length == 1) {
        i++;
        continue;
      }
      int present = 1;
      while (present < length
          && i + present < bytes.length
          && follows(bytes[i] & 0xff, present, bytes[i + present] & 0xff)) {
        present++;
      }
      if (present == length) {
        sound++;
      } else if (length == 0 || i + present < bytes.length) {
        broken++;
      }
      i += present;
    }
    return new Utf8Share(sound, broken);
  }

  /** Whether the next 32 bytes are ASCII. */
  private static boolean isAscii(byte[] bytes, int from) {
    long all =
        (long) LONGS.get(bytes, from)
            | (long) LONGS.get(bytes, from + Long.BYTES)
            | (long) LONGS.get(bytes, from + 2 * Long.BYTES)
            | (long) LONGS.get(bytes, from + 3 * Long.BYTES);
    return (all & BEYOND_ASCII) == 0;
  }

  /** Beyond doubt UTF-8, though nothing says so. */
  boolean evident() {
    return sound > 0 && sound >= (long) CLEARLY * broken;
  }

  /** Rather UTF-8 than anything else, where it is said to be. */
  boolean plausible() {
    return sound >= broken;
  }

  /** The length of the character that a byte begins; 0 where it can begin none. */
  private static int length(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }

  /** Whether a byte may follow, by table 3-7 of the Unicode Standard. */
  private static boolean follows(int lead, int position, int trail) {
    int low = 0x80;
    int high = 0xbf;
    if (position == 1) {
      switch (lead) {
        case 0xe0 -> low = 0xa0;
        case 0xed -> high = 0x9f;
        case 0xf0 -> low = 0x90;
        case 0xf4 -> high = 0x8f;
        default -> {
          // the common range
        }
      }
    }
    return trail >= low && trail <= high;
  }
}
