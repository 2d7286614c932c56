/**
 * Digests that go out by themselves: series that are due are bound, and sent to those who
 * subscribed to them.
 *
 * <p>Start with {@link org.compend.serve.post.PostOffice}.
 */
@NullMarked
package org.compend.serve.post;

import org.jspecify.annotations.NullMarked;
