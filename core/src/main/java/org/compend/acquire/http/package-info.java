/**
 * Fetching from the web, politely and safely: no address of a local network is ever asked, nothing
 * grows without end, and every site's own rules are heeded.
 *
 * <p>Start with {@link org.compend.acquire.http.Fetcher}.
 */
@NullMarked
package org.compend.acquire.http;

import org.jspecify.annotations.NullMarked;
