package org.compend.apparatus;

import java.util.List;

/** A sentence of a text as its tokens; never empty. */
record Sentence(List<Token> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has tokens");
    }
  }

  int start() {
    return tokens.getFirst().start();
  }

  /** The word at a place. */
  String text(int at) {
    return tokens.get(at).text();
  }

  /** The word at a place in lower case. */
  String lower(int at) {
    return tokens.get(at).lower();
  }

  int end() {
    return tokens.getLast().end();
  }
}
