/**
 * What can be said of articles: who is quoted, who and what is named. Pure functions of articles,
 * offline and deterministic. Start with {@link org.compend.apparatus.Annotator}.
 */
@NullMarked
package org.compend.apparatus;

import org.jspecify.annotations.NullMarked;
