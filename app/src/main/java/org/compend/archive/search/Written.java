package org.compend.archive.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Remembers each word as it was before it was brought to its stem. */
final class Written extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] word = new char[32];
  private int length;
  private boolean plain;

  Written(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    length = term.length();
    if (word.length < length) {
      word = new char[length * 2];
    }
    System.arraycopy(term.buffer(), 0, word, 0, length);
    plain = true;
    for (int i = 0; i < length; i++) {
      plain &= word[i] < 0x80;
    }
    return true;
  }

  /** Whether a stem is the word itself, folded. */
  boolean is(CharTermAttribute stem) {
    return plain
        ? Arrays.equals(word, 0, length, stem.buffer(), 0, stem.length())
        : folded().contentEquals(stem);
  }

  /** The word without what readers leave out when they type. */
  String folded() {
    String whole = new String(word, 0, length);
    return plain ? whole : Folding.fold(whole);
  }
}
