package org.compend.serve.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher says of the magazine.
 *
 * @param name {@code null} to take it from the articles
 * @param base the address of its front page on the web
 */
public record Magazine(@Nullable String name, URI base) {}
