package org.compend.archive;

/**
 * What an article tells of a time.
 *
 * @param begins the first day of the time, ISO 8601
 * @param value the time by TIMEX3: {@code 1931-SP}, {@code 1998/2001}
 * @param label the words of the article that name the time
 * @param title the article's title
 * @param language the article's language, BCP 47
 * @param paragraph where it stands, counted from 0
 */
public record Telling(
    String begins,
    String value,
    String label,
    String sentence,
    ArticleId article,
    String title,
    String language,
    int paragraph) {}
