package org.compend.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.compend.Bytes;
import org.junit.jupiter.api.Test;

/** How long pages are kept. */
class PageCacheTest {
  private final PageCache cache = new PageCache(1 << 20);
  private final AtomicLong magazine = new AtomicLong();
  private final AtomicLong register = new AtomicLong();

  @Test
  void aPageGoesWithTheStateOfWhatItShowsAlone() {
    LongSupplier both = () -> magazine.get() + register.get();
    Prepared list = cache.get("/latest", magazine::get, PageCacheTest::page);
    Prepared name = cache.get("/names/ida", both, PageCacheTest::page);
    assertThat(cache.ready("/latest")).isSameAs(list);
    assertThat(cache.ready("/names/ida")).isSameAs(name);

    register.incrementAndGet();
    assertThat(cache.ready("/latest")).isSameAs(list);
    assertThat(cache.ready("/names/ida")).isNull();
    Prepared anew = cache.get("/names/ida", both, PageCacheTest::page);
    assertThat(anew).isNotSameAs(name);
    assertThat(cache.ready("/names/ida")).isSameAs(anew);

    magazine.incrementAndGet();
    assertThat(cache.ready("/latest")).isNull();
    assertThat(cache.ready("/names/ida")).isNull();
  }

  @Test
  void aPageStaysWhereItShowsTheSameInTheNextState() {
    LongSupplier both = () -> magazine.get() + register.get();
    AtomicReference<Object> names = new AtomicReference<>("Ida");
    Supplier<Prepared> asked = () -> cache.get("/a", both, names::get, PageCacheTest::page);
    Prepared first = asked.get();
    register.incrementAndGet();
    assertThat(cache.ready("/a")).isNull();
    assertThat(asked.get()).isSameAs(first);
    assertThat(cache.ready("/a")).isSameAs(first);

    register.incrementAndGet();
    names.set("Ida, Vera");
    Prepared second = asked.get();
    assertThat(second).isNotSameAs(first);
    assertThat(cache.ready("/a")).isSameAs(second);
  }

  @Test
  void whatChangedWhileItWasMadeIsMadeAgain() {
    cache.get(
        "/latest",
        magazine::get,
        () -> {
          magazine.incrementAndGet();
          return page();
        });
    assertThat(cache.ready("/latest")).isNull();
  }

  private static Prepared page() {
    Bytes bytes = Bytes.of(new byte[] {1});
    return Prepared.of(Reply.bytes("text/plain", bytes), bytes, false);
  }
}
