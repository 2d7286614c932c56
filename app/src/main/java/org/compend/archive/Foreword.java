package org.compend.archive;

import java.util.List;
import org.compend.Block;

/**
 * The opening words of a digest, as they were written and as they were read at that time, so that
 * the digest stays the same when reading gets better.
 *
 * @param markdown may be empty
 */
public record Foreword(String markdown, List<Block> blocks) {
  /** No foreword. */
  public static final Foreword NONE = new Foreword("", List.of());

  public Foreword {
    blocks = List.copyOf(blocks);
  }
}
