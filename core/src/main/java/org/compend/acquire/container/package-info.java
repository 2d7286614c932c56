/**
 * Files that hold many pages: web archives (WARC, WACZ), the exports of WordPress and Ghost, books
 * (EPUB). Each is read page by page, in bounded memory; what is damaged is told with its place, and
 * the reading goes on.
 *
 * <p>Start with {@link org.compend.acquire.container.Container#open}.
 */
@NullMarked
package org.compend.acquire.container;

import org.jspecify.annotations.NullMarked;
