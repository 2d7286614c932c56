package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTypesTest {
  @Test
  void countsHowOftenTypesOfAGroupAreNamed() {
    Map<String, Integer> types = Map.of("product", 3, "productgroup", 1, "offer", 2);
    assertThat(PageTypes.counts(types)[PageTypes.PRODUCT]).isEqualTo(4);
    assertThat(PageTypes.counts(types)[PageTypes.OFFER]).isEqualTo(2);
    assertThat(PageTypes.counts(types)[PageTypes.FORUM]).isZero();
  }

  @Test
  void aProgramsVersionDoesNotMatter() {
    assertThat(PageTypes.counts(Map.of("discourse 3.4.0", 1))[PageTypes.FORUM]).isEqualTo(1);
  }

  @Test
  void whatIsAnArticleBesideSomethingElseIsHintedToBeAnArticle() {
    assertThat(PageTypes.hint(Map.of("product", 1, "newsarticle", 1))).isEqualTo(4);
    assertThat(PageTypes.hint(Map.of("product", 1))).isEqualTo(2);
    assertThat(PageTypes.hint(Map.of())).isZero();
  }
}
