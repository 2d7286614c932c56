/**
 * The magazine's pages: what each shows, as records that the templates in {@code src/main/jte}
 * take.
 *
 * <p>Start with {@link org.compend.serve.page.MagazinePages}.
 */
@NullMarked
package org.compend.serve.page;

import org.jspecify.annotations.NullMarked;
