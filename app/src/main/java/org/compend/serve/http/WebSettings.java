package org.compend.serve.http;

/**
 * Where and how the server listens.
 *
 * @param host the interface: a name or an address
 * @param port 0 for any that is free
 * @param secure whether readers come by HTTPS, through a proxy
 * @param behindProxy whether to believe what a proxy says of the client ({@code Forwarded}, RFC
 *     7239, and {@code X-Forwarded-For})
 * @param cacheBytes memory for pages, at most
 */
public record WebSettings(
    String host, int port, boolean secure, boolean behindProxy, long cacheBytes) {}
