package org.compend.archive.search;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** The stems of a text; tells of those that are not the words themselves. */
final class Stems extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Written written;
  private @Nullable Consumer<String> others;

  Stems(TokenStream input, Written written) {
    super(input);
    this.written = written;
  }

  /** Tells for this text of each word that is not its own stem. */
  Stems telling(Consumer<String> told) {
    others = told;
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
    return true;
  }

  @Override
  public void close() throws IOException {
    super.close();
    others = null;
  }
}
