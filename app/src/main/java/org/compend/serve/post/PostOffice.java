package org.compend.serve.post;

import java.time.Duration;
import java.time.InstantSource;
import org.compend.archive.Archive;
import org.compend.archive.Rota;
import org.compend.select.Issues;
import org.compend.serve.http.Routes;
import org.compend.serve.page.Library;
import org.compend.serve.page.Templates;
import org.compend.serve.shelf.Copies;
import org.jspecify.annotations.Nullable;

/**
 * Lets series go on when they are due and sends their digests to readers, on one of all servers
 * that have the archive open.
 */
public final class PostOffice implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Archive archive;
  private final Round round;
  private @Nullable Rota rota;

  private PostOffice(Archive archive, Round round) {
    this.archive = archive;
    this.round = round;
  }

  /**
   * An office that has not begun yet; adds the pages where readers subscribe.
   *
   * @param settings {@code null} where no letters can be sent: then series go on, and nobody can
   *     subscribe
   */
  public static PostOffice open(
      Library library,
      Templates templates,
      Issues issues,
      Copies copies,
      @Nullable PostSettings settings,
      Routes routes) {
    InstantSource clock = InstantSource.system();
    Round.@Nullable Sending sending = null;
    if (settings != null) {
      Letters letters = new Letters(settings, library, copies);
      sending = new Round.Sending(settings, letters);
      new SubscriptionPages(library, templates, settings, letters, clock).addTo(routes);
    }
    Round round = new Round(library.archive(), issues, sending, clock);
    return new PostOffice(library.archive(), round);
  }

  /** Begins its rounds. */
  public void begin() {
    rota = archive.rota("post", PAUSE, round::run);
  }

  @Override
  public void close() {
    if (rota != null) {
      rota.close();
    }
  }
}
