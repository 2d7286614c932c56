package org.compend.archive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compend.apparatus.Shingles;

/**
 * The runs of words of the texts that were looked at last, by the digests of their articles: the
 * same ones are compared with one new article after the other. Safe to use from several threads.
 */
final class KnownRuns {
  /** Four bytes each: sixteen megabytes, some four thousand texts. */
  private static final int MOST = 4 << 20;

  private final Map<String, Shingles> byDigest = new LinkedHashMap<>(16, .75f, true);
  private int size;

  synchronized Optional<Shingles> find(String digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  synchronized void put(String digest, Shingles runs) {
    Shingles before = byDigest.put(digest, runs);
    size += runs.size() - (before == null ? 0 : before.size());
    Iterator<Shingles> oldest = byDigest.values().iterator();
    while (size > MOST) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}
