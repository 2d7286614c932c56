package org.compend.acquire.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 and RFC 3339 with every departure seen from them, names
 * of months in many languages, time zones by name, seconds since 1970.
 *
 * <p>A time without a zone is taken as UTC. What names no day is null, never a guess: the 31st of
 * February, year 0, "yesterday", and the beginning of 1970, which is a clock that was not set.
 */
final class FeedDates {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.-])(\\d{1,2})\\s?[:hH.]\\s?(\\d{1,2})(?:\\s?[:.m]\\s?(\\d{1,2})(?:[.,](\\d{1,9}))?)?"
              + "(?!\\d)(?:\\s*([AaPp])\\.?[Mm]\\b\\.?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?(?:\\.\\d+)?)?\\s*(.*)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})(?:\\s?[-/.月]\\s?(\\d{1,2}))?日?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})(?![\\d:])");
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:\\b(?:GMT|UTC|UT)\\s*)?([+\\u2212-])\\s*(\\d{1,2}):?(\\d{2})?(?!\\d)|\\b([A-Z]\\w+/\\w+(?:/\\w+)?)|\\b([A-Z]{1,5})\\b");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’']*+");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\d:])\\d{1,4}(?![\\d:])");
  private static final Pattern EPOCH = Pattern.compile("-?\\d{9,10}(?:\\.\\d+)?|\\d{12,13}");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("ET", -300),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("CT", -360),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("MT", -420),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("PT", -480),
          Map.entry("AST", -240),
          Map.entry("ADT", -180),
          Map.entry("AKST", -540),
          Map.entry("AKDT", -480),
          Map.entry("HST", -600),
          Map.entry("BRT", -180),
          Map.entry("ART", -180),
          Map.entry("BST", 60),
          Map.entry("IST", 330),
          Map.entry("WEST", 60),
          Map.entry("CET", 60),
          Map.entry("MET", 60),
          Map.entry("MEZ", 60),
          Map.entry("CEST", 120),
          Map.entry("MEST", 120),
          Map.entry("MESZ", 120),
          Map.entry("EET", 120),
          Map.entry("SAST", 120),
          Map.entry("EEST", 180),
          Map.entry("MSK", 180),
          Map.entry("MSD", 240),
          Map.entry("PKT", 300),
          Map.entry("WIB", 420),
          Map.entry("ICT", 420),
          Map.entry("SGT", 480),
          Map.entry("HKT", 480),
          Map.entry("AWST", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("ACST", 570),
          Map.entry("ACDT", 630),
          Map.entry("NZST", 720),
          Map.entry("NZDT", 780));

  private FeedDates() {}

  /** The day, and the moment where it is told; null where the text names no day. */
  static @Nullable DateStamp parse(String raw) {
    String text = raw.replace('\u00a0', ' ').replaceAll("<[^<>]*>", " ").strip();
    if (text.isEmpty() || text.length() > 120) {
      return null;
    }
    try {
      DateStamp stamp = read(text);
      return stamp == null
              || stamp.day().getYear() < 1
              || stamp.day().getYear() > 9999
              || (stamp.moment() != null && stamp.moment().toEpochSecond() == 0)
          ? null
          : stamp;
    } catch (DateTimeException | NumberFormatException _) {
      return null;
    }
  }

  private static @Nullable DateStamp read(String text) {
    if (EPOCH.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      long millis =
          text.length() >= 12 && text.indexOf('.') < 0 ? (long) number : (long) (number * 1000);
      return DateStamp.of(Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches() && (text.length() == 8 || text.length() > 11)) {
      LocalDate day = date(compact.group(1), compact.group(2), compact.group(3));
      if (compact.group(4) == null) {
        return DateStamp.of(day);
      }
      int second = compact.group(6) == null ? 0 : Integer.parseInt(compact.group(6));
      LocalTime time = time(compact.group(4), compact.group(5), second, null);
      return at(day, time, compact.group(7));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.find()) {
      String day = yearFirst.group(3) == null ? "1" : yearFirst.group(3);
      return timed(
          date(yearFirst.group(1), yearFirst.group(2), day), text.substring(yearFirst.end()));
    }
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearLast.find()) {
      LocalDate day = numeric(yearLast);
      return timed(day, text.substring(0, yearLast.start()) + " " + text.substring(yearLast.end()));
    }
    return named(text);
  }

  /** 03/04/2021 is the 3rd of April with dots or where a month cannot be 13; else American. */
  private static LocalDate numeric(Matcher parts) {
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    boolean dayFirst = first > 12 || (second <= 12 && !parts.group(2).equals("/"));
    int year = year(parts.group(4));
    return dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
  }

  private static @Nullable DateStamp named(String text) {
    Matcher word = WORD.matcher(text);
    int month = 0;
    int from = 0;
    int to = 0;
    // The last of them: "mar." is a Tuesday in "mar. 5 mai 2020".
    while (word.find()) {
      int number = Months.number(word.group());
      if (number != 0) {
        month = number;
        from = word.start();
        to = word.end();
      }
    }
    if (month == 0) {
      return null;
    }
    String before = text.substring(0, from);
    String after = text.substring(to);
    Integer dayBefore = lastNumber(before);
    Matcher number = NUMBER.matcher(after);
    String year = null;
    Integer day = dayBefore;
    int rest = 0;
    while (year == null && number.find()) {
      if (day == null && number.group().length() <= 2) {
        day = Integer.parseInt(number.group());
      } else {
        year = number.group();
      }
      rest = number.end();
    }
    if (year == null && dayBefore != null && dayBefore > 31) {
      year = String.valueOf(dayBefore);
      day = null;
    }
    if (day == null || year == null || year.length() == 3) {
      return null;
    }
    if (day > 31) {
      int swap = day;
      day = Integer.parseInt(year);
      year = String.valueOf(swap);
    }
    String tail = after.substring(rest);
    // ctime writes the time before the year: "Jan 5 12:00:00 EST 2004".
    if (!TIME.matcher(tail).find()) {
      tail = before + " " + after.substring(0, Math.max(0, rest - year.length())) + " " + tail;
    }
    return timed(LocalDate.of(year(year), month, day), tail);
  }

  private static @Nullable Integer lastNumber(String text) {
    Integer last = null;
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      last = Integer.parseInt(number.group());
    }
    return last;
  }

  private static DateStamp timed(LocalDate day, String rest) {
    Matcher time = TIME.matcher(rest);
    if (!time.find()) {
      return DateStamp.of(day);
    }
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    return at(
        day,
        time(time.group(1), time.group(2), second, time.group(5)),
        rest.substring(time.end()) + " " + rest.substring(0, time.start()).replaceAll("^T$", ""));
  }

  private static LocalTime time(String hour, String minute, int second, @Nullable String half) {
    int hours = Integer.parseInt(hour);
    if (half != null && hours <= 12) {
      hours = hours % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    // 24:00 and leap seconds are told as the last second before.
    return hours == 24
        ? LocalTime.of(23, 59, 59)
        : LocalTime.of(hours, Integer.parseInt(minute), Math.min(second, 59));
  }

  private static DateStamp at(LocalDate day, LocalTime time, String zone) {
    Matcher match = ZONE.matcher(zone);
    while (match.find()) {
      if (match.group(1) != null) {
        int hours = Integer.parseInt(match.group(2));
        int minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        int sign = match.group(1).equals("+") ? 1 : -1;
        if (hours <= 18 && minutes < 60) {
          return DateStamp.of(
              OffsetDateTime.of(
                  day, time, ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60)));
        }
      } else if (match.group(4) != null) {
        if (ZoneId.getAvailableZoneIds().contains(match.group(4))) {
          return DateStamp.of(
              day.atTime(time).atZone(ZoneId.of(match.group(4))).toOffsetDateTime());
        }
      } else {
        Integer minutes = ZONES.get(match.group(5));
        if (minutes != null) {
          return DateStamp.of(
              OffsetDateTime.of(day, time, ZoneOffset.ofTotalSeconds(minutes * 60)));
        }
      }
    }
    return DateStamp.of(OffsetDateTime.of(day, time, ZoneOffset.UTC));
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** RFC 2822, section 4.3: 49 is 2049, 50 is 1950. */
  private static int year(String text) {
    int year = Integer.parseInt(text);
    return text.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** Names of months, whole and shortened, in the languages that feeds were seen in. */
  private static final class Months {
    private static final List<String> LANGUAGES =
        List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "sv", "da",
            "nb", "fi", "hu", "ro", "bg", "tr", "el", "ca", "id", "hr", "et", "lt", "lv", "sl");
    private static final Map<String, Integer> NUMBERS = numbers();

    private Months() {}

    static int number(String word) {
      return NUMBERS.getOrDefault(key(word), 0);
    }

    private static String key(String word) {
      return word.toLowerCase(Locale.ROOT).replace(".", "").replace("\u0307", "");
    }

    private static Map<String, Integer> numbers() {
      Map<String, Integer> numbers = new HashMap<>();
      for (Month month : Month.values()) {
        numbers.put(key(month.name()), month.getValue());
        numbers.put(key(month.name()).substring(0, 3), month.getValue());
      }
      numbers.put("sept", 9);
      for (String language : LANGUAGES) {
        Locale locale = Locale.of(language);
        for (Month month : Month.values()) {
          for (TextStyle style :
              List.of(
                  TextStyle.FULL,
                  TextStyle.FULL_STANDALONE,
                  TextStyle.SHORT,
                  TextStyle.SHORT_STANDALONE)) {
            String name = key(month.getDisplayName(style, locale));
            if (name.length() > 1 && WORD.matcher(name).matches()) {
              numbers.putIfAbsent(name, month.getValue());
            }
          }
        }
      }
      return Map.copyOf(numbers);
    }
  }
}
