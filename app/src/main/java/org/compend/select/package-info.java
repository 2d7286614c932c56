/**
 * Chooses articles and makes digests of them.
 *
 * <p>Start with {@link org.compend.select.Binder} for articles at hand, with {@link
 * org.compend.select.Selection} and {@link org.compend.select.Issues} for those of an archive.
 */
@NullMarked
package org.compend.select;

import org.jspecify.annotations.NullMarked;
