package org.compend.press;

import java.io.IOException;
import java.io.OutputStream;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;

/**
 * Turns a digest into the bytes of one format.
 *
 * <p>The same digest with the same assets gives the same bytes. A press has no state: it may be
 * used from several threads.
 */
public interface Press {

  /**
   * Presses a digest.
   *
   * @param apparatus what is said of its articles together; empty where nothing was asked for
   * @param assets where the images come from; one that cannot be had or decoded is replaced by a
   *     captioned placeholder
   * @param out receives the bytes; it stays open
   * @throws IOException if {@code out} cannot be written
   */
  void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException;

  /** Presses a digest without an apparatus. */
  default void press(Digest digest, Assets assets, OutputStream out) throws IOException {
    press(digest, DigestApparatus.empty(), assets, out);
  }
}
