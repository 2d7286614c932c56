package org.compend.gather;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.compend.acquire.http.Validators;
import org.jspecify.annotations.Nullable;

/** What a source answered when it was asked. */
sealed interface Answer {

  /**
   * What it names now.
   *
   * @param validators to ask for a newer version next time; none where that cannot be told
   * @param moved its address from now on
   * @param title what it calls itself; empty where it does not
   * @param home the site that it belongs to
   * @param dates of what it names
   */
  record News(
      List<Lead> leads,
      Validators validators,
      URI moved,
      String title,
      @Nullable URI home,
      List<Instant> dates)
      implements Answer {}

  /** It is as it was. */
  record Same() implements Answer {}

  /**
   * It could not be read.
   *
   * @param problem in a sentence
   * @param retryAt when it lets itself be asked again at the earliest
   * @param gone whether it is gone for good
   */
  record Broken(String problem, @Nullable Instant retryAt, boolean gone) implements Answer {}
}
