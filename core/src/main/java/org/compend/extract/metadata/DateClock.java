package org.compend.extract.metadata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time of day that follows a date.
 *
 * @param moment the time, where it comes with its offset from UTC; without one it is no moment
 * @param next the index of the first token after it
 */
record DateClock(@Nullable OffsetDateTime moment, int next) {
  /** Words between a date and its time. */
  private static final Set<String> LINKS =
      Set.of("t", "at", "um", "à", "às", "ore", "kl", "klo", "a", "в", "о", "alle", "om", "on");

  /** Zone names of newspapers, in hours from UTC. Ambiguous ones mean what most pages mean. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("BST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("JST", 9),
          Map.entry("KST", 9));

  /** Reads the time that begins at a token, if one does. */
  static DateClock after(List<DateToken> tokens, int start, LocalDate day) {
    DateClock none = new DateClock(null, start);
    int at = start;
    while (token(tokens, at).isOneOf(",|-–·")) {
      at++;
    }
    while (LINKS.contains(token(tokens, at).word().toLowerCase(Locale.ROOT))) {
      at++;
    }
    DateToken hour = token(tokens, at);
    if (!hour.isSmall()
        || !token(tokens, at + 1).isOneOf(":.h")
        || !token(tokens, at + 2).isSmall()) {
      return none;
    }
    int hours = hour.value();
    int minutes = token(tokens, at + 2).value();
    int seconds = 0;
    at += 3;
    if (token(tokens, at).is(':') && token(tokens, at + 1).isSmall()) {
      seconds = token(tokens, at + 1).value();
      at += 2;
      if (token(tokens, at).is('.') && token(tokens, at + 1).digits() > 0) {
        at += 2;
      }
    }
    String half = token(tokens, at).word().toLowerCase(Locale.ROOT);
    if (half.equals("am") || half.equals("pm")) {
      hours = hours % 12 + (half.equals("pm") ? 12 : 0);
      at++;
    }
    if (hours > 23 || minutes > 59 || seconds > 59) {
      return none;
    }
    return zoned(tokens, at, day.atTime(LocalTime.of(hours, minutes, seconds)));
  }

  private static DateClock zoned(List<DateToken> tokens, int start, LocalDateTime local) {
    Integer named = ZONES.get(token(tokens, start).word());
    int at = named == null ? start : start + 1;
    DateToken sign = token(tokens, at);
    DateToken hours = token(tokens, at + 1);
    if (sign.isOneOf("+-−") && (hours.digits() == 4 || hours.digits() == 2)) {
      int whole = hours.digits() == 4 ? hours.value() / 100 : hours.value();
      int rest = hours.digits() == 4 ? hours.value() % 100 : 0;
      int end = at + 2;
      if (hours.digits() == 2
          && token(tokens, end).is(':')
          && token(tokens, end + 1).digits() == 2) {
        rest = token(tokens, end + 1).value();
        end += 2;
      }
      if (rest < 60 && whole * 60 + rest <= 18 * 60) {
        int total = (whole * 60 + rest) * 60;
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(sign.is('+') ? total : -total);
        return new DateClock(local.atOffset(offset), end);
      }
    }
    return new DateClock(named == null ? null : local.atOffset(ZoneOffset.ofHours(named)), at);
  }

  private static DateToken token(List<DateToken> tokens, int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : DateToken.NONE;
  }
}
