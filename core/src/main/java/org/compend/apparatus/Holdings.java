package org.compend.apparatus;

import java.util.Map;
import org.compend.Address;
import org.compend.apparatus.work.Work;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are at hand though not in a digest: what its articles cite of them is told in full.
 *
 * @param pieces the articles by {@link Address#key} of their addresses
 */
public record Holdings(Map<String, Work.Piece> pieces) {
  public Holdings {
    pieces = Map.copyOf(pieces);
  }

  /** None at all. */
  public static Holdings none() {
    return new Holdings(Map.of());
  }

  /** The article that a work is; {@code null} where it is none of these. */
  Work.@Nullable Piece of(Work.Named work) {
    return work.address() == null ? null : pieces.get(Address.key(work.address()));
  }
}
