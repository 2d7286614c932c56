package org.compend.serve.post;

/** What became of a letter. */
sealed interface Outcome {
  /** The mail server took it. */
  record Taken() implements Outcome {}

  /** The mail server did not take it, and may later. */
  record Later(String problem) implements Outcome {}

  /** The mail server will not take it. */
  record Never(String problem) implements Outcome {}

  /** The connection ended between the end of the letter and the answer. */
  record Unsure(String problem) implements Outcome {}
}
