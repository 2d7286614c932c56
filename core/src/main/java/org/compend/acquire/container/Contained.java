package org.compend.acquire.container;

import java.net.URI;
import org.compend.Capture;

/** What a {@link Container} holds at one place. */
public sealed interface Contained {

  /** A page. */
  record Page(Capture capture) implements Contained {}

  /**
   * Something that could not be read; the reading goes on after it.
   *
   * @param file the container
   * @param offset where in the file, in bytes; in the exports, which item, counted from 1
   * @param reason what is wrong, in a sentence for people
   */
  record Damage(URI file, long offset, String reason) implements Contained {}
}
