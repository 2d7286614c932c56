package org.compend.serve.http;

import java.util.Map;

/**
 * Who asks.
 *
 * @param client by what limits tell clients apart: the address, of IPv6 its network
 * @param cookies the cookies that came along
 * @param browses whether the client shows pages to a person, rather than fetching a file
 * @param local whether the request came from a program on this machine, and not through a proxy
 */
public record Visitor(String client, Map<String, String> cookies, boolean browses, boolean local) {
  public Visitor {
    cookies = Map.copyOf(cookies);
  }
}
