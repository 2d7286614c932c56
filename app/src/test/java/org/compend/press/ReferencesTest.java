package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.compend.apparatus.Quotation;
import org.compend.apparatus.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | “Kom!”",
        "de | „Kom!“",
        "fr | «\u00a0Kom!\u00a0»",
        "ru | «Kom!»",
        "ja | 「Kom!」",
        "zh | “Kom!”",
        "ar | ”Kom!“",
        "nl | “Kom!”",
      })
  void quotationsStandWithinTheMarksOfTheirLanguage(Locale language, String marked) {
    Words words = Words.in(Locale.ENGLISH).within(language);
    assertThat(References.marked(said(Quotation.Kind.DIRECT), words)).isEqualTo(marked);
    assertThat(References.marked(said(Quotation.Kind.INDIRECT), words)).isEqualTo("Kom!");
  }

  private static Quotation said(Quotation.Kind kind) {
    return new Quotation(List.of(new Span(0, 0, 4)), "Kom!", kind, null, null);
  }
}
