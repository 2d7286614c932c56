package org.compend.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Indexer;
import org.compend.archive.Archive;
import org.compend.edit.ForewordReader;
import org.compend.extract.Extractor;
import org.compend.gather.Outcome;
import org.compend.gather.Watch;
import org.compend.select.DigestDesk;
import org.compend.serve.api.Api;
import org.compend.serve.desk.Desk;
import org.compend.serve.feed.FeedPages;
import org.compend.serve.feed.SiteMaps;
import org.compend.serve.http.Meter;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.WebServer;
import org.compend.serve.page.ArticlePages;
import org.compend.serve.page.Finder;
import org.compend.serve.page.Library;
import org.compend.serve.page.Magazine;
import org.compend.serve.page.MagazinePages;
import org.compend.serve.page.PictureStore;
import org.compend.serve.page.Reading;
import org.compend.serve.page.RegisterPages;
import org.compend.serve.page.SearchPages;
import org.compend.serve.page.Style;
import org.compend.serve.page.Templates;
import org.compend.serve.post.PostOffice;
import org.compend.serve.post.PostSettings;
import org.compend.serve.shelf.Catalogue;
import org.compend.serve.shelf.Copies;
import org.compend.serve.shelf.Drafted;
import org.compend.serve.shelf.Pressroom;
import org.compend.serve.shelf.ShelfPages;
import org.compend.serve.shelf.Volumes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The magazine on an archive, for readers.
 *
 * <pre>{@code
 * try (MagazineServer server = MagazineServer.start(archive, settings)) {
 *   server.await();
 * }
 * }</pre>
 */
public final class MagazineServer implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final long PICTURE_BYTES = 32L << 20;
  private static final int CALLS_A_MINUTE = 600;

  private final WebServer web;
  private final Pulse pulse;
  private final Finder finder;
  private final Pressroom room;
  private final PostOffice office;
  private final Rounds rounds;
  private final Registration registration;

  private MagazineServer(
      WebServer web,
      Pulse pulse,
      Finder finder,
      Pressroom room,
      PostOffice office,
      Rounds rounds,
      Registration registration) {
    this.registration = registration;
    this.rounds = rounds;
    this.web = web;
    this.pulse = pulse;
    this.finder = finder;
    this.room = room;
    this.office = office;
  }

  /**
   * Starts to serve an archive, which stays open when the server is closed.
   *
   * @throws IOException if its own program cannot be read
   * @throws WebServer.CannotListen if the port is taken, or the host is not this machine's
   */
  public static MagazineServer start(Archive archive, ServeSettings settings)
      throws WebServer.CannotListen, IOException {
    Annotator annotator = new Annotator();
    Pressroom room =
        Pressroom.open(
            settings.scratch(),
            settings.depot(),
            settings.presses(),
            (digest, holdings) ->
                Indexer.usual(digest, annotator, archive.corrections().all(), holdings).of(digest));
    Finder finder = new Finder(archive, settings.index());
    Pulse pulse = new Pulse(archive);
    Library library = new Library(archive, new Magazine(settings.name(), settings.base()), pulse);
    pulse.begin(state -> {
      finder.catchUp();
      library.prepare(state);
    });
    Templates templates = new Templates();
    Volumes volumes = new Volumes(library, finder);
    MagazinePages pages = new MagazinePages(library, templates, () -> ShelfPages.newest(volumes));
    boolean secure = "https".equals(settings.base().getScheme());
    Routes routes = new Routes();
    pages.addTo(routes);
    PictureStore pictures = new PictureStore(PICTURE_BYTES);
    new ArticlePages(library, templates, pictures, pages::missing).addTo(routes, pulse::registered);
    new RegisterPages(library, templates, pages::missing).addTo(routes, pulse::registered);
    new FeedPages(library, pictures, pages::missing).addTo(routes);
    new ShelfPages(library, templates, volumes, room, settings.post() != null, pages::missing)
        .addTo(routes);
    new Catalogue(library, volumes, finder, pages::missing).addTo(routes);
    new SearchPages(library, templates, finder).addTo(routes);
    new SiteMaps(library, Clock.systemUTC(), pages::missing).addTo(routes);
    new Reading(library, templates, secure).addTo(routes);
    Style.addTo(routes, pages::missing);
    DigestDesk digests =
        new DigestDesk(
            library.archive(),
            volumes.chooser(),
            new ForewordReader(Extractor.standard()),
            annotator,
            Clock.systemUTC());
    Drafted drafted = new Drafted(archive, digests, room, mostAttached(settings.post()));
    Desk desk =
        new Desk(
            library,
            templates,
            volumes,
            digests,
            drafted,
            settings.links(),
            Clock.systemUTC(),
            secure);
    desk.addTo(routes);
    new Api(
            library,
            finder,
            volumes.issues(),
            annotator,
            digests,
            drafted,
            settings.links(),
            Clock.systemUTC(),
            CALLS_A_MINUTE)
        .addTo(routes);
    routes.answer("/healthz", Set.of(), (_, _) -> health(pulse));
    Meter meter = new Meter();
    routes.answer(
        "/metrics",
        Set.of(),
        (ask, visitor) -> visitor.local() ? meter.reply() : pages.missing(ask));
    PostOffice office =
        PostOffice.open(
            library,
            templates,
            volumes.issues(),
            new Copies(volumes, room),
            settings.post(),
            routes);
    try {
      WebServer web = WebServer.start(settings.web(), routes, pages::missing, pulse, meter);
      // Readers are answered from here on; what need not be there at once comes afterwards.
      finder.begin();
      office.begin();
      Rounds rounds = new Rounds("rounds", PAUSE, due(archive, settings, desk));
      return new MagazineServer(
          web, pulse, finder, room, office, rounds, new Registration(archive, annotator));
    } catch (WebServer.CannotListen e) {
      office.close();
      pulse.close();
      finder.close();
      room.close();
      throw e;
    }
  }

  /** The largest file that letters take along, or would if letters were sent. */
  private static long mostAttached(@Nullable PostSettings post) {
    return post == null ? (long) PostSettings.USUAL_MOST_MB << 20 : post.attachMost();
  }

  private static List<Runnable> due(Archive archive, ServeSettings settings, Desk desk) {
    List<Runnable> due = new ArrayList<>(List.of(desk::doWhatIsDue));
    Path folder = settings.watched();
    if (folder != null) {
      Logger log = LoggerFactory.getLogger(Watch.class);
      due.add(new Watch(archive, folder, Clock.systemUTC(), outcome -> tell(log, outcome))::look);
    }
    return due;
  }

  private static void tell(Logger log, Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken(String place, var kept) ->
          log.info("{}: {}", place, kept.outcome().name().toLowerCase(Locale.ROOT));
      case Outcome.Passed(String place, String reason) -> log.info("{}: {}", place, reason);
      case Outcome.Skipped(String place, String reason) -> log.warn("{}: {}", place, reason);
      case Outcome.Listed _ -> {}
    }
  }

  private static Reply health(Pulse pulse) {
    return pulse.isWell()
        ? Reply.text("text/plain; charset=utf-8", "ok\n").with("Cache-Control", "no-store")
        : Reply.text("text/plain; charset=utf-8", "the archive cannot be read\n").status(503);
  }

  /** The address at which it is reached from this machine. */
  public URI address() {
    return web.address();
  }

  /** Waits until the server has ended. */
  public void await() throws InterruptedException {
    web.await();
  }

  /** Lets answers that have begun go out and takes no more requests; {@link #await} returns. */
  public void end() {
    web.close();
  }

  @Override
  public void close() {
    web.close();
    office.close();
    registration.close();
    rounds.close();
    pulse.close();
    finder.close();
    room.close();
  }
}
