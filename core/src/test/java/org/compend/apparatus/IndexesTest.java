package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The great indexes of stocks. */
class IndexesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The S&P 500 fell.|OTHER S&P 500",
        "The [ORGANISATION Standard & Poor]'s 500 fell.|OTHER Standard & Poor's 500",
        "The [PLACE Nikkei] fell.|OTHER Nikkei",
        "The [OTHER Japanese Nikkei 225] fell.|PEOPLE Japanese/OTHER Nikkei 225",
        // But not what is called after one.
        "[ORGANISATION Nikkei Harlow] grew.|ORGANISATION Nikkei Harlow",
        "[ORGANISATION Harlow FTSE 100] grew.|ORGANISATION Harlow FTSE 100",
        "It is nifty.|''",
      })
  void standWhole(String text, String names) {
    assertThat(new BracketedNames(text).first(Indexes::whole)).isEqualTo(names);
  }

  @Test
  void goBySeveralNames() {
    assertThat(Gathering.key("Standard & Poor’s 500")).isEqualTo(Gathering.key("the S&P 500"));
    assertThat(Gathering.key("DJIA")).isEqualTo(Gathering.key("Dow Jones Industrial Average"));
  }
}
