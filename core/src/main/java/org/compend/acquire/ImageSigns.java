package org.compend.acquire;

import org.compend.Bytes;

/**
 * Tells by its first bytes whether something may be an image (WHATWG MIME Sniffing, section 6.1).
 */
public final class ImageSigns {
  private static final int HEAD = 1024;

  private ImageSigns() {}

  /** Whether bytes begin as an image does. */
  public static boolean in(Bytes content) {
    return content.startsWith(0xff, 0xd8, 0xff)
        || content.startsWith(0x89, 'P', 'N', 'G')
        || content.startsWith('G', 'I', 'F', '8')
        || content.startsWith('R', 'I', 'F', 'F')
        || content.startsWith('B', 'M')
        || content.startsWith(0, 0, 1, 0)
        || content.startsWith('I', 'I', 0x2a, 0)
        || content.startsWith('M', 'M', 0, 0x2a)
        || ascii(content, 4, 8).equals("ftyp")
        || ascii(content, 0, HEAD).contains("<svg");
  }

  private static String ascii(Bytes content, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < Math.min(to, content.size()); i++) {
      text.append((char) content.at(i));
    }
    return text.toString();
  }
}
