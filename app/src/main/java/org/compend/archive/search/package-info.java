/**
 * Full-text search over an archive: an index that is derived from it, knows how far it has come,
 * and can be thrown away at any time.
 *
 * <p>Start with {@link org.compend.archive.search.SearchIndex}. What users may write is told by
 * {@link org.compend.archive.search.QueryParser}.
 */
@NullMarked
package org.compend.archive.search;

import org.jspecify.annotations.NullMarked;
