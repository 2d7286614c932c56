/**
 * Finds the dates and periods that a text speaks of and says which they are.
 *
 * <p>The rules are data: a small grammar for each language in the resources beside this package,
 * whose form {@link org.compend.apparatus.time.GrammarReader} tells. Start with {@link
 * org.compend.apparatus.time.TimeTagger}.
 */
@NullMarked
package org.compend.apparatus.time;

import org.jspecify.annotations.NullMarked;
