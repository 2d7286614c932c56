package org.compend.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The place in a list by day after which one goes on reading; undated articles come last. */
public record Cursor(@Nullable LocalDate day, ArticleId id) {}
