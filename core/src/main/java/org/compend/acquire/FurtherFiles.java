package org.compend.acquire;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.PageNumber;

/**
 * Finds among files those that hold the further pages of an article which another of them begins.
 *
 * <p>A file is a further page when its address, or where none is known its place in the folder,
 * bears the next number, and when the page before it leads there as a {@link FurtherPage}.
 */
final class FurtherFiles {
  private final FileSource source;
  private final Map<Found, URI> addresses = new LinkedHashMap<>();
  private final Map<String, Found> byAddress = new HashMap<>();

  private FurtherFiles(FileSource source, Collection<Found> files) {
    this.source = source;
    for (Found file : files) {
      if (file.looksLikePage()) {
        URI address = source.address(file);
        addresses.put(file, address);
        byAddress.putIfAbsent(PageNumber.key(address), file);
      }
    }
  }

  /** These files in their order, each further page with its article's first and no more alone. */
  static List<Found> joined(FileSource source, Collection<Found> files) {
    return new FurtherFiles(source, files).joined(files);
  }

  private List<Found> joined(Collection<Found> files) {
    Map<Found, List<Found>> further = new HashMap<>();
    for (Found first : beginnings()) {
      further.put(first, further(first));
    }
    Set<Found> within =
        further.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    // What goes on with another article begins none of its own.
    further.keySet().removeAll(within);
    Set<Found> taken =
        further.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    return files.stream()
        .filter(file -> !taken.contains(file))
        .map(file -> file.with(further.getOrDefault(file, List.of())))
        .toList();
  }

  /** The files that begin what another may go on with, by the addresses alone. */
  private Set<Found> beginnings() {
    Set<Found> beginnings = new LinkedHashSet<>();
    addresses.forEach((file, address) -> {
      for (String beginning : PageNumber.beginnings(address)) {
        Found first = byAddress.get(beginning);
        if (first != null && !first.equals(file)) {
          beginnings.add(first);
        }
      }
    });
    return beginnings;
  }

  /** The further pages to which a page leads, one by the other. */
  private List<Found> further(Found first) {
    return source.capture(first).stream()
        .flatMap(page ->
            FurtherPage.all(page, address -> at(address).flatMap(source::capture))
                .sequencedKeySet()
                .stream())
        .flatMap(address -> at(address).stream())
        .toList();
  }

  private Optional<Found> at(URI address) {
    return Optional.ofNullable(byAddress.get(PageNumber.key(address)));
  }
}
