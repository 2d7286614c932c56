package org.compend.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.extract.Extractor;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The whole of extraction (bytes to article) beside jsoup's parse alone of the same bytes: an
 * operation is one way through all pages, on one thread. The ratios are of its CPU time, which a
 * busy machine changes less than the clock's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 40)
@Measurement(iterations = 12)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ExtractionBenchmark {
  private static final String FOLDER = "pages";

  private final List<Capture> pages = new ArrayList<>();

  /** What the operations of an iteration cost. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** CPU time of the thread, in microseconds. */
    public long cpu;

    private long start;

    /** Begins at nothing. */
    @Setup(Level.Iteration)
    public void reset() {
      cpu = 0;
      start = THREADS.getCurrentThreadCpuTime();
    }

    /** Takes what was spent since the beginning. */
    void take() {
      cpu += (THREADS.getCurrentThreadCpuTime() - start) / 1000;
    }
  }

  /** Reads the pages. */
  @Setup
  public void read() {
    Path folder = Path.of(Objects.requireNonNull(System.getProperty(FOLDER)));
    for (String name : List.of("aeb", "readability")) {
      try (Stream<Path> files = Files.list(folder.resolve(name).resolve("html"))) {
        for (Path file : files.sorted().toList()) {
          URI address = URI.create("https://magazine.example/" + pages.size());
          try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            pages.add(
                new Capture(
                    new Origin(address, address, null),
                    "text/html; charset=utf-8",
                    Bytes.of(in.readAllBytes())));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** From bytes to articles. */
  @Benchmark
  public void extraction(Cost cost, Blackhole out) {
    Extractor extractor = Extractor.standard();
    for (Capture page : pages) {
      out.consume(extractor.extract(page));
    }
    cost.take();
  }

  /** From bytes by way of a string to documents: the quickest that jsoup does. */
  @Benchmark
  public void parse(Cost cost, Blackhole out) {
    for (Capture page : pages) {
      out.consume(
          Jsoup.parse(
              new String(page.content().toArray(), StandardCharsets.UTF_8),
              page.origin().base().toString()));
    }
    cost.take();
  }

  /** From bytes to documents, the encoding found by jsoup. */
  @Benchmark
  public void parseOfBytes(Cost cost, Blackhole out) throws IOException {
    for (Capture page : pages) {
      out.consume(
          Jsoup.parse(
              new ByteArrayInputStream(page.content().toArray()),
              null,
              page.origin().base().toString()));
    }
    cost.take();
  }

  /** Runs all three and prints the ratios. Arguments: the folder of collections. */
  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> costs = new LinkedHashMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(ExtractionBenchmark.class.getSimpleName())
                    .jvmArgsPrepend("-D" + FOLDER + "=" + arguments[0])
                    .build())
            .run()) {
      costs.put(
          result.getPrimaryResult().getLabel(),
          Objects.requireNonNull(result.getSecondaryResults().get("cpu")).getScore());
    }
    System.out.printf(
        Locale.ROOT,
        "whole extraction ÷ jsoup's parse alone, CPU: %.2f (of text decoded at once), %.2f (of bytes)%n",
        costs.get("extraction") / costs.get("parse"),
        costs.get("extraction") / costs.get("parseOfBytes"));
  }
}
