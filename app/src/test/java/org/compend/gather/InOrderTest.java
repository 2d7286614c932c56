package org.compend.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final List<Integer> MANY = IntStream.range(0, 500).boxed().toList();

  @Test
  void resultsComeInTheOrderOfTheItems() {
    List<Integer> results = new ArrayList<>();
    InOrder.each(MANY, item -> item * 2, results::add);
    assertThat(results).isEqualTo(MANY.stream().map(item -> item * 2).toList());
  }

  @Test
  void workIsNeverFarAhead() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger lead = new AtomicInteger();
    InOrder.each(
        MANY,
        item -> {
          lead.accumulateAndGet(started.incrementAndGet() - handedOn.get(), Math::max);
          return item;
        },
        item -> handedOn.incrementAndGet());
    assertThat(lead.get()).isLessThanOrEqualTo(2 * Runtime.getRuntime().availableProcessors() + 1);
  }

  @Test
  void aFailureEndsTheWork() {
    assertThatThrownBy(() ->
            InOrder.each(
                MANY,
                item -> {
                  if (item == 20) {
                    throw new IllegalArgumentException("twenty");
                  }
                  return item;
                },
                item -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("twenty");
  }
}
