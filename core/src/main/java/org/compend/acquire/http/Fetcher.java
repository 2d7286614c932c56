package org.compend.acquire.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.compend.Bytes;
import org.compend.acquire.WebAddress;
import org.compend.acquire.http.Fetch.Failed;
import org.compend.acquire.http.Fetch.Fetched;
import org.compend.acquire.http.Fetch.NotModified;
import org.compend.acquire.http.Fetch.Problem;
import org.compend.acquire.http.Fetch.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from the web, politely and safely.
 *
 * <pre>{@code
 * try (Fetcher fetcher = Fetcher.standard(Set.of())) {
 *   switch (fetcher.fetch(Request.named(URI.create("https://example.org/feed.xml")))) {
 *     case Fetch.Fetched fetched -> keep(fetched.capture(), fetched.validators());
 *     case Fetch.NotModified _ -> {}
 *     case Fetch.Refused refused -> tell(refused.message());
 *     case Fetch.Failed failed -> tell(failed.message());
 *   }
 * }
 * }</pre>
 *
 * <p>Only public addresses are asked, which is checked at every redirect, where a name becomes an
 * address and at the connection that was made. Size, growth, time, redirects and header fields are
 * limited. No cookies, no passwords and no system proxy are used.
 *
 * <p>Safe to use from several threads; a call waits for its host's turn.
 */
public final class Fetcher implements Closeable {
  private static final String ROBOT = "Compend";
  private static final String USER_AGENT = ROBOT + "/0.1 (binds articles for reading)";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration ROBOTS_TIME = Duration.ofSeconds(15);

  private final Limits limits;
  private final Guard guard;
  private final Transport transport;
  private final HostGates gates;
  private final Robots robots;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * A fetcher.
   *
   * @param allowedHosts names and addresses of hosts that may be asked although they are not
   *     public, for tests and intranets
   */
  public Fetcher(Limits limits, Politeness politeness, Set<String> allowedHosts) {
    this(
        limits,
        politeness,
        allowedHosts,
        SystemDefaultDnsResolver.INSTANCE,
        InstantSource.system());
  }

  Fetcher(
      Limits limits,
      Politeness politeness,
      Set<String> allowedHosts,
      DnsResolver names,
      InstantSource clock) {
    this.limits = limits;
    this.guard = new Guard(allowedHosts, names);
    this.transport = new Transport(guard, limits, USER_AGENT);
    this.gates = new HostGates(politeness, clock);
    this.robots = new Robots(ROBOT.toLowerCase(Locale.ROOT), clock);
    this.clock = clock;
  }

  /** A fetcher with the standard limits and manners. */
  public static Fetcher standard(Set<String> allowedHosts) {
    return new Fetcher(Limits.STANDARD, Politeness.STANDARD, allowedHosts);
  }

  /** Fetches one address. Never an exception: what went wrong is in the result. */
  public Fetch fetch(Request request) {
    return fetch(request, limits, false);
  }

  /** The sitemaps that a site's robots.txt names. */
  public List<URI> sitemaps(URI site) {
    try {
      URI url = guard.check(site);
      return robots.of(url, this::robotsTxt).sitemaps().stream()
          .flatMap(text -> WebAddress.resolve(url, text).filter(WebAddress::isWeb).stream())
          .toList();
    } catch (Guard.RefusedException _) {
      return List.of();
    }
  }

  private Fetch robotsTxt(URI address) {
    Limits small =
        new Limits(
            Robots.LENGTH,
            limits.ratio(),
            ROBOTS_TIME.compareTo(limits.total()) < 0 ? ROBOTS_TIME : limits.total(),
            limits.idle(),
            limits.connect(),
            5,
            limits.headers(),
            limits.headerLine());
    return fetch(Request.named(address), small, true);
  }

  private Fetch fetch(Request request, Limits most, boolean cut) {
    try {
      return new Journey(request, most, cut).walk();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Failed(request.url(), Problem.TIMEOUT, 0, "it was interrupted", null);
    }
  }

  /** One request from its first hop to its last. */
  private final class Journey {
    private final Request request;
    private final Limits most;
    private final boolean cut;
    private final Set<URI> visited = new HashSet<>();
    private Duration left;
    private boolean permanent = true;
    private URI moved;

    /**
     * A journey.
     *
     * @param cut whether a body that is too long is cut instead of refused
     */
    Journey(Request request, Limits most, boolean cut) {
      this.request = request;
      this.most = most;
      this.cut = cut;
      this.left = most.total();
      this.moved = request.url();
    }

    Fetch walk() throws InterruptedException {
      URI at = request.url();
      for (int hop = 0; hop <= most.redirects(); hop++) {
        URI url;
        try {
          url = guard.check(at);
        } catch (Guard.RefusedException e) {
          return refused(e);
        }
        if (!visited.add(url)) {
          return failed(Problem.REDIRECT, 0, "the redirects lead in a circle, at " + url, null);
        }
        if (request.heedsRobots()) {
          Robots.Rules rules = robots.of(url, Fetcher.this::robotsTxt);
          gates.of(url.getHost()).delayAtLeast(rules.delay());
          if (!rules.allow(url)) {
            return new Refused(
                request.url(), Fetch.Rule.ROBOTS, "the site's robots.txt does not want " + url);
          }
        }
        Step step = pass(url);
        switch (step) {
          case Step.Arrived arrived -> {
            return arrived.result();
          }
          case Step.Onward onward -> at = onward.target();
        }
      }
      return failed(
          Problem.REDIRECT, 0, "there are more than " + most.redirects() + " redirects", null);
    }

    private Step pass(URI url) throws InterruptedException {
      HostGates.Gate gate = gates.of(url.getHost());
      Instant pause = gate.pausedUntil();
      if (pause != null) {
        return paused(url, 0, pause);
      }
      if (!gate.enter(PATIENCE)) {
        return arrived(
            Problem.BUSY, 0, "too many requests wait for " + url.getHost(), clock.instant());
      }
      // While this one waited for its turn, another may have been asked for a pause.
      pause = gate.pausedUntil();
      if (pause != null) {
        gate.leave();
        return paused(url, 0, pause);
      }
      long start = System.nanoTime();
      Transport.Exchange exchange = transport.get(url, headers());
      Future<Step> answer = threads.submit(() -> exchange(url, exchange, gate));
      try {
        return answer.get(left.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        return new Step.Arrived(timedOut(gate.failed()));
      } catch (ExecutionException e) {
        return arrived(
            Problem.PROTOCOL, 0, "the answer cannot be read: " + e.getCause(), gate.failed());
      } finally {
        exchange.abort();
        answer.cancel(true);
        left = left.minusNanos(System.nanoTime() - start);
        gate.leave();
      }
    }

    private Map<String, String> headers() {
      Map<String, String> headers = new HashMap<>();
      headers.put("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
      headers.put("Accept-Encoding", "gzip, br, zstd");
      if (request.known().etag() != null) {
        headers.put("If-None-Match", request.known().etag());
      }
      if (request.known().lastModified() != null) {
        headers.put("If-Modified-Since", request.known().lastModified());
      }
      return headers;
    }

    private Step exchange(URI url, Transport.Exchange exchange, HostGates.Gate gate) {
      int status = 0;
      try (exchange) {
        status = exchange.send();
        if (status == 429 || status == 503) {
          Instant until = gate.pause(exchange.header("Retry-After"));
          return paused(url, status, until);
        }
        if (status >= 500 && status < 600) {
          return arrived(
              Problem.SERVER, status, "the server reports its own error, " + status, gate.failed());
        }
        gate.succeeded();
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
          return onward(url, status, exchange.header("Location"));
        }
        return new Step.Arrived(arrive(url, status, exchange));
      } catch (Guard.RefusedException e) {
        return new Step.Arrived(refused(e));
      } catch (IOException | RuntimeException e) {
        return new Step.Arrived(broken(url, status, e, gate));
      }
    }

    private Fetch arrive(URI url, int status, Transport.Exchange exchange) throws IOException {
      if (status == 304) {
        return request.known().isNone()
            ? failed(Problem.PROTOCOL, 304, "the server says \"not modified\" unasked", null)
            : new NotModified(request.url(), clock.instant());
      }
      if (status < 200 || status >= 600 || (status >= 300 && status < 400)) {
        return failed(
            Problem.PROTOCOL, status, "the status " + status + " means nothing here", null);
      }
      if (status >= 400) {
        return status == 410
            ? failed(Problem.GONE, status, "it is gone for good (410)", null)
            : failed(Problem.STATUS, status, "the server answers " + status, null);
      }
      Bytes content = exchange.body(most, cut);
      return new Fetched(
          request.url(),
          url,
          moved,
          exchange.header("Content-Type"),
          content,
          new Validators(exchange.header("ETag"), exchange.header("Last-Modified")),
          clock.instant());
    }

    private Step onward(URI url, int status, @Nullable String location) {
      if (location == null || location.isBlank()) {
        return arrived(Problem.REDIRECT, status, "a redirect to nowhere", null);
      }
      URI target = WebAddress.resolve(url, utf8(location)).orElse(null);
      if (target == null) {
        return arrived(Problem.REDIRECT, status, "a redirect to what is no address", null);
      }
      permanent &= status == 301 || status == 308;
      if (permanent) {
        moved = target;
      }
      return new Step.Onward(target);
    }

    private Fetch broken(URI url, int status, Exception e, HostGates.Gate gate) {
      String host = url.getHost();
      return switch (e) {
        case Decoding.TooLargeException large ->
            failed(Problem.TOO_LARGE, status, large.getMessage(), null);
        case Decoding.CodingException coding ->
            failed(Problem.CODING, status, coding.getMessage(), gate.failed());
        case MessageConstraintException large ->
            failed(
                Problem.TOO_LARGE,
                status,
                "the head of the answer breaks a limit: " + large.getMessage(),
                null);
        case MalformedChunkCodingException chunk ->
            failed(
                Problem.PROTOCOL,
                status,
                "the answer is no HTTP: " + chunk.getMessage(),
                gate.failed());
        case UnknownHostException _ ->
            failed(Problem.NETWORK, status, "no host has the name " + host, gate.failed());
        case ConnectTimeoutException _ ->
            failed(Problem.TIMEOUT, status, host + " cannot be reached in time", gate.failed());
        case SocketTimeoutException _ ->
            failed(Problem.TIMEOUT, status, host + " fell silent", gate.failed());
        case ConnectionClosedException closed ->
            failed(
                Problem.NETWORK,
                status,
                "the answer broke off: " + closed.getMessage(),
                gate.failed());
        case InterruptedIOException _ -> timedOut(gate.failed());
        case IOException io when io.getCause() instanceof HttpException http ->
            failed(
                Problem.PROTOCOL,
                status,
                "the answer is no HTTP: " + http.getMessage(),
                gate.failed());
        case IOException io ->
            failed(
                Problem.NETWORK, status, "the connection broke: " + io.getMessage(), gate.failed());
        default ->
            failed(
                Problem.PROTOCOL,
                status,
                "the answer cannot be read: " + e.getMessage(),
                gate.failed());
      };
    }

    private Refused refused(Guard.RefusedException e) {
      return new Refused(request.url(), e.rule(), String.valueOf(e.getMessage()));
    }

    private Step arrived(Problem problem, int status, String message, @Nullable Instant retryAt) {
      return new Step.Arrived(failed(problem, status, message, retryAt));
    }

    private Step paused(URI url, int status, Instant until) {
      String told = url.getHost() + " asks for a pause until " + MOMENT.format(until);
      return arrived(Problem.BUSY, status, status == 0 ? told : told + " (" + status + ")", until);
    }

    private Failed failed(
        Problem problem, int status, @Nullable String message, @Nullable Instant retryAt) {
      return new Failed(request.url(), problem, status, String.valueOf(message), retryAt);
    }

    private Failed timedOut(Instant retryAt) {
      return failed(
          Problem.TIMEOUT, 0, "it was not done within " + most.total().toSeconds() + " s", retryAt);
    }
  }

  private sealed interface Step {
    record Arrived(Fetch result) implements Step {}

    record Onward(URI target) implements Step {}
  }

  /** Header fields come as bytes; servers that write more than ASCII into them mean UTF-8. */
  private static String utf8(String field) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(field.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException _) {
      return field;
    }
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    transport.close();
  }
}
