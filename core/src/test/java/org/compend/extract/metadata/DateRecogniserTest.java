package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.DateStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRecogniserTest {
  private final DateRecogniser dates = new DateRecogniser(new MonthNames());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | September 10, 2021
          en    | Sept. 10th, 2021
          en    | 10 September 2021
          en    | Friday, 10th of September 2021
          en    | 10-Sep-2021
          en    | Published 10 Sep '21
          en    | Fri Sep 10 08:30:00 CEST 2021
          en    | Fri, 10 Sep 2021 08:30:00 GMT
          en    | 2021-09-10
          en    | 2021/09/10
          en    | 2021.9.10
          en    | 20210910
          en-US | 09/10/2021
          en    | 09/10/2021
          en-GB | 10/09/2021
          en-US | 9/10/21
          de    | 10.09.2021
          de    | 10.9.21, 08:30 Uhr
          de    | Stand: 10. September 2021
          de    | 10. Sept. 2021
          fr    | vendredi 10 septembre 2021 à 08h30
          fr    | 10/09/2021
          es    | 10 de septiembre de 2021
          es    | 10 de septiembre del 2021
          es    | septiembre 10, 2021
          it    | 10 settembre 2021
          pt    | 10 de setembro de 2021
          pl    | 10 września 2021
          pl    | 10 WRZEŚNIA 2021
          ru    | 10 сентября 2021 г.
          ru    | 10 сент. 2021
          uk    | 10 вересня 2021 року
          el    | 10 Σεπτεμβρίου 2021
          tr    | 10 Eylül 2021
          hu    | 2021. szeptember 10.
          fi    | 10. syyskuuta 2021
          vi    | 10 tháng 9 năm 2021
          zh    | 2021年9月10日
          ja    | 2021年09月10日（金）
          ja    | 令和3年9月10日
          ko    | 2021년 9월 10일
          ar    | ١٠ سبتمبر ٢٠٢١
          ar    | 10 أيلول 2021
          fa    | ۱۰ سپتامبر ۲۰۲۱
          fa    | ۱۹ شهریور ۱۴۰۰
          fa    | ۱۴۰۰/۰۶/۱۹
          hi    | १० सितंबर २०२१
          th    | 10 กันยายน 2564
          th    | 10 ก.ย. 2564 08:30 น.
          th    | วันศุกร์ที่ 10 กันยายน พ.ศ. 2564
          th    | 10 ก.ย. 64
          lv    | Piektdiena, 2021. gada 10. septembris
          lv    | 2021. gada 10. septembrī plkst. 8.30
          lt    | 2021 m. rugsėjo 10 d., penktadienis
          lt    | 2021 m. rugsėjo mėn. 10 d.
          et    | 10. septembril 2021
          ca    | Divendres, 10 de setembre del 2021
          eu    | 2021eko irailaren 10a
          kk    | 2021 жылғы 10 қыркүйек
          mn    | 2021 оны 9-р сарын 10
          uz    | 2021-yil 10-sentabr
          tg    | 10 сентябри 2021
          fa    | ۱۹ شهریورماه ۱۴۰۰
          fa    | ۱۹ سنبله ۱۴۰۰
          ar    | الجمعة 10 أيلول/سبتمبر 2021
          ar    | 10 أيلول (سبتمبر) 2021
          ar    | 10 سبتمبر، 2021
          he    | יום שישי, 10 בספטמבר 2021
          en    | 10 செப்டம்பர் 2021
          en    | സെപ്റ്റംബർ 10, 2021
          vi    | 10 Tháng Chín, 2021
          ms    | 10 September 2021 @ 2:30pm
          zh    | 民國110年9月10日
          """)
  void readsTheTenthOfSeptember(String language, String text) {
    assertThat(dates.find(text, Locale.forLanguageTag(language)))
        .extracting(FoundDate::stamp)
        .extracting(DateStamp::day)
        .containsExactly(LocalDate.of(2021, 9, 10));
  }

  @Test
  void asksTheOtherLanguagesOfTheScriptWhereThePageIsWrongAboutItsOwn() {
    assertThat(dates.find("10 сентября 2021", Locale.ENGLISH)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2021",
        "version 10.9.2",
        "phone 555-10-2021",
        "1.234.10.2021",
        "10 people in 2021",
        "September 2021",
        "10 September",
        "99/99/9999",
        "2021-13-40",
        "192.168.10.21",
        "999999999999999999999999",
        ""
      })
  void seesNoDateWhereNoneIs(String text) {
    assertThat(dates.find(text, Locale.ENGLISH)).isEmpty();
  }

  @Test
  void keepsTheMomentWithItsOffset() {
    assertThat(dates.parse("2021-09-10T08:30:00+03:00", Locale.ROOT))
        .hasToString("2021-09-10T08:30+03:00");
    assertThat(dates.parse("2021-09-10T08:30:00.123Z", Locale.ROOT))
        .hasToString("2021-09-10T08:30Z");
    assertThat(dates.parse("2021-09-10 08:30:00 -0500", Locale.ROOT))
        .hasToString("2021-09-10T08:30-05:00");
    assertThat(dates.parse("September 10, 2021 at 8:30 pm EDT", Locale.US))
        .hasToString("2021-09-10T20:30-04:00");
    assertThat(dates.parse("2021-09-10T08:30:00", Locale.ROOT)).hasToString("2021-09-10");
  }

  @Test
  void countsSecondsAndMilliseconds() {
    assertThat(dates.parse("1631262600", Locale.ROOT)).hasToString("2021-09-10T08:30Z");
    assertThat(dates.parse("1631262600000", Locale.ROOT)).hasToString("2021-09-10T08:30Z");
  }

  @Test
  void tellsTheOtherReadingOfAnAmbiguousDate() {
    FoundDate found = dates.find("09/10/2021", Locale.US).getFirst();

    assertThat(found.stamp().day()).isEqualTo(LocalDate.of(2021, 9, 10));
    assertThat(found.otherwise()).isEqualTo(LocalDate.of(2021, 10, 9));
  }

  @Test
  void saysWhereTheDateStands() {
    String line = "10.09.2021 Author: Ada Byron";
    FoundDate found = dates.find(line, Locale.ENGLISH).getFirst();

    assertThat(line.substring(found.start(), found.end())).isEqualTo("10.09.2021");
    assertThat(dates.find("from 1 May 2020 to 3 June 2021", Locale.ENGLISH)).hasSize(2);
  }

  @Test
  void readsMonthsWhoseNamesThePlatformLacks() {
    assertThat(dates.parse("12. Jänner 2021", Locale.GERMANY)).hasToString("2021-01-12");
    assertThat(dates.parse("12 d’abril del 2021", Locale.of("ca"))).hasToString("2021-04-12");
    assertThat(dates.parse("12 Tháng Mười Một, 2021", Locale.of("vi"))).hasToString("2021-11-12");
    assertThat(dates.parse("12 Agt 2021", Locale.of("id"))).hasToString("2021-08-12");
    assertThat(dates.parse("令和元年5月1日", Locale.JAPAN)).hasToString("2019-05-01");
  }

  @Test
  void knowsTheLeapYearsOfIran() {
    assertThat(SolarHijri.toGregorian(1399, 12, 30)).isEqualTo(LocalDate.of(2021, 3, 20));
    assertThat(SolarHijri.toGregorian(1400, 1, 1)).isEqualTo(LocalDate.of(2021, 3, 21));
    assertThat(SolarHijri.toGregorian(1357, 11, 22)).isEqualTo(LocalDate.of(1979, 2, 11));
  }

  @Test
  void takesNoEverydayWordForTheMonthOfALanguageOfFewPages() {
    for (String text :
        List.of("Lov nr. 12 fra 2020", "2 mee 2021", "3 hun 2021", "10 ion 2021", "28 Sat 2013")) {
      assertThat(dates.find(text, Locale.ENGLISH)).as(text).isEmpty();
    }
    assertThat(dates.parse("10 Fra 2021", Locale.of("mt"))).hasToString("2021-02-10");
    assertThat(dates.parse("10 Hydref 2021", Locale.ENGLISH)).hasToString("2021-10-10");
  }

  @Test
  void readsADayWithItsOwnYearAfterAnother() {
    assertThat(dates.parse("Nel 2020 il 3 marzo 2021", Locale.ITALY)).hasToString("2021-03-03");
    assertThat(dates.parse("the 2000 m 3 May 2021", Locale.ENGLISH)).hasToString("2021-05-03");
    assertThat(dates.find("2021 m. rugsėjo 10 d., 2020 m. spalio 3 d.", Locale.of("lt")))
        .extracting(found -> found.stamp().day())
        .containsExactly(LocalDate.of(2021, 9, 10), LocalDate.of(2020, 10, 3));
  }

  @Test
  void readsShortThaiYearsOfEitherEra() {
    assertThat(dates.parse("10 ก.ย. 64", Locale.of("th"))).hasToString("2021-09-10");
    assertThat(dates.parse("10 ก.ย. 21", Locale.of("th"))).hasToString("2021-09-10");
  }

  @Test
  void survivesAnEastAsianDayWithoutItsMark() {
    assertThat(dates.find("2021年9月10 12:30", Locale.CHINA)).isEmpty();
  }

  @Test
  void knowsWhereADayOfAnErasFirstYearBegins() {
    assertThat(dates.find("掲載 令和元年5月1日", Locale.JAPAN))
        .extracting(FoundDate::start)
        .containsExactly(3);
  }
}
