/**
 * Where articles, assets and provenance are kept: SQLite or PostgreSQL, with the same SQL.
 *
 * <p>Start with {@link org.compend.archive.Archive}. Nothing is overwritten: an article that
 * changes gets a new revision, and every revision names the capture that it was made from.
 */
@NullMarked
package org.compend.archive;

import org.jspecify.annotations.NullMarked;
