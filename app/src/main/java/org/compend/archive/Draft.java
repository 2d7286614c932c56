package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that editors write.
 *
 * @param id 20 lower-case hexadecimal digits
 * @param markdown its text with its front matter
 * @param editor who changed it last
 * @param due when it is to be published; {@code null} where that is not asked for
 * @param article what it was published as; {@code null} where it never was
 * @param problem why it could not be published when it was due; {@code null} where nothing failed
 */
public record Draft(
    String id,
    String markdown,
    String editor,
    Instant made,
    Instant changed,
    @Nullable Instant due,
    @Nullable ArticleId article,
    @Nullable String problem) {}
