package org.compend.press.markdown;

import java.util.regex.Pattern;
import org.compend.press.SafeText;

/** Text, addresses and code written so that CommonMark reads them as they are. */
final class Escape {
  private static final Pattern MARKS = Pattern.compile("[\\\\`*\\[\\]<>|~]|_|&(?=#?\\w+;)");
  private static final Pattern BLOCK_STARTS =
      Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s|$)|^([-+=#>:])|(?<=\\s)(#+)$");

  private Escape() {}

  /** Words, without line ends. */
  static String text(String text) {
    String safe = SafeText.of(text.replaceAll("[\\n\\t]", " "));
    return MARKS
        .matcher(safe)
        .replaceAll(match -> {
          boolean withinWord =
              match.group().equals("_")
                  && isLetter(safe, match.start() - 1)
                  && isLetter(safe, match.end());
          return withinWord
              ? "_"
              : "\\\\" + java.util.regex.Matcher.quoteReplacement(match.group());
        });
  }

  private static boolean isLetter(String text, int index) {
    return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
  }

  /** A paragraph whose first characters, on each of its lines, must not begin another block. */
  static String lineStarts(String paragraph) {
    return BLOCK_STARTS
        .matcher(paragraph)
        .replaceAll(match ->
            match.group(1) != null
                ? match.group(1) + "\\\\" + match.group(2)
                : match.group(3) != null ? "\\\\" + match.group(3) : "\\\\" + match.group(4));
  }

  /** The address of a link or an image, in a form that holds any of them. */
  static String address(String address) {
    String safe = address.replace("<", "%3C").replace(">", "%3E").replaceAll("\\s", "%20");
    return safe.matches("[^()\\\\*_&`|~\\[\\]]+")
        ? safe
        : "<" + safe.replace("\\", "%5C").replace("|", "%7C") + ">";
  }

  /** Code within a line, between as many backticks as it takes. */
  static String code(String code) {
    String safe = SafeText.of(code.replaceAll("[\\n\\t]", " "));
    if (safe.isBlank()) {
      return safe;
    }
    String fence = "`".repeat(longestRun(safe) + 1);
    boolean padded =
        safe.startsWith("`") || safe.endsWith("`") || (safe.startsWith(" ") && safe.endsWith(" "));
    String pad = padded ? " " : "";
    return fence + pad + safe + pad + fence;
  }

  /** The longest run of backticks. */
  static int longestRun(String text) {
    return Pattern.compile("`+")
        .matcher(text)
        .results()
        .mapToInt(run -> run.end() - run.start())
        .max()
        .orElse(0);
  }

  /** Characters within HTML, where CommonMark reads no marks. */
  static String html(String text) {
    return SafeText.of(text.replaceAll("[\\n\\t]", " "))
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A value in YAML, which knows the strings of JSON. */
  static String yaml(String text) {
    String safe = SafeText.of(text.replaceAll("[\\n\\t]", " "));
    return "\"" + safe.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
