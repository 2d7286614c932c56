package org.compend.serve.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.compend.Bytes;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests for one address.
 *
 * <p>A page that lies in the cache goes out at once on the thread that read the request; whatever
 * may wait runs on a virtual thread of its own.
 */
final class Endpoint extends Handler.Abstract.NonBlocking {
  private static final int MOST_FIELDS = 2_000;

  private final PathSpec spec;
  private final PageCache cache;
  private final LongSupplier state;
  private Routes.@Nullable PageRoute page;
  private Routes.@Nullable AnswerRoute answer;
  private Routes.@Nullable FormRoute form;
  private Routes.@Nullable UploadRoute upload;
  private final Map<String, Routes.CallRoute> calls = new TreeMap<>();

  Endpoint(PathSpec spec, PageCache cache, LongSupplier state) {
    this.spec = spec;
    this.cache = cache;
    this.state = state;
  }

  void add(Routes.Route route) {
    switch (route) {
      case Routes.PageRoute one -> page = one;
      case Routes.AnswerRoute one -> answer = one;
      case Routes.FormRoute one -> form = one;
      case Routes.UploadRoute one -> upload = one;
      case Routes.CallRoute one -> calls.put(one.method().name(), one);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String method = request.getMethod();
    boolean gets = HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
    if (!calls.isEmpty()) {
      call(calls.get(gets ? "GET" : method), request, response, callback);
    } else if (gets && page != null) {
      page(page, request, response, callback);
    } else if (gets && answer != null) {
      Routes.AnswerRoute route = answer;
      apart(
          request,
          response,
          callback,
          () -> {
            Reply reply = route.answer().reply(ask(request, route.parameters()), visitor(request));
            send(reply, request, response, callback);
          });
    } else if (HttpMethod.POST.is(method) && form != null) {
      Routes.FormRoute route = form;
      heard(
          route.most(),
          request,
          response,
          callback,
          () ->
              isFromElsewhere(request)
                  ? notOurs()
                  : route
                      .form()
                      .reply(
                          ask(request, route.parameters()),
                          visitor(request),
                          fields(request, route.most())));
    } else if (HttpMethod.POST.is(method) && upload != null) {
      Routes.UploadRoute route = upload;
      heard(
          route.most(),
          request,
          response,
          callback,
          () ->
              isFromElsewhere(request)
                  ? notOurs()
                  : route
                      .upload()
                      .reply(
                          ask(request, Set.of()),
                          visitor(request),
                          () -> SentReader.read(request, route.most())));
    } else {
      String allowed = (page != null || answer != null ? "GET, HEAD" : "");
      allowed += form == null && upload == null ? "" : (allowed.isEmpty() ? "" : ", ") + "POST";
      response.getHeaders().put(HttpHeader.ALLOW, allowed);
      apart(
          request,
          response,
          callback,
          () -> {
            Remainder.hear(request, response, 0);
            Response.writeError(request, response, callback, 405);
          });
    }
    return true;
  }

  /** Lets a program's call through; what is wrong with it is told as programs understand it. */
  private void call(
      Routes.@Nullable CallRoute route, Request request, Response response, Callback callback) {
    heard(
        route == null ? 0 : route.most(),
        request,
        response,
        callback,
        () -> route == null ? notAllowed() : reply(route, request));
  }

  private Reply notAllowed() {
    String allowed = String.join(", ", calls.keySet());
    return Problem.of(405, "This address takes " + allowed + " alone.")
        .reply()
        .with("Allow", allowed);
  }

  private Reply reply(Routes.CallRoute route, Request request) throws IOException {
    byte[] body = Content.Source.asInputStream(request).readNBytes(route.most() + 1);
    if (body.length > route.most()) {
      return Problem.of(
              413, "The body has more than " + route.most() + " bytes, which is the most.")
          .reply();
    }
    HttpFields headers = request.getHeaders();
    Message message =
        new Message(
            orEmpty(headers.get(HttpHeader.AUTHORIZATION)),
            orEmpty(headers.get(HttpHeader.IF_MATCH)),
            orEmpty(headers.get(HttpHeader.CONTENT_TYPE))
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT),
            Bytes.of(body));
    return route.call().reply(ask(request, route.parameters()), visitor(request), message);
  }

  private static Reply notOurs() {
    return Reply.text("text/plain; charset=utf-8", "This form belongs to another site.\n")
        .status(403);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void page(Routes.PageRoute route, Request request, Response response, Callback callback) {
    Ask ask = ask(request, route.parameters());
    String key = key(ask);
    Prepared ready = cache.ready(key);
    if (ready != null) {
      ready.send(request, response, callback);
      return;
    }
    apart(
        request,
        response,
        callback,
        () -> {
          LongSupplier states = route.states() == null ? state : route.states();
          Function<Ask, Object> shown = route.shown();
          Prepared made =
              cache.get(
                  key,
                  states,
                  shown == null ? null : () -> shown.apply(ask),
                  () -> prepare(route.page().reply(ask)));
          made.send(request, response, callback);
        });
  }

  private static Prepared prepare(Reply reply) {
    return switch (reply.body()) {
      case Reply.InMemory(Bytes bytes) -> Prepared.of(reply, bytes, true);
      case Reply.OnDisk(var file, var _) -> {
        try {
          yield Prepared.of(reply, Bytes.of(Files.readAllBytes(file)), true);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  /** Answers what may come with a body, once its sender has been heard. */
  private static void heard(
      int most, Request request, Response response, Callback callback, Making answer) {
    apart(
        request,
        response,
        callback,
        () -> {
          Reply reply;
          try {
            reply = answer.reply();
          } finally {
            Remainder.hear(request, response, most);
          }
          send(reply, request, response, callback);
        });
  }

  @FunctionalInterface
  private interface Making {
    Reply reply() throws Exception;
  }

  /** Work that may wait, with an answer in any case. */
  static void apart(Request request, Response response, Callback callback, Work work) {
    request
        .getComponents()
        .getExecutor()
        .execute(() -> {
          try {
            work.run();
          } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
          }
        });
  }

  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private static void send(Reply reply, Request request, Response response, Callback callback)
      throws IOException {
    switch (reply.body()) {
      case Reply.InMemory(Bytes bytes) ->
          Prepared.of(reply, bytes, false).send(request, response, callback);
      case Reply.OnDisk file -> sendFile(reply, file, request, response, callback);
    }
  }

  private static void sendFile(
      Reply reply, Reply.OnDisk disk, Request request, Response response, Callback callback)
      throws IOException {
    String tag = '"' + disk.tag() + '"';
    response.getHeaders().put(HttpHeader.ETAG, tag);
    reply.headers().forEach(response.getHeaders()::put);
    String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    if (known != null && Prepared.matches(known, tag)) {
      response.setStatus(304);
      response.write(true, null, callback);
      return;
    }
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Files.size(disk.file()));
    if (HttpMethod.HEAD.is(request.getMethod())) {
      response.write(true, null, callback);
    } else {
      Content.copy(Content.Source.from(disk.file()), response, callback);
    }
  }

  /** What is asked for, of the query the known parameters alone. */
  private Ask ask(Request request, Set<String> parameters) {
    // The path in its context is shortened by what the mapping matched.
    String path = URIUtil.decodePath(request.getHttpURI().getCanonicalPath());
    Map<String, String> names =
        spec instanceof UriTemplatePathSpec template ? template.getPathParams(path) : Map.of();
    Map<String, List<String>> query = new HashMap<>();
    if (!parameters.isEmpty() && request.getHttpURI().getQuery() != null) {
      for (Fields.Field field : Request.extractQueryParameters(request)) {
        if (parameters.contains(field.getName())) {
          query.put(field.getName(), field.getValues());
        }
      }
    }
    return new Ask(path, names == null ? Map.of() : names, query);
  }

  /** A key that is equal for equal questions. */
  private static String key(Ask ask) {
    return ask.query().isEmpty() ? ask.path() : ask.path() + '\n' + new TreeMap<>(ask.query());
  }

  private static Map<String, List<String>> fields(Request request, int most) {
    Fields fields;
    try {
      fields = FormFields.getFields(request, MOST_FIELDS, most);
    } catch (IllegalArgumentException e) {
      throw new HttpException.RuntimeException(400, "the form cannot be read", e);
    }
    return fields.stream()
        .collect(Collectors.toMap(Fields.Field::getName, Fields.Field::getValues));
  }

  /** Whether a page of another site sent the form (Fetch Metadata; Origin, RFC 6454). */
  private static boolean isFromElsewhere(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static Visitor visitor(Request request) {
    Map<String, String> cookies = new HashMap<>();
    Request.getCookies(request)
        .forEach(cookie -> cookies.putIfAbsent(cookie.getName(), cookie.getValue()));
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT);
    boolean browses = accepted != null && accepted.contains("text/html");
    return new Visitor(
        Clients.name(Request.getRemoteAddr(request)), cookies, browses, isLocal(request));
  }

  private static boolean isLocal(Request request) {
    HttpFields headers = request.getHeaders();
    return request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress address
        && !address.isUnresolved()
        && address.getAddress().isLoopbackAddress()
        && !headers.contains("X-Forwarded-For")
        && !headers.contains("Forwarded")
        && !headers.contains("Via");
  }
}
