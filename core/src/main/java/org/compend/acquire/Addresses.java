package org.compend.acquire;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The public addresses of pages that were saved to files.
 *
 * <p>A manifest's word comes first, then what the page itself noted when it was saved, then a base
 * address under which the files' places are put.
 *
 * @param byName addresses by the id of a file, its name, or its place beneath the input's folder
 * @param base the address of the input's folder, ending in a slash
 */
public record Addresses(Map<String, URI> byName, @Nullable URI base) {
  /** Nothing is known but what the pages tell. */
  public static final Addresses UNKNOWN = new Addresses(Map.of(), null);

  public Addresses {
    byName = Map.copyOf(byName);
  }

  @Nullable URI of(Found found, @Nullable URI told) {
    String place = found.root().relativize(found.file()).toString().replace('\\', '/');
    for (String name : new String[] {place, found.file().getFileName().toString(), found.id()}) {
      URI listed = byName.get(name);
      if (listed != null) {
        return listed;
      }
    }
    if (told != null) {
      return told;
    }
    return base == null ? null : base.resolve(found.relative());
  }
}
