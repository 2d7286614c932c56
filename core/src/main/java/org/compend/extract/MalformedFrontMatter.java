package org.compend.extract;

/** Front matter that cannot be read; the message says on which line of the file and why. */
public final class MalformedFrontMatter extends RuntimeException {
  private static final long serialVersionUID = 1;

  MalformedFrontMatter(int line, String reason) {
    super("front matter, line " + line + ": " + reason);
  }
}
