package org.compend.charset;

/**
 * How well some bytes read as UTF-8.
 *
 * @param sound how many characters beyond ASCII are well formed
 * @param broken how many bytes belong to none; a character cut off at the end does not count
 * @param cut whether a character is cut off at the end
 */
record Utf8Share(int sound, int broken, boolean cut) {
  /** So many sound characters to a broken byte are no accident. */
  private static final int CLEARLY = 20;

  static Utf8Share of(byte[] bytes) {
    int sound = 0;
    int broken = 0;
    boolean cut = false;
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        i += Ascii.run(bytes, i, bytes.length);
        continue;
      }
      int length = length(bytes[i] & 0xff);
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
      } else {
        cut = true;
      }
      i += present;
    }
    return new Utf8Share(sound, broken, cut);
  }

  /** Whether there is no doubt what any byte means. */
  boolean wellFormed() {
    return broken == 0 && !cut;
  }

  /** Beyond doubt UTF-8, though nothing says so. */
  boolean evident() {
    return sound > 0 && sound >= (long) CLEARLY * broken;
  }

  /** Rather UTF-8 than anything else, where it is said to be. */
  boolean plausible() {
    return sound >= broken;
  }

  /** The length of the character that a byte beyond ASCII begins; 0 where it can begin none. */
  private static int length(int lead) {
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
