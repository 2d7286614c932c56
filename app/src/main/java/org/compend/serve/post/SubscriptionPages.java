package org.compend.serve.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Schedules;
import org.compend.archive.Series;
import org.compend.archive.Subscription;
import org.compend.archive.Subscriptions;
import org.compend.press.Format;
import org.compend.serve.http.Allowance;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;
import org.compend.serve.page.Library;
import org.compend.serve.page.MagazinePages;
import org.compend.serve.page.Templates;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where readers subscribe, confirm and leave.
 *
 * <p>Nobody can learn here whether an address is subscribed, and nobody is subscribed who has not
 * answered a letter.
 */
final class SubscriptionPages {
  private static final String NO_ADDRESS =
      "This is no address that letters can be sent to; write one like ida@mail.example.";

  /** What one client may ask for within an hour. */
  private static final int AN_HOUR = 6;

  /** How long an address is left in peace after a letter that asks. */
  private static final Duration PEACE = Duration.ofMinutes(10);

  private final Logger log = LoggerFactory.getLogger(SubscriptionPages.class);
  private final Library library;
  private final Templates templates;
  private final PostSettings settings;
  private final Letters letters;
  private final Subscriptions subscriptions;
  private final InstantSource clock;
  private final Allowance allowance;

  SubscriptionPages(
      Library library,
      Templates templates,
      PostSettings settings,
      Letters letters,
      InstantSource clock) {
    this.library = library;
    this.templates = templates;
    this.settings = settings;
    this.letters = letters;
    this.subscriptions = library.archive().subscriptions();
    this.clock = clock;
    this.allowance = new Allowance(AN_HOUR, Duration.ofHours(1), clock);
  }

  void addTo(Routes routes) {
    routes
        .answer("/subscriptions", Set.of("series"), (ask, _) -> form(ask))
        .form("/subscriptions", Set.of(), this::subscribe)
        .answer("/subscriptions/{token}", Set.of(), (ask, _) -> show(ask))
        .form("/subscriptions/{token}", Set.of(), (ask, _, _) -> leave(ask))
        .form("/subscriptions/{token}/confirm", Set.of(), (ask, _, _) -> confirm(ask))
        .form("/subscriptions/{token}/leave", Set.of(), (ask, _, _) -> leave(ask));
  }

  private Reply form(Ask ask) {
    return form(ask.first("series").orElse(""), "epub", "", "");
  }

  private Reply form(String series, String format, String address, String problem) {
    List<Series> all = library.archive().ledger().series();
    List<SubscribePage.Option> offered =
        all.stream()
            .map(one ->
                new SubscribePage.Option(
                    one.name(),
                    one.name(),
                    when(one.name()),
                    all.size() == 1 || one.name().equals(series)))
            .toList();
    List<SubscribePage.Option> formats =
        Format.readable().stream()
            .map(one ->
                new SubscribePage.Option(
                    one.ending(), one.words(), null, one.ending().equals(format)))
            .toList();
    return templates
        .page(
            "subscribe",
            new SubscribePage(
                library.frame(
                    "Digests by e-mail",
                    "Subscribe to a series of digests.",
                    "/subscriptions",
                    List.of()),
                offered,
                formats,
                address,
                problem))
        .with("Cache-Control", "no-store");
  }

  private @Nullable String when(String series) {
    return library
        .archive()
        .schedules()
        .of(series)
        .map(Schedules.Timed::schedule)
        .map(schedule -> schedule.written() + " " + schedule.zone().getId())
        .orElse(null);
  }

  private Reply subscribe(Ask ask, Visitor visitor, Map<String, List<String>> fields) {
    String series = first(fields, "series");
    String format = first(fields, "format");
    String address = first(fields, "address");
    String problem = problem(series, format, address);
    if (!problem.isEmpty()) {
      return form(series, format, address, problem).status(422);
    }
    Optional<Duration> wait = allowance.take(visitor.client());
    if (wait.isPresent()) {
      return form(
              series,
              format,
              address,
              "You have asked for many subscriptions. Try again in an hour.")
          .status(429)
          .with("Retry-After", Long.toString(wait.get().toSeconds()));
    }
    Instant now = clock.instant();
    boolean inPeace =
        subscriptions
            .asked(series, address)
            .filter(asked -> asked.plus(PEACE).isAfter(now))
            .isPresent();
    if (!inPeace && !sent(subscriptions.ask(series, address, format, now))) {
      return form(series, format, address, "No letter can be sent just now. Try again in a while.")
          .status(503)
          .with("Retry-After", "600");
    }
    return say(
        "Look into your mailbox",
        "A letter is on its way to " + address + ". Digests come once you have confirmed there.",
        "",
        "");
  }

  private String problem(String series, String format, String address) {
    if (library.archive().ledger().series(series).isEmpty()) {
      return "Please choose a series.";
    }
    if (Format.readable().stream().noneMatch(one -> one.ending().equals(format))) {
      return "Please choose a format.";
    }
    try {
      InternetAddress read = new InternetAddress(address, true);
      read.validate();
      boolean plain = read.getAddress().equals(address) && address.length() <= 254;
      return plain && address.indexOf('.', address.indexOf('@')) > 0 ? "" : NO_ADDRESS;
    } catch (AddressException _) {
      return NO_ADDRESS;
    }
  }

  private boolean sent(Subscription subscription) {
    try (MailServer server = new MailServer(settings)) {
      MailServer.Letter letter = server.letter();
      letters.ask(subscription, letter);
      return switch (server.send(letter, new InternetAddress(subscription.address(), true))) {
        case Outcome.Taken _, Outcome.Unsure _ -> true;
        // Whoever asked must not learn more of the address than that a letter was tried.
        case Outcome.Never(String problem) -> {
          log.info("a letter that asks was refused: {}", problem);
          yield true;
        }
        case Outcome.Later(String problem) -> {
          log.warn("a letter that asks could not be sent: {}", problem);
          yield false;
        }
      };
    } catch (MessagingException e) {
      log.warn("a letter that asks could not be written", e);
      return false;
    }
  }

  private Reply show(Ask ask) {
    return subscriptions
        .find(ask.name("token"))
        .map(subscription -> {
          String page = Links.page(subscription);
          String what =
              subscription.series().toLowerCase(Locale.ROOT) + " to " + subscription.address();
          return subscription.confirmed() == null
              ? say(
                  "One step more",
                  "Shall digests of the series " + what + " be sent from now on?",
                  page + "/confirm",
                  page + "/leave")
              : say(
                  "Your subscription",
                  "Digests of the series "
                      + what
                      + " are sent as "
                      + Links.format(subscription).words()
                      + ".",
                  "",
                  page + "/leave");
        })
        .orElseGet(this::gone);
  }

  private Reply confirm(Ask ask) {
    return subscriptions.confirm(ask.name("token"), clock.instant()).isPresent()
        ? Reply.seeOther("/subscriptions/" + ask.name("token"))
        : gone();
  }

  private Reply leave(Ask ask) {
    subscriptions.remove(ask.name("token"));
    return gone();
  }

  /** The same for those who have left, whoever asks how often. */
  private Reply gone() {
    return say("No longer subscribed", "No letter comes any more, and nothing is kept.", "", "");
  }

  private Reply say(String title, String say, String confirm, String leave) {
    return templates
        .page(
            "subscription",
            new SubscriptionPage(
                MagazinePages.unlisted(library.frame(title, "", "/subscriptions", List.of())),
                title,
                say,
                confirm,
                leave))
        .with("Cache-Control", "no-store");
  }

  private static String first(Map<String, List<String>> fields, String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
