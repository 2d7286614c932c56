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

  int end() {
    return tokens.getLast().end();
  }
}
