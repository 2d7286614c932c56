package org.compend.archive.search;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The stems of a text; tells of those that are not the words themselves, and of frequent ones that
 * stand side by side.
 */
final class Stems extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Written written;
  private @Nullable Consumer<String> others;
  private @Nullable Neighbours neighbours;

  Stems(TokenStream input, Written written) {
    super(input);
    this.written = written;
  }

  /** Tells for this text of each word that is not its own stem. */
  Stems telling(Consumer<String> told) {
    others = told;
    return this;
  }

  /** Tells for this text of each two frequent stems side by side, by their name in the index. */
  Stems pairing(Pairs pairs, Consumer<String> told) {
    neighbours = pairs.isEmpty() ? null : new Neighbours(pairs, told);
    return this;
  }

  /** The word whose stem is told just now, folded. */
  String written() {
    return written.folded();
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (others != null && !written.is(term)) {
      others.accept(written.folded());
    }
    if (neighbours != null) {
      neighbours.take(term, step.getPositionIncrement());
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    super.close();
    others = null;
    neighbours = null;
  }
}
