package org.compend.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.Test;

class WebServerTest {
  @Test
  void whoReadsARequestAnswersIt() {
    Routes routes = new Routes();
    Routes.Page page = _ -> Reply.text("text/plain", "a page");
    routes.page("/", page).page("/articles/{id}", page);
    routes.answer("/healthz", Set.of(), (_, _) -> Reply.text("text/plain", "ok"));
    WebSettings settings = new WebSettings("127.0.0.1", 0, false, false, 1 << 20);
    // Were one handler of all to block, Jetty would hand each request from thread to thread.
    assertThat(WebServer.handler(settings, routes, page, () -> 0).getInvocationType())
        .isEqualTo(Invocable.InvocationType.NON_BLOCKING);
  }

  @Test
  void refusesWhenItHasHeardAll() throws Exception {
    Routes routes = new Routes();
    routes.form("/form", 1_000, (_, _, _) -> no());
    routes.upload("/upload", 1_000, (_, _, _) -> no());
    routes.call(Method.PUT, "/call", Set.of(), 1_000, (_, _, _) -> no());
    routes.page("/page", _ -> Reply.text("text/plain", "A page."));
    WebSettings settings = new WebSettings("127.0.0.1", 0, false, false, 1 << 20);
    Meter meter = new Meter();
    try (WebServer server = WebServer.start(settings, routes, _ -> no(), () -> 0, meter)) {
      for (String request :
          List.of(
              "POST /form",
              "POST /upload",
              "PUT /call",
              "POST /call",
              "POST /page",
              "POST /nowhere")) {
        try (Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
          socket.setSoTimeout(10_000);
          for (int i = 0; i < 2; i++) {
            write(socket, request + " HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n");
            write(socket, "a".repeat(100));
            Thread.sleep(30);
            write(socket, "a".repeat(800));
            assertThat(answer(socket)).as("%s, %d", request, i).startsWith("HTTP/1.1 40");
          }
        }
      }
    }
  }

  @Test
  void whoNeverEndsIsToldThatTheConnectionDoes() throws Exception {
    assertThat(toForm(90_000_000, "a".repeat(400_000)))
        .contains(" 413 ", "Connection: close", "Too Large");
  }

  @Test
  void aFormThatIsNoneIsTheSendersFault() throws Exception {
    assertThat(toForm(5, "a=%zz")).startsWith("HTTP/1.1 400");
  }

  /** The answer to a form of so many bytes, of which some are sent. */
  private static String toForm(int length, String sent) throws Exception {
    Routes routes = new Routes();
    routes.form("/form", 1_000, (_, _, _) -> no());
    WebSettings settings = new WebSettings("127.0.0.1", 0, false, false, 1 << 20);
    try (WebServer server = WebServer.start(settings, routes, _ -> no(), () -> 0, new Meter());
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      write(
          socket,
          """
          POST /form HTTP/1.1\r
          Host: x\r
          Content-Length: %d\r
          Content-Type: application/x-www-form-urlencoded\r
          \r
          """
              .formatted(length));
      write(socket, sent);
      return answer(socket);
    }
  }

  private static Reply no() {
    return Reply.text("text/plain", "No.").status(403);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** One answer, its head and its body. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head + "[the connection ends]";
      }
      head.append((char) next);
    }
    Matcher length = Pattern.compile("Content-Length: (\\d+)").matcher(head);
    int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return head + new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }
}
