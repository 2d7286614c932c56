package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "daily 06:00,         Europe/Berlin, 2021-09-10T03:59:59Z, 2021-09-10T04:00:00Z",
        "daily 06:00,         Europe/Berlin, 2021-09-10T04:00:00Z, 2021-09-11T04:00:00Z",
        "weekly friday 06:00, Europe/Berlin, 2021-09-10T04:00:00Z, 2021-09-17T04:00:00Z",
        "weekly fri 6:00,     UTC,           2021-09-08T00:00:00Z, 2021-09-10T06:00:00Z",
        "monthly 31 00:30,    UTC,           2021-09-01T00:00:00Z, 2021-09-30T00:30:00Z",
        "monthly 31 00:30,    UTC,           2021-09-30T00:30:00Z, 2021-10-31T00:30:00Z",
        "monthly 1 12:00,     UTC,           2021-09-10T00:00:00Z, 2021-10-01T12:00:00Z",
        // The clocks leave this hour out, and have the other twice.
        "daily 02:30,         Europe/Berlin, 2022-03-26T12:00:00Z, 2022-03-27T01:30:00Z",
        "daily 02:30,         Europe/Berlin, 2022-10-29T12:00:00Z, 2022-10-30T00:30:00Z",
        "daily 02:30,         Europe/Berlin, 2022-10-30T00:30:00Z, 2022-10-31T01:30:00Z"
      })
  void tellsTheNextTime(String rule, String zone, String after, String next) {
    Schedule schedule = new Schedule(Schedule.rule(rule), ZoneId.of(zone));
    assertThat(schedule.after(Instant.parse(after))).isEqualTo(Instant.parse(next));
    assertThat(Schedule.rule(schedule.written())).isEqualTo(schedule.rule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "friday",
        "weekly 06:00",
        "weekly t 06:00",
        "daily friday 06:00",
        "monthly 0 06:00",
        "monthly 32 06:00",
        "daily 24:00",
        "weekly 5 06:00",
        "hourly 06:00"
      })
  void saysHowRulesAreWritten(String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.rule(rule))
        .withMessageContaining("weekly friday 06:00");
  }

  @Test
  void everyTimeComesAfterTheOneBefore() {
    Schedule schedule = new Schedule(Schedule.rule("daily 02:30"), ZoneId.of("Europe/Berlin"));
    Instant time = Instant.parse("2021-12-31T12:00:00Z");
    for (int day = 0; day < 800; day++) {
      Instant next = schedule.after(time);
      assertThat(next).isAfter(time).isBeforeOrEqualTo(time.plusSeconds(26 * 3600));
      time = next;
    }
  }
}
