package org.compend.serve.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Serves routes over HTTP/1.1 on virtual threads.
 *
 * <pre>{@code
 * try (WebServer server = WebServer.start(settings, routes, missing, archive::lastChange, meter)) {
 *   server.address();
 * }
 * }</pre>
 *
 * <p>Whoever holds a connection without using it, sends its headers slowly, or sends more than a
 * form holds, is shut out and costs the others nothing. {@link #close} lets answers that have begun
 * go out.
 */
public final class WebServer implements AutoCloseable {
  private static final int HEADER_BYTES = 16 << 10;
  private static final int MOST_CONNECTIONS = 10_000;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration DRIBBLE = Duration.ofSeconds(10);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Starts a server.
   *
   * @param missing the page for addresses that lead nowhere
   * @param state tells the state of what pages are made of; a page of another state is made anew
   * @param meter counts the answers
   * @throws CannotListen if the port is taken, or the host is not this machine's
   */
  public static WebServer start(
      WebSettings settings, Routes routes, Routes.Page missing, LongSupplier state, Meter meter)
      throws CannotListen {
    Server server = new Server(new VirtualThreadPool());
    server.setStopTimeout(FAREWELL.toMillis());
    server.setErrorHandler(new Errors());
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE.toMillis());
    http.setUriCompliance(UriCompliance.RFC3986);
    if (settings.behindProxy()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setAcceptQueueSize(1024);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    Patience patience = new Patience(connector.getScheduler(), DRIBBLE);
    connector.addBean(patience);
    server.setRequestLog(new RequestLog.Collection(new AccessLog(), meter.log()));
    server.setHandler(
        new GracefulHandler(
            new Headers(handler(settings, routes, missing, state), settings.secure())));
    try {
      server.start();
    } catch (Exception e) {
      stop(server);
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new CannotListen(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + cause.getMessage()
              + "; choose another --port or --host",
          e);
    }
    return new WebServer(server, connector);
  }

  /** What answers all routes; it never blocks, so that whoever reads a request answers it. */
  static Handler handler(
      WebSettings settings, Routes routes, Routes.Page missing, LongSupplier state) {
    PageCache cache = new PageCache(settings.cacheBytes());
    Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    // One that may change while it runs counts as blocking, whatever it leads to.
    PathMappingsHandler mappings = new PathMappingsHandler(false);
    for (Routes.Route route : routes.all()) {
      endpoints
          .computeIfAbsent(
              route.template(),
              template -> {
                PathSpec spec = spec(template);
                Endpoint endpoint = new Endpoint(spec, cache, state);
                mappings.addMapping(spec, endpoint);
                return endpoint;
              })
          .add(route);
    }
    // Were one of them to block, Jetty would hand each request from thread to thread.
    Handler nothing =
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            String method = request.getMethod();
            boolean gets = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
            Prepared page = gets ? cache.ready("") : null;
            if (page == null) {
              Endpoint.apart(
                  request,
                  response,
                  callback,
                  () -> {
                    Remainder.hear(request, response, 0);
                    cache.get("", state, () -> nothing(missing)).send(request, response, callback);
                  });
            } else {
              page.send(request, response, callback);
            }
            return true;
          }
        };
    return new Handler.Sequence(new Kept(cache), mappings, nothing);
  }

  /**
   * Sends pages that lie in the cache under their plain path before anybody looks for their route,
   * which costs more than sending them.
   */
  private static final class Kept extends Handler.Abstract.NonBlocking {
    private final PageCache cache;

    Kept(PageCache cache) {
      this.cache = cache;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String path = request.getHttpURI().getCanonicalPath();
      String method = request.getMethod();
      boolean plain =
          (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method))
              && request.getHttpURI().getQuery() == null
              && path != null
              && !path.isEmpty()
              && path.indexOf('%') < 0;
      Prepared page = plain ? cache.ready(path) : null;
      if (page == null) {
        return false;
      }
      page.send(request, response, callback);
      return true;
    }
  }

  private static Prepared nothing(Routes.Page missing) {
    Reply reply = missing.reply(new Ask("", Map.of(), Map.of()));
    return reply.body() instanceof Reply.InMemory(var bytes)
        ? Prepared.of(reply, bytes, true)
        : Prepared.of(reply, org.compend.Bytes.of(new byte[0]), true);
  }

  /** A template's specification; as a template, the root would match every path. */
  private static PathSpec spec(String template) {
    if (template.endsWith("/*")) {
      return new ServletPathSpec(template);
    }
    return template.equals("/") ? new ServletPathSpec("") : new UriTemplatePathSpec(template);
  }

  /** The address at which it is reached from this machine. */
  public URI address() {
    String host = connector.getHost();
    boolean any = host == null || host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "localhost" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + connector.getLocalPort());
  }

  /** Waits until the server has ended. */
  public void await() throws InterruptedException {
    server.join();
  }

  /** Lets answers that have begun go out, for some seconds, then ends. */
  @Override
  public void close() {
    stop(server);
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      // What could not be ended in time ends with the process.
      org.slf4j.LoggerFactory.getLogger(WebServer.class).warn("not all answers went out", e);
    }
  }

  /** A port that is taken, or a host that is not this machine's. */
  public static final class CannotListen extends Exception {
    private static final long serialVersionUID = 1;

    CannotListen(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Says what went wrong in one line of text, and nothing about the program. */
  private static final class Errors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      int status = response.getStatus() < 400 ? 500 : response.getStatus();
      @Nullable Object failure =
          request.getAttribute(org.eclipse.jetty.server.handler.ErrorHandler.ERROR_EXCEPTION);
      if (status >= 500 && failure instanceof Throwable thrown) {
        org.slf4j.LoggerFactory.getLogger(WebServer.class)
            .error("{} {}", request.getMethod(), request.getHttpURI().getPath(), thrown);
      }
      String text = status + " " + HttpStatus.getMessage(status) + "\n";
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
      return true;
    }
  }
}
