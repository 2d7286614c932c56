/**
 * The nouns of the house: what is captured, what an article is made of, what a digest binds.
 *
 * <p>Records and sealed families only, immutable, safe to share between threads, importing the JDK
 * alone. Start with {@link org.compend.Article}.
 */
@NullMarked
package org.compend;

import org.jspecify.annotations.NullMarked;
