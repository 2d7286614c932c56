package org.compend.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Gathers what is written for a fifth of a second, so that a busy server does not ask the system
 * once for every line. What was gathered goes out as well when the program ends, unless it is
 * killed. Safe to share between threads.
 */
final class Unhurried extends OutputStream {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST = 64 << 10;

  private final OutputStream out;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(MOST);

  Unhurried(OutputStream out) {
    this.out = out;
    Thread.ofPlatform().daemon().name("log").start(this::pass);
    Runtime.getRuntime().addShutdownHook(new Thread(this::passOn, "log-end"));
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    gathered.write(bytes, from, length);
    if (gathered.size() >= MOST) {
      passOn();
    }
  }

  private void pass() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        passOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void passOn() {
    try {
      gathered.writeTo(out);
      out.flush();
    } catch (IOException _) {
      // Nobody reads the log any more; the magazine goes on.
    }
    gathered.reset();
  }
}
