package org.compend.serve.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.compend.apparatus.Annotator;
import org.compend.archive.Account;
import org.compend.archive.Archive;
import org.compend.archive.ArchiveException;
import org.compend.archive.Role;
import org.compend.edit.ArticleEditor;
import org.compend.edit.OwnArticles;
import org.compend.edit.Passwords;
import org.compend.edit.People;
import org.compend.edit.Secret;
import org.compend.extract.Extractor;
import org.compend.gather.LinkCheck;
import org.compend.select.DigestDesk;
import org.compend.select.Issues;
import org.compend.serve.http.Allowance;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Message;
import org.compend.serve.http.Method;
import org.compend.serve.http.Problem;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;
import org.compend.serve.page.Finder;
import org.compend.serve.page.Library;
import org.compend.serve.shelf.Drafted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desk for programs: everything below {@code /api}. Who has a token (RFC 6750) may do what its
 * owner may.
 */
public final class Api {
  /** Where it begins; another form of it would begin elsewhere. */
  static final String ROOT = "/api/v1";

  private static final String DESCRIPTION = "/api/openapi.json";
  private static final int MOST_BYTES = 2 << 20;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Logger log = LoggerFactory.getLogger(Api.class);
  private final Archive archive;
  private final InstantSource clock;
  private final List<Operation> operations;
  private final Allowance calls;
  private final Allowance strangers;

  /**
   * The desk of a library.
   *
   * @param issues the digests that were made
   * @param annotator finds what they cite
   * @param digests where digests are made by hand
   * @param drafted shows what is not published yet
   * @param links follows links to other sites
   * @param most how many calls an account may make in a minute
   */
  public Api(
      Library library,
      Finder finder,
      Issues issues,
      Annotator annotator,
      DigestDesk digests,
      Drafted drafted,
      LinkCheck links,
      InstantSource clock,
      int most) {
    this.archive = library.archive();
    this.clock = clock;
    this.calls = new Allowance(most, MINUTE, clock);
    this.strangers = new Allowance(Math.max(1, most / 10), MINUTE, clock);
    Extractor extractor = Extractor.standard();
    ArticleEditor editor = new ArticleEditor(archive, extractor);
    OwnArticles own = new OwnArticles(archive, extractor, clock);
    People people = new People(archive, new Passwords(), clock);
    this.operations =
        Stream.of(
                new ArticleCalls(archive, editor, clock).operations(),
                new RevisionCalls(archive, editor).operations(),
                new IntakeCalls(archive, finder).operations(),
                new DraftCalls(archive, own).operations(),
                new SeriesCalls(archive, digests, clock).operations(),
                new DigestCalls(archive, issues, annotator).operations(),
                new DigestDraftCalls(archive, digests, drafted).operations(),
                new LinkCalls(archive, digests, links).operations(),
                new HouseNoteCalls(archive, clock).operations(),
                new RegisterCalls(archive).operations(),
                new CorrectionCalls(archive).operations(),
                new PeopleCalls(archive, people).operations())
            .flatMap(List::stream)
            .toList();
  }

  /** Adds the addresses. */
  public void addTo(Routes routes) {
    for (Operation operation : operations) {
      routes.call(
          operation.method(),
          ROOT + operation.path(),
          operation.parameters(),
          operation.most(),
          (ask, visitor, message) -> reply(operation, ask, visitor, message));
    }
    for (Method method : Method.values()) {
      routes.call(method, "/api/*", Set.of(), MOST_BYTES, (_, _, _) -> nothing());
    }
    routes.page(
        DESCRIPTION,
        _ ->
            Reply.bytes("application/json", Json.bytes(new OpenApi(operations).document()))
                .with("Access-Control-Allow-Origin", "*"));
  }

  private static Reply nothing() {
    return Problem.of(404, "There is nothing here: " + DESCRIPTION + " tells what there is.")
        .reply();
  }

  private Reply reply(Operation operation, Ask ask, Visitor visitor, Message message) {
    try {
      Optional<Account> account = account(message);
      Optional<Duration> wait =
          account.isPresent() ? calls.take(account.get().name()) : strangers.take(visitor.client());
      if (wait.isPresent()) {
        long seconds = wait.get().toSeconds() + 1;
        return Problem.of(429, "These were too many calls: wait " + seconds + " s, then go on.")
            .reply()
            .with("Retry-After", Long.toString(seconds));
      }
      if (account.isEmpty()) {
        return Problem.of(
                401,
                "Send a token: Authorization: Bearer …; editors make theirs at /desk/account, or by"
                    + " compend user token add.")
            .reply()
            .with(
                "WWW-Authenticate",
                message.authorization().isEmpty()
                    ? "Bearer realm=\"desk\""
                    : "Bearer realm=\"desk\", error=\"invalid_token\"");
      }
      if (operation.role() == Role.ADMIN && account.get().role() != Role.ADMIN) {
        return Problem.of(403, "This is for admins: ask one to do it, or to change your role.")
            .reply();
      }
      return operation.action().answer(new Call(ask, account.get(), message)).reply();
    } catch (Refused refused) {
      return refused.problem().reply();
    } catch (ArchiveException e) {
      log.warn("{}", e.getMessage());
      return Problem.of(503, "The archive cannot be read or written just now: try again later.")
          .reply()
          .with("Retry-After", "30");
    } catch (RuntimeException e) {
      log.error("{} {}", operation.method(), ask.path(), e);
      return Problem.of(500, "This is a fault of the program; its log tells more.").reply();
    }
  }

  private Optional<Account> account(Message message) {
    String[] parts = message.authorization().strip().split(" +", 2);
    return parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")
        ? archive.accounts().byToken(new Secret(parts[1]).digest(), clock.instant())
        : Optional.empty();
  }
}
