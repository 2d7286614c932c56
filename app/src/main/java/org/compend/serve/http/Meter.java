package org.compend.serve.http;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.compend.Bytes;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * Counts what the server answers and tells it in the text format of Prometheus, with what the Java
 * machine tells of itself. Safe to share between threads.
 */
public final class Meter {
  private static final int CLASSES = 6;

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final CounterDataPoint[] answers;
  private final Counter bytes;
  private final Histogram seconds;
  private boolean ofTheMachine;

  /** A meter at zero. */
  public Meter() {
    Counter all =
        Counter.builder()
            .name("compend_http_answers_total")
            .help("Answers by the first digit of their status.")
            .labelNames("status")
            .register(registry);
    answers =
        IntStream.range(0, CLASSES)
            .mapToObj(digit -> all.labelValues(digit + "xx"))
            .toArray(CounterDataPoint[]::new);
    bytes =
        Counter.builder()
            .name("compend_http_bytes_total")
            .help("Bytes of the bodies that were sent.")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("compend_http_seconds")
            .help("From a request's first byte to its answer's last.")
            .classicUpperBounds(0.001, 0.005, 0.02, 0.1, 0.5, 2, 10)
            .classicOnly()
            .register(registry);
  }

  /** What counts. */
  RequestLog log() {
    return (request, response) -> {
      answers[Math.clamp(response.getStatus() / 100, 0, CLASSES - 1)].inc();
      bytes.inc(Response.getContentBytesWritten(response));
      seconds.observe(
          (System.nanoTime() - request.getBeginNanoTime()) / (double) TimeUnit.SECONDS.toNanos(1));
    };
  }

  /** What has been counted so far. */
  public Reply reply() {
    countTheMachine();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return Reply.bytes(writer.getContentType(), Bytes.of(text.toByteArray()))
        .with("Cache-Control", "no-store");
  }

  /** To ask the machine takes long the first time; nobody who starts a server waits for it. */
  private synchronized void countTheMachine() {
    if (!ofTheMachine) {
      JvmMetrics.builder().register(registry);
      ofTheMachine = true;
    }
  }
}
