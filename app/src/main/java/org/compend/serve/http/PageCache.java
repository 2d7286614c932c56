package org.compend.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps prepared pages in memory, up to a weight; those not asked for longest go first.
 *
 * <p>A page belongs to a state of what it shows and is made anew for the next one, unless it is
 * told that what it shows is the same there. Of several who ask for the same page at once, one
 * makes it and the others wait for that one alone. Safe to share between threads.
 */
final class PageCache {
  /** A page for which there was nothing counts as this much, so that these are bounded as well. */
  private static final long LEAST_WEIGHT = 500;

  private final long most;
  private final Map<String, Place> places = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  private static final class Place {
    private final LongSupplier states;
    private volatile long state;
    volatile @Nullable Prepared page;
    volatile @Nullable Object shown;
    long weight = LEAST_WEIGHT;

    Place(LongSupplier states) {
      this.states = states;
      this.state = states.getAsLong();
    }

    boolean isOld() {
      return state != states.getAsLong();
    }

    /** Moves a page that is there to the newest state, where it shows the same in that. */
    void moveOn(Supplier<Object> telling) {
      long now = states.getAsLong();
      if (page != null && telling.get().equals(shown)) {
        state = now;
      }
    }
  }

  /**
   * A cache.
   *
   * @param most bytes at most
   */
  PageCache(long most) {
    this.most = most;
  }

  /** The page under a key where it is ready, without waiting. */
  @Nullable Prepared ready(String key) {
    Place place;
    synchronized (places) {
      place = places.get(key);
    }
    return place == null || place.isOld() ? null : place.page;
  }

  /**
   * The page under a key, made where it is not there.
   *
   * @param states tells the state of what the page shows
   */
  Prepared get(String key, LongSupplier states, Supplier<Prepared> making) {
    return get(key, states, null, making);
  }

  /**
   * The page under a key, made where it is not there.
   *
   * @param states tells the state of what the page shows
   * @param telling tells by what equals what it shows in that state; {@code null} where it shows
   *     another thing in each
   */
  Prepared get(
      String key,
      LongSupplier states,
      @Nullable Supplier<Object> telling,
      Supplier<Prepared> making) {
    Place place;
    synchronized (places) {
      place = places.get(key);
    }
    if (place != null && telling != null && place.isOld()) {
      // What is told may have to be read first: nobody who asks for another page waits for that.
      place.moveOn(telling);
    }
    synchronized (places) {
      place = places.get(key);
      if (place == null || place.isOld()) {
        weight -= place == null ? 0 : place.weight;
        place = new Place(states);
        places.put(key, place);
        weight += place.weight;
        shrink();
      }
    }
    Prepared page = place.page;
    if (page != null) {
      return page;
    }
    synchronized (place) {
      page = place.page;
      if (page == null) {
        place.shown = telling == null ? null : telling.get();
        page = making.get();
        place.page = page;
        weigh(key, place, page.weight());
      }
      return page;
    }
  }

  private void weigh(String key, Place place, long made) {
    synchronized (places) {
      if (places.get(key) == place) {
        weight += made - place.weight;
        place.weight = made;
        shrink();
      }
    }
  }

  private void shrink() {
    var eldest = places.values().iterator();
    while (weight > most && places.size() > 1 && eldest.hasNext()) {
      weight -= eldest.next().weight;
      eldest.remove();
    }
  }
}
