package org.compend.serve.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback that keeps what it takes and answers as it is told (RFC 5321). */
public final class MailSink implements AutoCloseable {
  private final ServerSocket server;
  private final List<Letter> taken = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private volatile Duration pause = Duration.ZERO;

  /** A letter that was taken. */
  public record Letter(String to, String text) {
    public String header(String name) {
      return text.lines()
          .takeWhile(line -> !line.isEmpty())
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  public MailSink() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public URI address() {
    return URI.create("smtp://127.0.0.1:" + server.getLocalPort());
  }

  public List<Letter> taken() {
    return taken;
  }

  /**
   * Answers otherwise from now on.
   *
   * @param command {@code RCPT}, {@code MAIL}, or {@code .} for the end of a letter
   * @param answer a line of SMTP; empty to close the connection instead
   */
  void answer(String command, String answer) {
    answers.put(command, answer);
  }

  /** Takes its time from now on before each letter. */
  public void pause(Duration time) {
    pause = time;
  }

  void answerAsUsual() {
    answers.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = socket.getOutputStream();
      say(out, "220 sink");
      String to = "";
      String line = in.readLine();
      while (line != null) {
        String command = line.toUpperCase(Locale.ROOT).replaceFirst("[ :].*", "");
        String answer =
            answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
        if (answer.isEmpty()) {
          return;
        }
        if (command.equals("MAIL")) {
          Thread.sleep(pause);
        }
        if (command.equals("RCPT")) {
          to = line.replaceFirst("^.*<", "").replaceFirst(">.*$", "");
        }
        say(out, answer);
        if (command.equals("QUIT")) {
          return;
        }
        if (command.equals("DATA")) {
          StringBuilder text = new StringBuilder();
          for (line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
          }
          String end = answers.getOrDefault(".", "250 taken");
          if (line == null || end.isEmpty()) {
            return;
          }
          if (end.startsWith("2")) {
            taken.add(new Letter(to, text.toString()));
          }
          say(out, end);
        }
        line = in.readLine();
      }
    } catch (IOException | InterruptedException _) {
      // The other side has gone.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
