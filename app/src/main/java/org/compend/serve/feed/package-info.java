/**
 * The magazine for programs: feeds, site maps.
 *
 * <p>Start with {@link org.compend.serve.feed.FeedPages}.
 */
@NullMarked
package org.compend.serve.feed;

import org.jspecify.annotations.NullMarked;
