package org.compend.archive;

import org.compend.Article;

/**
 * An article as it is now, with its place in the sequence of all changes.
 *
 * @param twin whether an earlier article says nearly the same
 * @param hidden whether it is kept from readers
 */
public record ChangedArticle(
    long change, ArticleId id, boolean twin, boolean hidden, Article article) {}
