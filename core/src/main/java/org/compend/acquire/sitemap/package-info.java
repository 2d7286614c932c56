/** Sitemaps and news sitemaps (sitemaps.org 0.9, Google News): which pages a site has. */
@NullMarked
package org.compend.acquire.sitemap;

import org.jspecify.annotations.NullMarked;
