package org.compend.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Set phrases of many languages, kept one to a line in a resource. */
final class SetPhrases {
  /** What stands over the notes of an article. */
  static final SetPhrases NOTES_HEADINGS = new SetPhrases("notes-headings.txt");

  /** How a word of the editors about the article begins. */
  static final SetPhrases EDITORIAL = new SetPhrases("editorial-notes.txt");

  /** How far into a text a phrase may reach at its beginning, in characters. */
  private static final int REACH = 100;

  private final List<String> phrases;

  /** The characters with which they begin. */
  private final String firsts;

  private SetPhrases(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SetPhrases.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
      phrases =
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> plain(line, line.length()))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    firsts = phrases.stream().map(phrase -> phrase.substring(0, 1)).collect(Collectors.joining());
  }

  /** Whether a text is one of the phrases, but for case, spaces and a colon at its end. */
  boolean matchesWhole(String text) {
    String plain = plain(text, text.length());
    return phrases.contains(
        plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain);
  }

  /** Whether a text begins with one of the phrases. */
  boolean begin(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    if (first == text.length() || firsts.indexOf(Character.toLowerCase(text.charAt(first))) < 0) {
      return false;
    }
    String start = plain(text, Math.min(text.length(), REACH));
    for (String phrase : phrases) {
      if (start.startsWith(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String plain(String text, int end) {
    StringBuilder out = new StringBuilder(end);
    boolean space = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = !out.isEmpty();
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c == '’' ? '\'' : c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
