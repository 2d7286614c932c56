package org.compend.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.compend.apparatus.time.Grain;
import org.compend.apparatus.time.Period;
import org.compend.apparatus.time.Season;
import org.compend.apparatus.time.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A digest's own words in one language, with its way to write dates and lists.
 *
 * <p>A language without words of its own gets English ones: mark them with {@link #language()},
 * which tells the language they are really in. Immutable and safe to share between threads.
 *
 * <pre>{@code
 * Words words = Words.in(digest.language());
 * words.get(Word.CONTENTS);              // Inhalt
 * words.date(LocalDate.of(2021, 9, 10)); // 10. September 2021
 * }</pre>
 */
public final class Words {
  private static final List<String> ROMAN =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

  private final Locale language;
  private final Map<Word, String> wording;

  private Words(Locale language, Map<Word, String> wording) {
    this.language = language;
    this.wording = wording;
  }

  /** The words for a language (BCP 47); its region decides how dates are written. */
  public static Words in(Locale wanted) {
    Properties own = load(wanted.getLanguage());
    return own != null
        ? new Words(wanted, wording(own))
        : new Words(
            Locale.ENGLISH, wording(Objects.requireNonNull(load(Locale.ENGLISH.getLanguage()))));
  }

  /**
   * The words for a part in another language, such as an article: in that language where there are
   * any, else these.
   */
  public Words within(Locale part) {
    if (part.getLanguage().equals(language.getLanguage())) {
      return new Words(part, wording);
    }
    Properties own = load(part.getLanguage());
    return own == null ? this : new Words(part, wording(own));
  }

  /** The language these words are in, for the {@code lang} attribute of what holds them. */
  public Locale language() {
    return language;
  }

  /** A word as it stands alone: as a heading or a label. */
  public String get(Word word) {
    return Objects.requireNonNull(wording.get(word));
  }

  /** A label with what it is a label of: {@code Published: 10 September 2021}. */
  public String label(Word word, String value) {
    return prefixed(get(word) + (spacesLabels() ? ": " : "："), value);
  }

  /** The line under a headline that tells who signed: {@code By Ada Moss and Ben Low}. */
  public String by(List<String> names) {
    return prefixed(get(Word.BY), list(names));
  }

  /** The very words of somebody, within the language's own marks: {@code “…”}. */
  public String quoted(String text) {
    return get(Word.QUOTED).replace("{n}", text);
  }

  /** Several names or words in a row, as the language joins them. */
  public String list(List<String> parts) {
    return parts.isEmpty()
        ? ""
        : ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(parts);
  }

  /** The time it takes to read something, from one minute. */
  public String minutes(int minutes) {
    return get(Word.MINUTES).replace("{n}", Integer.toString(Math.max(1, minutes)));
  }

  /** A day in full: {@code 10 September 2021}. */
  public String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
  }

  /**
   * A time, or all the time from one to another: {@code August 2001}, {@code the 1990s}, {@code
   * 1926–1995}. A period that languages have no name for is told by its ends.
   */
  public String time(Stretch stretch) {
    Period first = stretch.first().period();
    Period last = stretch.last().period();
    return first.equals(last)
        ? time(first)
        : span(time(ends(first, first.first())), time(ends(last, last.last())));
  }

  private String time(Period period) {
    return switch (period.grain()) {
      case DAY -> date(period.first());
      case MONTH -> period.first().format(localized("yMMMM"));
      case QUARTER -> period.first().format(localized("yQQQ"));
      case YEAR -> Integer.toString(period.first().getYear());
      case SEASON -> season(period);
      case DECADE -> get(Word.DECADE).replace("{n}", Integer.toString(period.first().getYear()));
      case CENTURY -> century(period.first().getYear() / 100 + 1);
      case WEEKEND, WEEK, HALF ->
          span(time(ends(period, period.first())), time(ends(period, period.last())));
    };
  }

  /** The smaller period in which one without a name of its own begins or ends. */
  private static Period ends(Period period, LocalDate end) {
    return switch (period.grain()) {
      case WEEKEND, WEEK -> Period.containing(Grain.DAY, end);
      case HALF -> Period.containing(Grain.MONTH, end);
      case DECADE, CENTURY -> Period.containing(Grain.YEAR, end);
      case DAY, MONTH, SEASON, QUARTER, YEAR -> period;
    };
  }

  private String century(int number) {
    return new MessageFormat(get(Word.CENTURY), language)
        .format(new Object[] {number, roman(number), Integer.toString(number)});
  }

  private static String roman(int number) {
    int tens = number / 10;
    return "X".repeat(tens) + ROMAN.get(Math.floorMod(number, 10));
  }

  /** A season as texts speak of it; a winter belongs to two years. */
  private String season(Period period) {
    int year = period.first().getYear();
    Season season = Season.of(period.first().getMonth());
    Word word =
        switch (season) {
          case SP -> Word.SPRING;
          case SU -> Word.SUMMER;
          case FA -> Word.AUTUMN;
          case WI -> Word.WINTER;
        };
    String number =
        season == Season.WI
            ? String.format(Locale.ROOT, "%d–%02d", year, (year + 1) % 100)
            : "" + year;
    return get(word).replace("{n}", number);
  }

  private static String span(String first, String last) {
    boolean years = first.matches("\\d+") && last.matches("\\d+");
    return years ? first + "–" + last : first + " – " + last;
  }

  private DateTimeFormatter localized(String fields) {
    return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(language);
  }

  /** The day of a moment, in UTC. */
  public String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private boolean spacesLabels() {
    return switch (language.getLanguage()) {
      case "zh", "ja" -> false;
      default -> true;
    };
  }

  private static String prefixed(String prefix, String value) {
    return prefix.endsWith("：") || prefix.endsWith(" ") ? prefix + value : prefix + " " + value;
  }

  private static @Nullable Properties load(String language) {
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
      if (in == null) {
        return null;
      }
      Properties loaded = new Properties();
      loaded.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return loaded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Word, String> wording(Properties loaded) {
    Map<Word, String> wording = new EnumMap<>(Word.class);
    for (Word word : Word.values()) {
      wording.put(
          word,
          Objects.requireNonNull(
              loaded.getProperty(word.key()), () -> "no word for " + word.key()));
    }
    return wording;
  }
}
