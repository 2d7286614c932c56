package org.compend.archive;

import java.util.Locale;

/**
 * An article in one of the languages in which it is to be had.
 *
 * @param language that of the article as it is kept
 */
public record Translation(ArticleId id, Locale language) {}
