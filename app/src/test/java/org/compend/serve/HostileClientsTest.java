package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileClientsTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  @Test
  void tricksWithPathsLeadNowhere() throws IOException {
    for (String path :
        new String[] {
          "/../../etc/passwd",
          "/articles/..%2f..%2fetc%2fpasswd",
          "/style/..%5c..%5cwin.ini",
          "/articles/%2e%2e/%2e%2e/etc/passwd",
          "//evil.example/",
          "/articles/%00",
          "/articles/\u0001",
          "/digests/..;/healthz",
          "/%c0%af",
          "/articles/" + "a".repeat(20_000)
        }) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).containsPattern("^HTTP/1.1 4\\d\\d ");
      assertThat(answer).as(path).doesNotContain("root:", "Exception", "at org.");
    }
    isWell();
  }

  @Test
  void requestsThatCouldBeReadTwoWaysAreRefused() throws IOException {
    assertThat(
            raw(
                "POST /reading HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                    + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(
            raw(
                "POST /reading HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
                    + "Connection: close\r\n\r\nab"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(raw("BREW / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405 ");
    isWell();
  }

  @Test
  void hugeFormIsCutOff() {
    String huge = "tick=" + "a".repeat(4 << 20);
    try {
      assertThat(magazine.post("/digests/own", huge).statusCode()).isBetween(400, 413);
    } catch (IllegalStateException e) {
      // The server may as well close the connection before all has been sent.
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
    assertThat(magazine.post("/digests/own", "a=1&".repeat(20_000)).statusCode())
        .isBetween(400, 413);
    isWell();
  }

  @Test
  void thousandIdleConnectionsAndSlowHeadersHarmNobody() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = connect();
        idle.add(socket);
        if (i % 2 == 0) {
          socket
              .getOutputStream()
              .write("GET / HTTP/1.1\r\nHost: x\r\nX-".getBytes(StandardCharsets.US_ASCII));
        }
      }
      long begun = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        isWell();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void clientThatDribblesIsSentAway() throws Exception {
    try (Socket socket = connect()) {
      socket.setSoTimeout(200);
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(StandardCharsets.US_ASCII));
      boolean ended = false;
      long begun = System.nanoTime();
      while (!ended && Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 25) {
        try {
          out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          ended = socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException _) {
          // It still listens.
        } catch (IOException _) {
          ended = true;
        }
      }
      assertThat(ended).as("the server closed the connection").isTrue();
    }
  }

  @Test
  void clientThatAsksForTooManyDigestsHasToWait() {
    int refused = 0;
    for (int day = 1; day <= 60 && refused == 0; day++) {
      String path = "/own-digest/x.txt?section=Time&title=" + day;
      if (magazine.download(path).statusCode() == 429) {
        refused = day;
      }
    }
    assertThat(refused).as("the digest that was refused").isBetween(10, 59);
    isWell();
  }

  private static void isWell() {
    assertThat(magazine.get("/articles").statusCode()).isEqualTo(200);
  }

  private static Socket connect() throws IOException {
    return new Socket(magazine.server.address().getHost(), magazine.server.address().getPort());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      byte[] part = new byte[8192];
      try {
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
          answer.write(part, 0, read);
        }
      } catch (IOException _) {
        // The rest of what was sent was not read: the connection is reset after the answer.
      }
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
