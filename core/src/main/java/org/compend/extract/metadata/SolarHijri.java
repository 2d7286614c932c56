package org.compend.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/**
 * The calendar of Iran and Afghanistan, which the Java platform does not know.
 *
 * <p>Leap years follow the 33-year cycle, which agrees with the observed equinox from 1200 to 1500
 * (Gregorian 1821 to 2121).
 */
final class SolarHijri {
  private static final List<String> MONTHS =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");

  /** The names in Afghanistan, which are those of the zodiac. */
  private static final List<String> ZODIAC =
      List.of(
          "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو",
          "حوت");

  /** "Month", which may cling to a name. */
  private static final String MONTH = "ماه";

  private SolarHijri() {}

  /** The number of a month, 1 to 12, or 0 where a word names none. */
  static int month(String word) {
    String name = word.replace('ي', 'ی').replace('ك', 'ک').replace("\u200c", "");
    String bare = name.endsWith(MONTH) ? name.substring(0, name.length() - MONTH.length()) : name;
    int month = MONTHS.indexOf(bare);
    return (month < 0 ? ZODIAC.indexOf(bare) : month) + 1;
  }

  /** The same day in the Gregorian calendar. */
  static LocalDate toGregorian(int year, int month, int day) {
    int length = month <= 6 ? 31 : month < 12 || leap(year) ? 30 : 29;
    if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > length) {
      throw new DateTimeException("no such day: " + year + "/" + month + "/" + day);
    }
    int days = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    return newYear(year).plusDays(days + day - 1L);
  }

  /** 1 Farvardin, counted from that of 1399, which was 20 March 2020. */
  private static LocalDate newYear(int year) {
    long days = 365L * (year - 1399);
    for (int y = Math.min(year, 1399); y < Math.max(year, 1399); y++) {
      if (leap(y)) {
        days += year > 1399 ? 1 : -1;
      }
    }
    return LocalDate.of(2020, 3, 20).plusDays(days);
  }

  private static boolean leap(int year) {
    return switch (year % 33) {
      case 1, 5, 9, 13, 17, 22, 26, 30 -> true;
      default -> false;
    };
  }
}
