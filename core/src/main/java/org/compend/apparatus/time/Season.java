package org.compend.apparatus.time;

import java.time.Month;

/** A season of the northern year, as TIMEX3 abbreviates them. */
public enum Season {
  SP(Month.MARCH),
  SU(Month.JUNE),
  FA(Month.SEPTEMBER),
  WI(Month.DECEMBER);

  private final Month first;

  Season(Month first) {
    this.first = first;
  }

  /** Its first whole month, as meteorologists count. */
  public Month first() {
    return first;
  }

  /** The season of a month. */
  public static Season of(Month month) {
    return values()[(month.getValue() + 9) % 12 / 3];
  }
}
