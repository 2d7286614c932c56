package org.compend.press.xhtml;

import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/** How the parts that a digest adds of its own are set: in which words, by which vocabulary. */
record Setting(Binding binding, Words words, Layout layout) {

  /** A type of EPUB's vocabulary; {@code null} where the page is none of an EPUB. */
  @Nullable String type(String type) {
    return layout.epubTypes() ? type : null;
  }

  /** Attributes with those that tell the language of the digest's own words. */
  @Nullable String[] own(@Nullable String... attributes) {
    String tag = words.language().toLanguageTag();
    boolean foreign =
        !words.language().getLanguage().equals(binding.digest().language().getLanguage());
    return foreign ? Markup.with(attributes, "lang", tag) : attributes;
  }

  /** The attributes that tell an article's language; none where it is not known. */
  static @Nullable String[] inLanguageOf(BoundArticle article) {
    return article.language().getLanguage().isEmpty()
        ? new @Nullable String[0]
        : Markup.language(article.language(), article.direction());
  }

  void heading(Markup out, int level, Word word, @Nullable String id) {
    out.element("h" + level, words.get(word), own("id", id)).line();
  }
}
