package org.compend.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.compend.acquire.http.Fetcher;
import org.compend.gather.LinkCheck;
import picocli.CommandLine.Option;

/** The options of whatever fetches from the web. */
final class FetchOptions {
  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      split = ",",
      description =
          "A host that may be asked although it is not on the public web, such as intranet.example;"
              + " may be repeated. COMPEND_ALLOW_HOST names such hosts for good.")
  private List<String> allowed = List.of();

  /** A fetcher with the standard limits and manners. */
  Fetcher fetcher(Shell shell) {
    return Fetcher.standard(hosts(shell));
  }

  /** Follows links. */
  LinkCheck links(Shell shell) {
    return LinkCheck.of(hosts(shell));
  }

  private Set<String> hosts(Shell shell) {
    Set<String> hosts = new LinkedHashSet<>(allowed);
    for (String host : shell.environment().getOrDefault("COMPEND_ALLOW_HOST", "").split(",", -1)) {
      if (!host.isBlank()) {
        hosts.add(host.strip());
      }
    }
    return hosts;
  }
}
