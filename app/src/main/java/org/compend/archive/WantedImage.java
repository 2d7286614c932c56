package org.compend.archive;

import java.net.URI;

/**
 * An image that could not be had with its article.
 *
 * @param tries how often it was asked for again in vain
 */
public record WantedImage(ArticleId article, URI address, int tries) {}
