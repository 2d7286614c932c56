package org.compend.acquire.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A web server on the loopback interface that does what no server should, one behaviour a path.
 *
 * <p>What could go on for ever ends with the connection or after half a minute.
 */
final class HostileServer implements Closeable {
  private static final long LONGEST_NANOS = 30_000_000_000L;

  /** What a path does with a request. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Call call) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> hits = new ConcurrentHashMap<>();

  HostileServer() throws IOException {
    socket = new ServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
    threads.execute(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  int hits(String path) {
    return hits.computeIfAbsent(path, _ -> new AtomicInteger()).get();
  }

  void on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Call call = Call.read(connection);
      hits.computeIfAbsent(call.path, _ -> new AtomicInteger()).incrementAndGet();
      Behaviour behaviour = behaviours.get(call.path);
      if (behaviour == null) {
        call.send("404 Not Found", "text/plain", "no such behaviour");
      } else {
        behaviour.answer(call);
      }
      connection.getOutputStream().flush();
    } catch (IOException _) {
      // The client had enough, as it should.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }

  /** A request and the connection on which it came. */
  static final class Call {
    final String path;
    final String query;
    final Map<String, String> headers = new HashMap<>();
    final Socket socket;
    private final OutputStream out;
    private final long start = System.nanoTime();

    private Call(Socket socket, String head) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
      String[] lines = head.split("\r\n", -1);
      String target = lines[0].split(" ", -1)[1];
      int mark = target.indexOf('?');
      path = mark < 0 ? target : target.substring(0, mark);
      query = mark < 0 ? "" : target.substring(mark + 1);
      for (String line : lines) {
        int colon = line.indexOf(": ");
        if (colon > 0) {
          headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
        }
      }
    }

    private static Call read(Socket socket) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      InputStream in = socket.getInputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int c = in.read();
        if (c < 0 || head.size() > 65_536) {
          throw new IOException("no request");
        }
        head.write(c);
      }
      return new Call(socket, head.toString(StandardCharsets.ISO_8859_1));
    }

    /** Characters up to U+00FF, each one byte. */
    void raw(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void raw(byte[] bytes) throws IOException {
      out.write(bytes);
    }

    void send(String status, String type, String body, String... fields) throws IOException {
      send(status, type, body.getBytes(StandardCharsets.UTF_8), fields);
    }

    void send(String status, String type, byte[] body, String... fields) throws IOException {
      head(status, type, fields);
      raw("Content-Length: " + body.length + "\r\n\r\n");
      raw(body);
    }

    /** The status line and fields; the empty line is left to the caller. */
    void head(String status, String type, String... fields) throws IOException {
      raw("HTTP/1.1 " + status + "\r\n");
      if (!type.isEmpty()) {
        raw("Content-Type: " + type + "\r\n");
      }
      for (String field : fields) {
        raw(field + "\r\n");
      }
    }

    void chunk(String text) throws IOException {
      raw(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    void forEver(String text, long pauseMillis) throws IOException, InterruptedException {
      while (System.nanoTime() - start < LONGEST_NANOS) {
        raw(text);
        if (pauseMillis > 0) {
          out.flush();
          Thread.sleep(pauseMillis);
        }
      }
    }

    void silence() throws InterruptedException, IOException {
      out.flush();
      Thread.sleep(LONGEST_NANOS / 1_000_000);
    }
  }

  static String page(String title) {
    return "<!doctype html><title>"
        + title
        + "</title><article><h1>"
        + title
        + "</h1>"
        + "<p>A paragraph of a page that is long enough to be one.</p>".repeat(8)
        + "</article>";
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
