package org.compend.serve.shelf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Holdings;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.serve.http.Allowance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses digests beside the server's own work and keeps what was pressed in a folder, up to a
 * size; what was not asked for longest goes first. What another server has pressed is taken from
 * the depot that they share.
 *
 * <p>The same key and format are pressed once, however many ask. One client can only have so much
 * pressed at once and within an hour. Safe to share between threads.
 */
public final class Pressroom implements AutoCloseable {
  /** How many bytes are kept at most. */
  public static final long MOST = 512L << 20;

  /** What one client may have in hand at once. */
  static final int AT_ONCE = 3;

  /** What one client may have pressed within an hour. */
  static final int AN_HOUR = 40;

  private static final int MOST_WAITING = 60;
  private static final Duration HOUR = Duration.ofHours(1);

  /** What one of those in hand may well take. */
  private static final Duration A_PRESSING = Duration.ofSeconds(20);

  private final Logger log = LoggerFactory.getLogger(Pressroom.class);
  private final Path folder;
  private final long most;
  private final Function<Format, Press> presses;
  private final BiFunction<Digest, Holdings, DigestApparatus> apparatus;
  private final Shared shared;
  private final Allowance allowance;
  private final ExecutorService workers;
  private final Map<String, Order> orders = new LinkedHashMap<>(64, 0.75f, true);

  /** What each client has in hand; those who have nothing are not there. */
  private final Map<String, Integer> inHand = new HashMap<>();

  private long bytes;
  private int waiting;

  /**
   * A room.
   *
   * @param folder where files are kept on this server
   * @param most bytes at most
   * @param apparatus what is said of a digest's articles together
   * @param shared what other servers have
   */
  Pressroom(
      Path folder,
      long most,
      Function<Format, Press> presses,
      BiFunction<Digest, Holdings, DigestApparatus> apparatus,
      Shared shared,
      InstantSource clock) {
    this.folder = folder;
    this.most = most;
    this.presses = presses;
    this.apparatus = apparatus;
    this.shared = shared;
    this.allowance = new Allowance(AN_HOUR, HOUR, clock);
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("press-", 1).factory());
  }

  /**
   * A room.
   *
   * @param folder where files are kept on this server
   * @param depot where they are kept for all; {@code null} where each keeps its own alone
   * @param apparatus what is said of a digest's articles together
   */
  public static Pressroom open(
      Path folder,
      @Nullable Depot depot,
      Function<Format, Press> presses,
      BiFunction<Digest, Holdings, DigestApparatus> apparatus)
      throws IOException {
    InstantSource clock = InstantSource.system();
    Shared shared = new Shared(depot, depot == null ? "" : Shared.thisProgram(), clock);
    Pressroom room = new Pressroom(folder, MOST, presses, apparatus, shared, clock);
    // A depot that does not answer is told of now, not when the first reader asks.
    room.workers.execute(() -> shared.fetch("nothing", folder.resolve("nothing")));
    return room;
  }

  /** One file that is asked for. */
  static final class Order {
    private final String client;
    private State state = new State.Waiting();

    private Order(String client) {
      this.client = client;
    }

    /** What became of it so far. */
    synchronized State state() {
      return state;
    }

    /** What became of it after a while at most. */
    synchronized State await(Duration patience) {
      long end = System.nanoTime() + patience.toNanos();
      try {
        while (state instanceof State.Waiting || state instanceof State.Pressing) {
          long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
          if (left <= 0) {
            break;
          }
          wait(left);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return state;
    }

    private synchronized void become(State next) {
      state = next;
      notifyAll();
    }
  }

  /** What became of an order. */
  sealed interface State {
    /** Others are before it. */
    record Waiting() implements State {}

    /** It is being pressed. */
    record Pressing() implements State {}

    /** It lies there. */
    record Ready(Path file, long size) implements State {}

    /** It could not be pressed; the log says why. */
    record Failed() implements State {}
  }

  /** The answer to someone who wants a file. */
  sealed interface Answer {
    /** It is taken in hand, or lies there already. */
    record Taken(Order order) implements Answer {}

    /** This client has asked for enough. */
    record TooMany(Duration until) implements Answer {}

    /** All presses are busy for a while. */
    record Busy() implements Answer {}
  }

  /** The size of a file that lies there. */
  Optional<Long> size(String key, Format format) {
    synchronized (orders) {
      Order order = orders.get(name(key, format));
      return order != null && order.state() instanceof State.Ready ready
          ? Optional.of(ready.size())
          : Optional.empty();
    }
  }

  /** Has a file pressed, or finds it. */
  Answer press(Volume volume, Format format, String client) {
    String name = name(volume.key(), format);
    Order order;
    synchronized (orders) {
      order = orders.get(name);
      if (order != null && !(order.state() instanceof State.Failed)) {
        return new Answer.Taken(order);
      }
      if (waiting >= MOST_WAITING) {
        return new Answer.Busy();
      }
      Optional<Duration> wait = limit(client);
      if (wait.isPresent()) {
        return new Answer.TooMany(wait.get());
      }
      order = new Order(client);
      orders.put(name, order);
      waiting++;
    }
    Order taken = order;
    workers.execute(() -> work(name, taken, format, volume));
    return new Answer.Taken(order);
  }

  /**
   * A file for the house itself, which no limits hold, once it is pressed; empty where it could not
   * be.
   */
  Optional<Path> house(Volume volume, Format format) {
    String name = name(volume.key(), format);
    Order order;
    boolean isNew = false;
    synchronized (orders) {
      order = orders.get(name);
      if (order == null || order.state() instanceof State.Failed) {
        order = new Order("");
        orders.put(name, order);
        waiting++;
        isNew = true;
      }
    }
    if (isNew) {
      work(name, order, format, volume);
    }
    return order.await(HOUR) instanceof State.Ready ready
        ? Optional.of(ready.file())
        : Optional.empty();
  }

  /** Counts an order against its client's limits; how long to wait where they are reached. */
  private Optional<Duration> limit(String client) {
    if (inHand.getOrDefault(client, 0) >= AT_ONCE) {
      return Optional.of(A_PRESSING);
    }
    Optional<Duration> wait = allowance.take(client);
    if (wait.isEmpty()) {
      inHand.merge(client, 1, Integer::sum);
    }
    return wait;
  }

  private void work(String name, Order order, Format format, Volume volume) {
    order.become(new State.Pressing());
    Path file = folder.resolve(name);
    State end;
    boolean fetched = shared.fetch(name, file);
    try {
      if (!fetched) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          DigestApparatus told = apparatus.apply(volume.digest(), volume.holdings());
          presses.apply(format).press(volume.digest(), told, volume.assets(), out);
        }
      }
      end = new State.Ready(file, Files.size(file));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.error("{} could not be pressed", name, e);
      end = new State.Failed();
    }
    synchronized (orders) {
      waiting--;
      inHand.computeIfPresent(order.client, (_, count) -> count == 1 ? null : count - 1);
      bytes += end instanceof State.Ready ready ? ready.size() : 0;
      order.become(end);
      shrink(order);
    }
    if (!fetched && end instanceof State.Ready) {
      shared.keep(name, file);
    }
  }

  private void shrink(Order last) {
    var eldest = orders.values().iterator();
    while (bytes > most && eldest.hasNext()) {
      Order order = eldest.next();
      if (order != last && order.state() instanceof State.Ready(Path file, long size)) {
        eldest.remove();
        bytes -= size;
        delete(file);
      }
    }
  }

  private static String name(String key, Format format) {
    return key + "." + format.ending();
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("{} cannot be deleted: {}", file, e.getMessage());
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
