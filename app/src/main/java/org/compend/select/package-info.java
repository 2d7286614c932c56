/**
 * From chosen articles to a digest.
 *
 * <p>Start with {@link org.compend.select.Binder}.
 */
@NullMarked
package org.compend.select;

import org.jspecify.annotations.NullMarked;
