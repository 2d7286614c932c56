package org.compend.apparatus.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 3);

  @Test
  void isWrittenAsTimex3WithOpenDigits() {
    assertThat(Arrays.stream(Grain.values()).map(grain -> Period.containing(grain, DAY).toString()))
        .containsExactly(
            "2021-01-03",
            "2020-W53-WE",
            "2020-W53",
            "2021-01",
            "2020-WI",
            "2021-Q1",
            "2021-H1",
            "2021",
            "202X",
            "20XX");
  }

  @Test
  void followsItselfWithoutAGap() {
    for (Grain grain : Grain.values()) {
      Period period = Period.containing(grain, DAY);
      if (grain != Grain.WEEKEND) {
        assertThat(period.plus(1).first()).isEqualTo(period.last().plusDays(1));
      }
      assertThat(period.plus(3).plus(-3)).isEqualTo(period);
    }
  }

  @Test
  void sortsByItsBeginningTheLongerFirst() {
    assertThat(Period.containing(Grain.YEAR, DAY))
        .isLessThan(Period.containing(Grain.MONTH, DAY))
        .isGreaterThan(Period.containing(Grain.SEASON, DAY));
  }

  @Test
  void beginsWhereItsGrainBegins() {
    assertThatThrownBy(() -> new Period(Grain.MONTH, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsMovableFeasts() {
    assertThat(Feast.EASTER.in(2013)).isEqualTo("2013-03-31");
    assertThat(Feast.EASTER.in(2008)).isEqualTo("2008-03-23");
    assertThat(Feast.ASH_WEDNESDAY.in(2013)).isEqualTo("2013-02-13");
    assertThat(Feast.THANKSGIVING.in(2012)).isEqualTo("2012-11-22");
    assertThat(Feast.BLACK_FRIDAY.in(2012)).isEqualTo("2012-11-23");
    assertThat(Feast.MEMORIAL_DAY.in(2013)).isEqualTo("2013-05-27");
  }
}
