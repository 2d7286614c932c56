package org.compend.press.pdf;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what the engine says of the text of lines that end with a hyphen (ISO 32000-1, 14.9.4): it
 * names ligatures and letters of its own making by private use characters, which tell nobody
 * anything.
 */
final class Hyphenated {
  private static final Pattern ACTUAL_TEXT = Pattern.compile("/ActualText <FEFF([0-9A-F]+)>");
  private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");
  private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");

  private Hyphenated() {}

  /**
   * The content of a page, its letters being its bytes; the same where nothing has to be mended.
   */
  static String mend(String content) {
    return ACTUAL_TEXT
        .matcher(content)
        .replaceAll(found -> {
          String text = decoded(found.group(1));
          if (PRIVATE.matcher(text).find()) {
            return ""; // the glyphs tell their text themselves, and a hyphen at the end
          }
          String letters =
              LIGATURE
                  .matcher(text)
                  .replaceAll(
                      ligature -> Normalizer.normalize(ligature.group(), Normalizer.Form.NFKC));
          return Matcher.quoteReplacement(
              letters.equals(text) ? found.group() : "/ActualText <FEFF" + encoded(letters) + ">");
        });
  }

  private static String decoded(String digits) {
    return new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_16BE);
  }

  private static String encoded(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }
}
