/**
 * Feeds: RSS 0.9x to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed and OPML, read as they are found.
 */
@NullMarked
package org.compend.acquire.feed;

import org.jspecify.annotations.NullMarked;
