package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as feeds have been seen to write them. */
class FeedDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sun, 07 Mar 2021 09:05:30 GMT             | 2021-03-07T09:05:30Z
          Sun, 07 Mar 2021 09:05:30 +0200           | 2021-03-07T09:05:30+02:00
          Sun, 07 Mar 2021 09:05:30 -0430           | 2021-03-07T09:05:30-04:30
          Sun, 7 Mar 2021 9:05:30 GMT               | 2021-03-07T09:05:30Z
          7 Mar 2021 09:05 GMT                      | 2021-03-07T09:05Z
          Sun, 07 Mar 21 09:05:30 EST               | 2021-03-07T09:05:30-05:00
          Sun,07 Mar 2021 09:05:30 GMT              | 2021-03-07T09:05:30Z
          Sunday, 07 March 2021 09:05:30 PDT        | 2021-03-07T09:05:30-07:00
          Sunday, March 7, 2021 9:05 PM             | 2021-03-07T21:05Z
          Sun, 07 Mar 2021 09:05:30                 | 2021-03-07T09:05:30Z
          Sun, 07 Mar 2021                          | 2021-03-07
          Sun, 07 Mar 2021 09:05:30 GMT+0100        | 2021-03-07T09:05:30+01:00
          Sun, 07 Mar 2021 09:05:30 UTC+02:00       | 2021-03-07T09:05:30+02:00
          Sun, 07 Mar 2021 09:05:30 +00:00          | 2021-03-07T09:05:30Z
          Sun, 07 Mar 2021 09:05:30 +0100 (CET)     | 2021-03-07T09:05:30+01:00
          Sun, 07 Mar 2021 09:05:30 Europe/Warsaw   | 2021-03-07T09:05:30+01:00
          Sun, 07 Mar 2021 09:05:30 CEST            | 2021-03-07T09:05:30+02:00
          Sun, 07-Mar-2021 09:05:30 GMT             | 2021-03-07T09:05:30Z
          Sunday, 07-Mar-21 09:05:30 GMT            | 2021-03-07T09:05:30Z
          Sun Mar  7 09:05:30 2021                  | 2021-03-07T09:05:30Z
          Sun Mar 7 09:05:30 EST 2021               | 2021-03-07T09:05:30-05:00
          Sun Mar 07 2021 09:05:30 GMT+0100 (CET)   | 2021-03-07T09:05:30+01:00
          Mar 7, 2021                               | 2021-03-07
          March 7th, 2021                           | 2021-03-07
          7th of March 2021                         | 2021-03-07
          Mar 07 2021 09:05AM                       | 2021-03-07T09:05Z
          2021-03-07T09:05:30Z                      | 2021-03-07T09:05:30Z
          2021-03-07T09:05:30.123456+01:00          | 2021-03-07T09:05:30+01:00
          2021-03-07T09:05:30+0100                  | 2021-03-07T09:05:30+01:00
          2021-03-07T09:05+01:00                    | 2021-03-07T09:05+01:00
          2021-03-07T09:05:30                       | 2021-03-07T09:05:30Z
          2021-03-07T09:05:30 +01:00                | 2021-03-07T09:05:30+01:00
          2021-03-07 09:05:30                       | 2021-03-07T09:05:30Z
          2021-03-07 09:05:30 +0100                 | 2021-03-07T09:05:30+01:00
          2021-03-07 09:05:30 +0100 CET             | 2021-03-07T09:05:30+01:00
          2021-03-07 09:05:30.0 UTC                 | 2021-03-07T09:05:30Z
          2021-03-07 09:05                          | 2021-03-07T09:05Z
          2021-03-07                                | 2021-03-07
          2021-3-7                                  | 2021-03-07
          2021/03/07 09:05:30                       | 2021-03-07T09:05:30Z
          2021.03.07                                | 2021-03-07
          2021-03                                   | 2021-03-01
          20210307                                  | 2021-03-07
          20210307T090530Z                          | 2021-03-07T09:05:30Z
          20210307090530                            | 2021-03-07T09:05:30Z
          07.03.2021 09:05                          | 2021-03-07T09:05Z
          07.03.21                                  | 2021-03-07
          07-03-2021 09:05:30                       | 2021-03-07T09:05:30Z
          3/7/2021 9:05:30 PM                       | 2021-03-07T21:05:30Z
          03/07/2021 09:05                          | 2021-03-07T09:05Z
          27/03/2021                                | 2021-03-27
          2021年3月7日 09:05:30                       | 2021-03-07T09:05:30Z
          1615107930                                | 2021-03-07T09:05:30Z
          1615107930000                             | 2021-03-07T09:05:30Z
          So, 07 März 2021 09:05:30 +0100           | 2021-03-07T09:05:30+01:00
          So., 7. März 2021                         | 2021-03-07
          dim., 07 mars 2021 09:05:30 +0100         | 2021-03-07T09:05:30+01:00
          mar. 9 févr. 2021 18h05                   | 2021-02-09T18:05Z
          dom, 07 dic 2021 09:05:30 +0100           | 2021-12-07T09:05:30+01:00
          dom, 07 mag 2021 09:05:30 +0200           | 2021-05-07T09:05:30+02:00
          dom, 07 dez 2021 09:05:30 -0300           | 2021-12-07T09:05:30-03:00
          nd., 7 maja 2021 09:05:30 +0200           | 2021-05-07T09:05:30+02:00
          Вс, 07 мар 2021 09:05:30 +0300            | 2021-03-07T09:05:30+03:00
          7 марта 2021 г.                           | 2021-03-07
          Κυρ, 07 Μαρ 2021 09:05:30 +0200           | 2021-03-07T09:05:30+02:00
          Sun, 07 Mar 2021 24:00:00 GMT             | 2021-03-07T23:59:59Z
          Sun, 07 Mar 2021 09:05:60 GMT             | 2021-03-07T09:05:59Z
          Sun, 07 Mar 2021 9:5:30 GMT               | 2021-03-07T09:05:30Z
          <span>7 March 2021</span>                 | 2021-03-07
          Published on 7 March 2021 at 9:05 a.m.    | 2021-03-07T09:05Z
          """)
  void reads(String text, String expected) {
    assertThat(String.valueOf(FeedDates.parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "yesterday",
        "0000-00-00 00:00:00",
        "31 Feb 2024 10:00 GMT",
        "99999-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "0",
        "-1",
        "2021",
        "Mar",
        "2021-13-01",
        "32.01.2021",
        "+1 555 0100",
        "March of the 2,000",
        "1e400"
      })
  void leavesUnknownWhatNamesNoDay(String text) {
    assertThat(FeedDates.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a", "\0", ",", ":", "\ud800", "M", "é"})
  void staysCalmOnAnyLength(String unit) {
    assertThat(Objects.toString(FeedDates.parse(unit.repeat(100_000)))).isEqualTo("null");
    for (int length = 1; length < 130; length++) {
      FeedDates.parse(unit.repeat(length));
    }
  }
}
