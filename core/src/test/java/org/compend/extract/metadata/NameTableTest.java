package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.compend.extract.metadata.Names.Hint;
import org.compend.extract.metadata.Names.Region;
import org.compend.extract.words.Phrases;
import org.junit.jupiter.api.Test;

class NameTableTest {
  private final NameTable names =
      new NameTable(Phrases.read(Vocabulary.class, "element-names.txt"));

  @Test
  void readsTheWordsOfAName() {
    assertThat(names.read("post-meta authorName").has(Hint.AUTHOR)).isTrue();
    assertThat(names.read("site-footer").has(Region.FURNITURE)).isTrue();
    assertThat(names.read("relatedPosts related").has(Region.OTHERS)).isTrue();
    assertThat(names.read("authority").hints()).isZero();
  }

  @Test
  void aTitleIsTheHeadlineWhereItIsTheArticles() {
    assertThat(names.read("entry-title").has(Hint.TITLE)).isTrue();
    assertThat(names.read("widget-title").has(Hint.TITLE)).isFalse();
    assertThat(names.read("entry title").has(Hint.TITLE)).isFalse();
  }

  @Test
  void whatLacksSomethingIsNotIt() {
    assertThat(names.read("has-sidebar no-comments").regions()).isZero();
  }

  @Test
  void whatIsHiddenOnSomeScreensIsNotHidden() {
    assertThat(names.read("hidden").has(Region.HIDDEN)).isTrue();
    assertThat(names.read("hidden md:block").has(Region.HIDDEN)).isFalse();
    assertThat(names.read("lg:hidden").has(Region.HIDDEN)).isFalse();
    assertThat(names.read("overflow-hidden").has(Region.HIDDEN)).isFalse();
  }
}
