package org.compend.apparatus.time;

/**
 * A time, or all the time from one to another: “1926 to 1995”.
 *
 * @param last the same as the first where only one is named
 */
public record Stretch(Mention first, Mention last) {

  /** By ISO 8601 and TIMEX3, {@code 1926/1995} where it has two ends. */
  public String value() {
    return first.equals(last) ? first.value() : first.value() + "/" + last.value();
  }
}
