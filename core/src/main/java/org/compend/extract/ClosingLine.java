package org.compend.extract;

import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.extract.metadata.BylineRecogniser;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The line about the author that closes an article: "Ada Byron, corresponding member of the
 * Botanical Society, exclusively for the online magazine “Looking Glass”."
 *
 * @param byline the author with the affiliation
 * @param site the magazine, where the line names it
 */
record ClosingLine(Byline byline, @Nullable String site) {
  private static final int LONGEST = 400;
  private static final String QUOTES = "“”„«»\"‘’‚‹›「」『』《》";

  /** Reads closing lines; immutable, safe to share between threads. */
  static final class Reader {
    private final BylineRecogniser bylines;
    private final Phrases.Section closing;
    private final Phrases.Section magazine;

    Reader(BylineRecogniser bylines, Phrases table) {
      this.bylines = bylines;
      this.closing = table.section("closing");
      this.magazine = table.section("magazine");
    }

    /**
     * Reads a line, or tells by null that it is none.
     *
     * @param signed who is known to have signed: without "exclusively for …" only a line about one
     *     of them is a closing line
     */
    @Nullable ClosingLine read(String text, List<Byline> signed) {
      String line = Words.line(text);
      if (line.length() > LONGEST) {
        return null;
      }
      int phrase = -1;
      int after = -1;
      String lower = line.toLowerCase(Locale.ROOT);
      for (String words : closing.phrases()) {
        int at = lower.indexOf(words);
        if (at > 0 && (phrase < 0 || at < phrase) && boundary(lower, at - 1)) {
          phrase = at;
          after = at + words.length();
        }
      }
      if (lower.length() != line.length()) {
        return null;
      }
      String about = phrase < 0 ? line : line.substring(0, phrase);
      int comma = comma(about);
      String name = strip(comma < 0 ? about : about.substring(0, comma));
      List<Byline> declared = bylines.line("Author: " + name, java.util.Set.of());
      boolean known =
          signed.stream().anyMatch(byline -> Words.key(byline.name()).equals(Words.key(name)));
      if (declared.size() != 1 && !known) {
        return null;
      }
      String affiliation = comma < 0 ? "" : strip(about.substring(comma + 1));
      if (phrase < 0
          && (!known
              || affiliation.isEmpty()
              || !bylines.isRole(affiliation)
              || line.length() > 200)) {
        return null;
      }
      Byline byline =
          new Byline(
              known ? name : declared.getFirst().name(),
              affiliation.isEmpty() ? null : affiliation);
      return new ClosingLine(byline, phrase < 0 ? null : site(line.substring(after)));
    }

    private static boolean boundary(String line, int at) {
      return !Character.isLetter(line.charAt(at));
    }

    /** The first comma or dash that parts the name from what is said of it. */
    private static int comma(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ','
            || c == '，'
            || c == '、'
            || c == '،'
            || ((c == '–' || c == '—' || c == '-') && i > 0 && text.charAt(i - 1) == ' ')) {
          return i;
        }
      }
      return -1;
    }

    private @Nullable String site(String rest) {
      int open = -1;
      for (int i = 0; i < rest.length() && open < 0; i++) {
        open = QUOTES.indexOf(rest.charAt(i)) >= 0 ? i : -1;
      }
      if (open >= 0) {
        int close = open + 1;
        while (close < rest.length()
            && (QUOTES.indexOf(rest.charAt(close)) < 0 || apostrophe(rest, close))) {
          close++;
        }
        String name = strip(rest.substring(open + 1, close));
        return name.isEmpty() ? null : name;
      }
      String name = strip(rest);
      String lower = name.toLowerCase(Locale.ROOT);
      int longest = 0;
      for (String words : magazine.phrases()) {
        if (lower.startsWith(words + " ") && words.length() > longest) {
          longest = words.length();
        }
      }
      name = strip(name.substring(longest));
      return name.isEmpty() || name.length() > 80 ? null : name;
    }

    private static boolean apostrophe(String text, int at) {
      return text.charAt(at) == '’'
          && at + 1 < text.length()
          && Character.isLetter(text.charAt(at + 1));
    }

    private static String strip(String text) {
      int from = 0;
      int to = text.length();
      while (from < to && " ,;:.–—-，、،".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
      while (to > from && " ,;:.–—-，、،。".indexOf(text.charAt(to - 1)) >= 0) {
        to--;
      }
      return text.substring(from, to);
    }
  }
}
