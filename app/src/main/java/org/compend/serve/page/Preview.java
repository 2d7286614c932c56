package org.compend.serve.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.archive.ArticleId;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Pictures;

/**
 * An article as readers will see it, without its pictures.
 *
 * @param title may be empty
 * @param byline who signs, as one line; may be empty
 * @param standfirst as HTML; may be empty
 * @param body as HTML
 * @param language BCP 47; {@code und} where it is not known
 * @param direction {@code ltr} or {@code rtl}
 */
public record Preview(
    String title,
    String byline,
    String standfirst,
    String body,
    String language,
    String direction) {
  private static final ArticleId NOBODY = new ArticleId("0".repeat(20));

  /** The preview of an article. */
  public static Preview of(Article article) {
    Story story = new Story(NOBODY, article, _ -> Optional.empty(), Set.of());
    Words words = Words.in(Locale.UK).within(article.metadata().language());
    ArticleText text =
        ArticleText.of(story, words, new Pictures(story.assets()), new WebLayout(NOBODY));
    return new Preview(
        article.metadata().title(),
        byline(article, words),
        text.standfirst(),
        text.body() + text.links(),
        article.metadata().language().toLanguageTag(),
        story.bound().direction().code());
  }

  private static String byline(Article article, Words words) {
    String names =
        article.metadata().bylines().stream()
            .map(byline ->
                byline.affiliation() == null
                    ? byline.name()
                    : byline.name() + " (" + byline.affiliation() + ")")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : words.get(Word.BY) + " " + names;
  }
}
