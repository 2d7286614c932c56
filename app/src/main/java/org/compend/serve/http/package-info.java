/**
 * HTTP as the magazine speaks it, over Jetty: routes, replies as cached bytes, limits that keep one
 * client from harming another. Knows nothing of articles.
 *
 * <p>Start with {@link org.compend.serve.http.WebServer}.
 */
@NullMarked
package org.compend.serve.http;

import org.jspecify.annotations.NullMarked;
