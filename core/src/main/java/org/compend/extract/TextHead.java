package org.compend.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.extract.metadata.BylineRecogniser;
import org.compend.extract.metadata.DateRecogniser;
import org.compend.extract.metadata.FoundDate;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;
import org.jspecify.annotations.Nullable;

/** What the first lines of a plain text tell: its title, who signed it and when. */
final class TextHead {
  private static final int LONGEST_TITLE = 200;

  /** How many lines may come before the text. */
  private static final int MOST_LINES = 8;

  private final BylineRecogniser bylines;
  private final DateRecogniser dates;
  private final Phrases.Section furniture;

  TextHead(BylineRecogniser bylines, DateRecogniser dates, Phrases.Section furniture) {
    this.bylines = bylines;
    this.dates = dates;
    this.furniture = furniture;
  }

  /**
   * What was told.
   *
   * @param length how many paragraphs the head takes
   */
  record Head(String title, List<Byline> signed, @Nullable DateStamp published, int length) {}

  /**
   * Reads the head of a text.
   *
   * @param paragraphs the text's paragraphs, one line each
   */
  Head read(List<String> paragraphs, Locale place) {
    String title = "";
    List<Byline> signed = new ArrayList<>();
    DateStamp published = null;
    int end = 0;
    for (int i = 0; i < Math.min(paragraphs.size(), MOST_LINES); i++) {
      String line = Words.line(paragraphs.get(i));
      Line told = read(line, place);
      if (told != null) {
        signed.addAll(signed.isEmpty() ? told.signed() : List.of());
        published = published == null ? told.published() : published;
        end = i + 1;
      } else if (furniture.contains(Words.key(line))) {
        end = i == end ? i + 1 : end;
      } else if (title.isEmpty() && title(line) && paragraphs.size() > i + 1) {
        title = line;
        end = i + 1;
      } else {
        break;
      }
    }
    return new Head(title, signed, published, end);
  }

  /** What a line of date or byline tells. */
  private record Line(List<Byline> signed, @Nullable DateStamp published) {}

  private @Nullable Line read(String line, Locale place) {
    if (line.length() > LONGEST_TITLE) {
      return null;
    }
    List<FoundDate> found = dates.find(line, place);
    List<Byline> names = new ArrayList<>();
    DateStamp published = found.isEmpty() ? null : found.getFirst().stamp();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (FoundDate date : found) {
      rest.append(line, from, date.start()).append(" | ");
      from = date.end();
    }
    rest.append(line, from, line.length());
    int unread = 0;
    for (String part : rest.toString().split("[|•·]", -1)) {
      String words = part.strip();
      List<Byline> here = bylines.line(words, Set.of());
      names.addAll(here);
      unread += here.isEmpty() ? letters(words) : 0;
    }
    // Beside a date stand a weekday, a place, a time ("Published on Friday, 10 September 2021").
    boolean dated = published != null && unread <= 40 && !sentence(line);
    boolean signed = !names.isEmpty() && unread <= 40;
    return dated || signed ? new Line(names, published) : null;
  }

  private static boolean sentence(String line) {
    return (line.endsWith(".") || line.endsWith("!") || line.endsWith("?")) && letters(line) > 12;
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean title(String line) {
    return line.length() <= LONGEST_TITLE
        && letters(line) > 0
        && !(line.endsWith(".") && line.length() > 80)
        && !line.endsWith(":")
        && !line.endsWith(";")
        && !line.endsWith(",");
  }
}
