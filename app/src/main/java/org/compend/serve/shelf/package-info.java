/**
 * The shelf: digests to download, made once for all weeks and months, and by readers for
 * themselves; catalogues of them for reading devices.
 *
 * <p>Start with {@link org.compend.serve.shelf.ShelfPages}.
 */
@NullMarked
package org.compend.serve.shelf;

import org.jspecify.annotations.NullMarked;
