package org.compend.extract.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/** One pass over one text. */
final class DateScan {
  /** The Thai civil calendar counts so many years more. */
  static final int THAI_YEARS = 543;

  /** The first year of an era, which is not numbered. */
  private static final String FIRST_OF_ERA = "元年";

  private final List<DateToken> tokens;
  private final Locale place;
  private final MonthNames months;
  private int next;

  DateScan(List<DateToken> tokens, Locale place, MonthNames months) {
    this.tokens = tokens;
    this.place = place;
    this.months = months;
  }

  List<FoundDate> all() {
    List<FoundDate> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      FoundDate date = at(i);
      if (date != null) {
        found.add(date);
        i = Math.max(next, i + 1);
      } else {
        i++;
      }
    }
    return found;
  }

  private DateToken token(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : DateToken.NONE;
  }

  /** The date that begins with this token; {@code next} is then the token after it. */
  private @Nullable FoundDate at(int i) {
    DateToken token = token(i);
    // The tail of a longer number (1.234-10-2021) is no date.
    DateToken before = token(i - 1);
    if (token.digits() > 0
        && before.isSeparator()
        && before.end() == token.start()
        && token(i - 2).digits() > 0
        && token(i - 2).end() == before.start()) {
      return null;
    }
    try {
      FoundDate date = null;
      if (token.digits() == 8) {
        date = compact(i);
      } else if (token.digits() == 4) {
        date = yearFirst(i);
      } else if (token.isSmall()) {
        date = smallFirst(i);
      } else if (token.isWord()) {
        date = wordFirst(i);
      }
      return date;
    } catch (DateTimeException _) {
      return null; // 31.02.2021 and the like
    }
  }

  private @Nullable FoundDate compact(int i) {
    int value = token(i).value();
    int year = value / 10000;
    if (year < 1990 || year > 2100) {
      return null;
    }
    return done(i, i + 1, LocalDate.of(year, value / 100 % 100, value % 100), null);
  }

  private @Nullable FoundDate yearFirst(int i) {
    DateToken year = token(i);
    DateToken unit = token(i + 1);
    if (unit.word().equals("年") || unit.word().equals("년")) {
      return eastAsian(i, year.value());
    }
    boolean iranian = year.value() >= 1300 && year.value() < 1500;
    if (unit.isSeparator() && token(i + 2).isSmall()) {
      DateToken last = token(i + 4);
      if (token(i + 3).word().equals(unit.word())
          && last.isSmall()
          && last.start() - year.end() < 9) {
        int month = token(i + 2).value();
        if (iranian) {
          return done(i, i + 5, SolarHijri.toGregorian(year.value(), month, last.value()), null);
        }
        return year.isYear()
            ? done(i, i + 5, LocalDate.of(gregorian(year.value()), month, last.value()), null)
            : null;
      }
      return null;
    }
    if (!year.isYear()) {
      return null;
    }
    int word = unit.isSeparator() ? i + 2 : i + 1;
    if (months.isYearWord(token(word).word())) {
      FoundDate date = afterYearWord(i, word + 1);
      if (date != null && !token(skipLinks(next)).isYear()) { // "nel 2020 il 3 marzo 2021"
        return date;
      }
    }
    int at = unit.isSeparator() || unit.isComma() ? i + 2 : i + 1;
    int month = monthAt(at);
    if (month == 0) {
      return null;
    }
    int day = next;
    if (token(day).isSeparator() || token(day).isComma()) {
      day++;
    }
    // "2021 September 10", but "in 2021 September 10 people…" reads the same: rare enough.
    return token(day).isSmall()
        ? done(i, day + 1, LocalDate.of(gregorian(year.value()), month, token(day).value()), null)
        : null;
  }

  /** "2021. gada 10. septembris", "2021 m. rugsėjo 10 d.", "2021 оны 9-р сарын 10". */
  private @Nullable FoundDate afterYearWord(int i, int start) {
    int year = gregorian(token(i).value());
    int at = pastMarks(start);
    DateToken first = token(at);
    if (!first.isSmall()) {
      int month = monthAt(at);
      int day = month == 0 ? at : pastMonthWords(next);
      return month != 0 && token(day).isSmall()
          ? done(i, day + 1, LocalDate.of(year, month, token(day).value()), null)
          : null;
    }
    int after = pastMonthWords(at + 1);
    if (token(after).isSmall() && months.isMonthWord(token(after - 1).word())) {
      return done(i, after + 1, LocalDate.of(year, first.value(), token(after).value()), null);
    }
    int month = monthAt(pastMarks(at + 1));
    return month == 0 ? null : done(i, next, LocalDate.of(year, month, first.value()), null);
  }

  private int pastMonthWords(int i) {
    int at = pastMarks(i);
    while (months.isMonthWord(token(at).word())) {
      at = pastMarks(at + 1);
      if (token(at).isSmall()) {
        return at;
      }
    }
    return at;
  }

  private int pastMarks(int i) {
    int at = i;
    while (token(at).isSeparator()) {
      at++;
    }
    return at;
  }

  /** 2021年9月10日, 2021년 9월 10일; the index is that of the year. */
  private @Nullable FoundDate eastAsian(int i, int year) {
    DateToken month = token(i + 2);
    String unit = token(i + 3).word();
    DateToken day = token(i + 4);
    String last = token(i + 5).word();
    if (month.isSmall()
        && day.isSmall()
        && (unit.equals("月") || unit.equals("월"))
        && !last.isEmpty()
        && "日일号號".indexOf(last.charAt(0)) >= 0) {
      return done(i, i + 6, LocalDate.of(year, month.value(), day.value()), null);
    }
    return null;
  }

  private @Nullable FoundDate smallFirst(int i) {
    DateToken first = token(i);
    DateToken separator = token(i + 1);
    DateToken second = token(i + 2);
    if (separator.isSeparator() && second.isSmall()) {
      DateToken year = token(i + 4);
      boolean whole =
          token(i + 3).word().equals(separator.word())
              && (year.isYear() || (year.digits() == 2 && year.end() - first.start() <= 8));
      if (!whole) {
        return null;
      }
      // Two-digit years only where nothing else (a version, a phone) looks alike: 10.09.21 or /.
      if (year.digits() == 2 && separator.is('-')) {
        return null;
      }
      return numeric(i, first.value(), second.value(), fullYear(year), separator.is('.'));
    }
    int at = i + 1;
    if (token(at).isOrdinalMark() || token(at).is('.')) {
      at++;
    }
    at = skipLinks(at);
    if (token(at).is('-') || token(at).is('/') || token(at).isComma() || token(at).is('–')) {
      at++;
    }
    String name = token(at).word();
    int month = monthAt(at);
    boolean iranian = false;
    if (month == 0) {
      month = token(at).isWord() ? SolarHijri.month(token(at).word()) : 0;
      iranian = month != 0;
      next = at + 1;
    }
    if (month == 0) {
      return null;
    }
    at = pastOtherName(month);
    at = skipLinks(pastPunctuation(at));
    DateToken year = token(at);
    if (iranian) {
      return year.digits() == 4
          ? done(i, at + 1, SolarHijri.toGregorian(year.value(), month, first.value()), null)
          : null;
    }
    if (year.isYear()) {
      return done(i, at + 1, LocalDate.of(gregorian(year.value()), month, first.value()), null);
    }
    if (year.digits() == 2 && isThai(name)) {
      boolean thai = year.value() >= THAI_YEARS - 500; // "64" is 2564, but "21" is 2021
      int full = thai ? year.value() + 2500 - THAI_YEARS : 2000 + year.value();
      return done(i, at + 1, LocalDate.of(full, month, first.value()), null);
    }
    boolean shortYear =
        year.digits() == 2
            && (token(at - 1).is('’') || token(at - 1).is('\'') || token(at - 1).isSeparator())
            && !token(at - 1).is('.');
    return shortYear
        ? done(i, at + 1, LocalDate.of(fullYear(year), month, first.value()), null)
        : null;
  }

  /** Past the same month's name in another calendar's words: "آذار/مارس", "آذار (مارس)". */
  private int pastOtherName(int month) {
    int end = next;
    if (token(end).isOneOf("/(") && monthAt(end + 1) == month) {
      return token(next).is(')') ? next + 1 : next;
    }
    return end;
  }

  private int pastPunctuation(int i) {
    int at = i;
    while (token(at).isComma() || token(at).isSeparator() || token(at).isOneOf("’'")) {
      at++;
    }
    return at;
  }

  private static boolean isThai(String word) {
    return !word.isEmpty() && word.charAt(0) >= '\u0e00' && word.charAt(0) <= '\u0e7f';
  }

  private FoundDate numeric(int i, int first, int second, int year, boolean dots) {
    boolean bothWays = first <= 12 && second <= 12 && first != second;
    boolean dayFirst = first > 12 || (second <= 12 && (dots || DateRecogniser.dayFirst(place)));
    LocalDate day =
        dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    LocalDate otherwise =
        !bothWays || dots
            ? null
            : dayFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    return done(i, i + 5, day, otherwise);
  }

  private @Nullable FoundDate wordFirst(int i) {
    if (!token(i + 1).isSmall() && !token(i + 2).isSmall() && !token(i + 3).isSmall()) {
      return null;
    }
    String word = token(i).word();
    int era = era(word);
    if (era > 0 && token(i + 2).word().equals("年")) {
      return eastAsian(i + 1, era + token(i + 1).value());
    }
    if (word.endsWith(FIRST_OF_ERA)) {
      int first = era(word.substring(0, word.length() - FIRST_OF_ERA.length()));
      FoundDate date = first == 0 ? null : eastAsian(i - 1, first + 1);
      return date == null
          ? null
          : new FoundDate(date.stamp(), token(i).start(), date.end(), date.otherwise());
    }
    int month = monthAt(i);
    if (month == 0) {
      return null;
    }
    int at = skipLinks(pastPunctuation(next));
    DateToken day = token(at);
    if (!day.isSmall()) {
      return null;
    }
    at++;
    if (token(at).isOrdinalMark()) {
      at++;
    }
    at = skipLinks(pastPunctuation(at));
    if (!token(at).isYear() && token(at).isSmall() && token(at + 1).is(':')) {
      at = afterClock(at); // Fri Sep 10 08:30:00 CEST 2021
    }
    return token(at).isYear()
        ? done(i, at + 1, LocalDate.of(gregorian(token(at).value()), month, day.value()), null)
        : null;
  }

  private int afterClock(int at) {
    int i = at;
    while (token(i).isSmall() || token(i).is(':')) {
      i++;
    }
    while (token(i).isWord()
        || token(i).is('+')
        || (token(i).digits() == 4 && token(i - 1).is('+'))) {
      i++;
    }
    return i;
  }

  /** Whether a year stands near: without one no word needs to be looked up. */
  private boolean yearNear(int i) {
    for (int near = i - 6; near < i + 16; near++) {
      if (token(near).digits() == 4 || (near > i && token(near).digits() == 2)) {
        return true;
      }
    }
    return false;
  }

  /** The month that begins at a token; {@code next} is then the token after it. */
  private int monthAt(int i) {
    DateToken word = token(i);
    if (!word.isWord() || !yearNear(i)) {
      return 0;
    }
    String lower = word.word().toLowerCase(Locale.ROOT);
    if ((lower.equals("tháng") || lower.equals("thg")) && token(i + 1).isSmall()) {
      next = i + 2;
      int month = token(i + 1).value();
      return month <= 12 ? month : 0;
    }
    int month = months.number(word.word(), place);
    next = i + 1;
    if (token(i + 1).isWord() && months.opensLonger(word.word())) {
      month = longer(i, month);
    } else if (isThai(word.word()) && token(i + 1).is('.') && isThai(token(i + 2).word())) {
      month = months.number(word.word() + token(i + 2).word(), place); // "ก.ย."
      next = i + 3;
    }
    if (month != 0 && token(next).is('.')) {
      next++;
    }
    return month;
  }

  /** The month of two or three words, or else of the first: "tháng mười hai", "tháng mười". */
  private int longer(int i, int single) {
    String two = token(i).word() + " " + token(i + 1).word();
    int month = token(i + 2).isWord() ? months.number(two + " " + token(i + 2).word(), place) : 0;
    if (month != 0) {
      next = i + 3;
      return month;
    }
    month = months.number(two, place);
    next = month != 0 ? i + 2 : i + 1;
    return month != 0 ? month : single;
  }

  private int skipLinks(int i) {
    int at = i;
    while (token(at).isWord() && months.isLink(token(at).word())) {
      at++;
      // "d’abril", "พ.ศ. 2564"
      while (token(at).isOneOf("’'") || (token(at).is('.') && isThai(token(at - 1).word()))) {
        at++;
      }
    }
    return at;
  }

  /** The year before the first of an era, or 0. */
  private static int era(String word) {
    return word.endsWith("令和")
        ? 2018
        : word.endsWith("平成")
            ? 1988
            : word.endsWith("昭和") ? 1925 : word.endsWith("民國") || word.endsWith("民国") ? 1911 : 0;
  }

  private int fullYear(DateToken year) {
    return year.digits() == 2
        ? (year.value() < 70 ? 2000 : 1900) + year.value()
        : gregorian(year.value());
  }

  private int gregorian(int year) {
    return year > 2400 ? year - THAI_YEARS : year;
  }

  private FoundDate done(int from, int to, LocalDate day, @Nullable LocalDate otherwise) {
    next = to;
    DateClock clock = DateClock.after(tokens, next, day);
    OffsetDateTime moment = clock.moment();
    next = clock.next();
    DateStamp stamp = moment == null ? DateStamp.of(day) : new DateStamp(day, moment);
    return new FoundDate(stamp, token(from).start(), token(next - 1).end(), otherwise);
  }
}
