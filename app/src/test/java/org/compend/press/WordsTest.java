package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.apparatus.time.Grain;
import org.compend.apparatus.time.Mention;
import org.compend.apparatus.time.Period;
import org.compend.apparatus.time.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 9, 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "de", "fr", "es", "ru", "it", "pt", "pl", "uk", "ar", "fa", "he", "zh", "ja", "ko"
      })
  void everyLanguageHasEveryWord(String tag) {
    Words words = Words.in(Locale.forLanguageTag(tag));
    assertThat(words.language().toLanguageTag()).isEqualTo(tag);
    for (Word word : Word.values()) {
      assertThat(words.get(word)).as("%s in %s", word, tag).isNotBlank();
    }
    assertThat(words.minutes(7)).contains("7").doesNotContain("{");
    assertThat(words.date(DAY)).matches(".*\\p{Nd}.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|10 September 2021",
        "en-US|September 10, 2021",
        "de|10. September 2021",
        "ru|10 сентября 2021\u202fг.",
        "zh|2021年9月10日",
        "ar|10 سبتمبر 2021"
      })
  void datesAreWrittenInTheWayOfTheLocale(String tag, String expected) {
    assertThat(Words.in(Locale.forLanguageTag(tag)).date(DAY)).isEqualTo(expected);
  }

  @Test
  void aMomentIsTheDayItIsInUtc() {
    assertThat(Words.in(Locale.UK).date(Instant.parse("2021-09-10T23:59:59Z")))
        .isEqualTo("10 September 2021");
  }

  @Test
  void aLanguageWithoutWordsGetsEnglishOnesAndSaysSo() {
    Words words = Words.in(Locale.forLanguageTag("is"));
    assertThat(words.get(Word.CONTENTS)).isEqualTo("Contents");
    assertThat(words.language()).isEqualTo(Locale.ENGLISH);
    assertThat(words.date(DAY)).isEqualTo("September 10, 2021");
    assertThat(Words.in(Locale.ROOT).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void namesAreJoinedAsTheLanguageDoes() {
    assertThat(Words.in(Locale.UK).by(List.of("Ada Moss", "Ben Low")))
        .isEqualTo("By Ada Moss and Ben Low");
    assertThat(Words.in(Locale.GERMAN).by(List.of("A", "B", "C"))).isEqualTo("Von A, B und C");
    assertThat(Words.in(Locale.SIMPLIFIED_CHINESE).by(List.of("沈"))).isEqualTo("作者：沈");
  }

  @Test
  void aLabelIsPartedAsTheLanguageDoes() {
    assertThat(Words.in(Locale.ENGLISH).label(Word.SOURCE, "x")).isEqualTo("Source: x");
    assertThat(Words.in(Locale.JAPANESE).label(Word.SOURCE, "x")).isEqualTo("出典：x");
  }

  @Test
  void aTimeIsToldByItsName() {
    Words words = Words.in(Locale.UK);
    assertThat(words.time(stretch(Grain.DAY))).isEqualTo("10 September 2021");
    assertThat(words.time(stretch(Grain.MONTH))).isEqualTo("September 2021");
    assertThat(words.time(stretch(Grain.QUARTER))).isEqualTo("Q3 2021");
    assertThat(words.time(stretch(Grain.SEASON))).isEqualTo("Autumn 2021");
    assertThat(words.time(stretch(Grain.DECADE))).isEqualTo("2020s");
    assertThat(words.time(stretch(Grain.CENTURY))).isEqualTo("21st century");
    assertThat(words.time(stretch(Grain.CENTURY, LocalDate.of(1920, 1, 1))))
        .isEqualTo("20th century");
    assertThat(Words.in(Locale.FRENCH).time(stretch(Grain.CENTURY))).isEqualTo("XXIe siècle");
    assertThat(Words.in(Locale.GERMAN).time(stretch(Grain.MONTH))).isEqualTo("September 2021");
  }

  @Test
  void aSeasonIsToldAsTextsTellIt() {
    Words german = Words.in(Locale.GERMAN);
    assertThat(german.time(stretch(Grain.SEASON, LocalDate.of(1931, 3, 1))))
        .isEqualTo("Frühjahr 1931");
    assertThat(german.time(stretch(Grain.SEASON, LocalDate.of(1931, 1, 5))))
        .isEqualTo("Winter 1930–31");
    assertThat(Words.in(Locale.JAPANESE).time(stretch(Grain.SEASON, DAY))).isEqualTo("2021年秋");
  }

  private static Stretch stretch(Grain grain) {
    return stretch(grain, DAY);
  }

  private static Stretch stretch(Grain grain, LocalDate day) {
    Period period = Period.containing(grain, day);
    Mention mention = new Mention(0, 0, 1, period, null, null, Mention.Basis.STATED);
    return new Stretch(mention, mention);
  }
}
