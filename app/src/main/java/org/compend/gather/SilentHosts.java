package org.compend.gather;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.acquire.http.Fetch;

/** The hosts that did not answer in one run, and are asked no more. Safe to use by threads. */
final class SilentHosts {
  private static final int PATIENCE = 2;

  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  boolean has(URI address) {
    return times.getOrDefault(String.valueOf(address.getHost()), 0) >= PATIENCE;
  }

  void note(URI address, Fetch.Failed failed) {
    switch (failed.problem()) {
      case NETWORK, TIMEOUT, BUSY, SERVER ->
          times.merge(String.valueOf(address.getHost()), 1, Integer::sum);
      case STATUS, GONE, PROTOCOL, TOO_LARGE, CODING, REDIRECT -> {}
    }
  }
}
