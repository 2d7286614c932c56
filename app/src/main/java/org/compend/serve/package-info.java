/**
 * The magazine on the web: pages, shelf, catalogues, feeds.
 *
 * <p>Start with {@link org.compend.serve.MagazineServer}.
 */
@NullMarked
package org.compend.serve;

import org.jspecify.annotations.NullMarked;
