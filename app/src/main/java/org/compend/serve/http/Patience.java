package org.compend.serve.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends connections that dribble: those that keep sending bytes and yet bring no request to its end.
 *
 * <p>An idle timeout alone does not catch a client that sends one byte now and then.
 */
final class Patience extends AbstractLifeCycle implements Connection.Listener {
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Scheduler scheduler;
  private final long limit;
  private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();

  /** What was seen of a connection when its last request began, and since when it sends more. */
  private record Seen(long messages, long bytes, long dribblesSince) {}

  Patience(Scheduler scheduler, Duration limit) {
    this.scheduler = scheduler;
    this.limit = limit.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Seen(0, 0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  @Override
  protected void doStart() {
    next();
  }

  private void next() {
    scheduler.schedule(
        () -> {
          if (isRunning()) {
            connections.forEach(this::look);
            next();
          }
        },
        ROUND);
  }

  private void look(Connection connection, Seen seen) {
    long messages = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    long now = System.nanoTime();
    if (messages != seen.messages()) {
      connections.replace(connection, seen, new Seen(messages, bytes, 0));
    } else if (bytes > seen.bytes() && seen.dribblesSince() == 0) {
      connections.replace(connection, seen, new Seen(messages, seen.bytes(), now));
    } else if (seen.dribblesSince() != 0 && now - seen.dribblesSince() > limit) {
      connection.close();
    }
  }
}
