/**
 * What programs can do at the desk: JSON over HTTP, for those who have a token. It has no logic of
 * its own, but calls what the desk's pages call.
 *
 * <p>Start with {@link org.compend.serve.api.Api}. One table of {@link
 * org.compend.serve.api.Operation}s makes both the routes and their description.
 */
@NullMarked
package org.compend.serve.api;

import org.jspecify.annotations.NullMarked;
