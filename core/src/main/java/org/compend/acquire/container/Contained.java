package org.compend.acquire.container;

import java.net.URI;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/** What a {@link Container} holds at one place. */
public sealed interface Contained {

  /**
   * A page.
   *
   * @param guid the identifier that the feed or export gives it
   */
  record Page(Capture capture, @Nullable String guid) implements Contained {

    /** A page that goes by its address alone. */
    public Page(Capture capture) {
      this(capture, null);
    }
  }

  /**
   * Something that could not be read; the reading goes on after it.
   *
   * @param file the container
   * @param offset where in the file, in bytes; in the exports, which item, counted from 1
   * @param reason what is wrong, in a sentence for people
   */
  record Damage(URI file, long offset, String reason) implements Contained {}
}
