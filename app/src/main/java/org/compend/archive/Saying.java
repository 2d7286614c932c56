package org.compend.archive;

import org.compend.apparatus.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * A quotation in an article.
 *
 * @param title the article's title
 * @param language the article's language, BCP 47
 * @param day the article's first publication, ISO 8601; {@code null} where that is not known
 * @param paragraph where it stands, counted from 0
 */
public record Saying(
    ArticleId article,
    String title,
    String language,
    @Nullable String day,
    Quotation.Kind kind,
    String words,
    int paragraph) {}
