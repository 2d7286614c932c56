package org.compend.cli;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes file names of titles. */
final class FileName {
  /** Of the 255 bytes that file systems allow, room is left for an ending and a draft's name. */
  private static final int LONGEST = 120;

  private FileName() {}

  /** A title in its own script, lower case, with hyphens for all that is no letter or digit. */
  static String of(String title) {
    String name =
        Normalizer.normalize(title, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’ʼ]", "")
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      int hyphen = name.lastIndexOf('-');
      name =
          hyphen > 0
              ? name.substring(0, hyphen)
              : name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name.isEmpty() ? "digest" : name;
  }
}
