package org.compend.extract.metadata;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/**
 * Finds calendar dates in short texts, as machines (ISO 8601, RFC 9110) and as magazines write
 * them, in any script's digits.
 *
 * <p>{@code 10.09.2021} has the day first; {@code 09/10/2021} follows the habit of the page's
 * region, from CLDR. Days without a year are not dates. Safe to use from several threads.
 */
public final class DateRecogniser {
  private final MonthNames months;

  DateRecogniser(MonthNames months) {
    this.months = months;
  }

  /**
   * The date that a machine-readable value holds: ISO 8601, RFC 9110, {@code 20210910}, seconds or
   * milliseconds since 1970; else the first date written in it.
   */
  public @Nullable DateStamp parse(String value, Locale place) {
    String text = value.strip();
    if (text.length() > 200) {
      return null;
    }
    if ((text.length() == 10 || text.length() == 13)
        && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      long number = Long.parseLong(text);
      Instant instant =
          text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      OffsetDateTime moment = instant.atOffset(ZoneOffset.UTC);
      return moment.getYear() >= 1990 && moment.getYear() <= 2100 ? DateStamp.of(moment) : null;
    }
    List<FoundDate> found = find(text, place);
    return found.isEmpty() ? null : found.getFirst().stamp();
  }

  /**
   * The dates written in a text, in order.
   *
   * @param place language and region of the page; either may be missing
   */
  public List<FoundDate> find(CharSequence text, Locale place) {
    boolean digit = false;
    for (int i = 0; i < text.length() && !digit; i++) {
      digit = Character.isDigit(text.charAt(i));
    }
    return digit ? new DateScan(DateToken.of(text), place, months).all() : List.of();
  }

  /** Whether 09/10/2021 is the ninth of October there. */
  static boolean dayFirst(Locale place) {
    if (place.getCountry().isEmpty() && place.getLanguage().isEmpty()) {
      return true;
    }
    Locale asked = place.getLanguage().isEmpty() ? Locale.of("en", place.getCountry()) : place;
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, asked);
    int day = pattern.indexOf('d');
    int month = pattern.indexOf('M');
    // Where the year leads (Canada, South Africa), English papers still write the day first.
    return pattern.startsWith("y") || day < month;
  }
}
