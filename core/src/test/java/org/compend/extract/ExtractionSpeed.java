package org.compend.extract;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.content.Told;
import org.compend.extract.metadata.MetadataModel;
import org.compend.extract.metadata.MetadataReader;
import org.compend.extract.metadata.Vocabulary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures extraction against the parser it stands on, in one process on one thread: CPU time of
 * the whole extraction ÷ CPU time of parsing alone, over the same pages, in turns.
 *
 * <p>Both are warmed up alike, until the compilers are at rest. What the collector takes is on a
 * thread of its own and counts for neither.
 *
 * <p>Arguments: the folder of collections; how many rounds (16) are measured.
 */
final class ExtractionSpeed {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Metadata, of many small methods, come to rest last: after some forty rounds. */
  private static final int WARM_UP = 40;

  private ExtractionSpeed() {}

  public static void main(String[] arguments) {
    List<GoldPage> pages = new ArrayList<>();
    for (String name : List.of("aeb", "readability")) {
      pages.addAll(GoldPages.load(Path.of(arguments[0]).resolve(name)));
    }
    List<Capture> captures = new ArrayList<>();
    for (GoldPage page : pages) {
      URI address = URI.create("https://magazine.example/" + captures.size());
      captures.add(
          new Capture(
              new Origin(address, address, null),
              "text/html; charset=utf-8",
              Bytes.of(page.html().getBytes(StandardCharsets.UTF_8))));
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
    List<Document> documents = new ArrayList<>();
    for (Capture capture : captures) {
      documents.add(HtmlReader.parse(capture));
    }
    Extractor extractor = Extractor.standard();
    ToIntFunction<Capture> parse =
        capture ->
            Jsoup.parse(
                    new String(capture.content().toArray(), StandardCharsets.UTF_8),
                    capture.origin().base().toString())
                .childNodeSize();
    ToIntFunction<Capture> whole = capture -> extractor.extract(capture).body().size();
    List<Double> ratios = new ArrayList<>();
    double best = Double.MAX_VALUE;
    double bestParse = Double.MAX_VALUE;
    for (int round = 0; round < WARM_UP; round++) {
      seconds(captures, parse);
      seconds(captures, whole);
    }
    for (int round = 0; round < rounds; round++) {
      double parsing = seconds(captures, parse);
      double extracting = seconds(captures, whole);
      best = Math.min(best, extracting);
      bestParse = Math.min(bestParse, parsing);
      ratios.add(extracting / parsing);
      System.out.printf(
          Locale.ROOT,
          "round %d: parse %.0f, extract %.0f pages a CPU second; ratio %.2f%n",
          round + 1,
          captures.size() / parsing,
          captures.size() / extracting,
          extracting / parsing);
    }
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d pages: parse alone %.0f, whole extraction %.0f pages a CPU second; ratio, median of"
            + " rounds %.2f, of the best %.2f%n",
        captures.size(),
        captures.size() / bestParse,
        captures.size() / best,
        ratios.get(ratios.size() / 2),
        best / bestParse);
    stages(documents);
  }

  private static void stages(List<Document> documents) {
    Origin origin = new Origin(URI.create("https://magazine.example/"), null, null);
    MetadataReader metadata = new MetadataReader(Vocabulary.read(), MetadataModel.standard());
    for (int round = 0; round < 3; round++) {
      StringBuilder line = new StringBuilder("stages, µs a page:");
      stage(line, "metadata", documents, page -> metadata.read(page, origin));
      stage(line, "find", documents, page -> HtmlReader.finder().find(page, Told.NOTHING));
      System.out.println(line);
    }
  }

  private static void stage(
      StringBuilder line, String name, List<Document> documents, Consumer<Document> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    documents.forEach(work);
    long end = THREADS.getCurrentThreadCpuTime();
    line.append(
        String.format(Locale.ROOT, " %s %.0f", name, (end - start) / 1e3 / documents.size()));
  }

  private static double seconds(List<Capture> captures, ToIntFunction<Capture> work) {
    int sum = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    for (Capture capture : captures) {
      sum += work.applyAsInt(capture);
    }
    long end = THREADS.getCurrentThreadCpuTime();
    if (sum < 0) {
      throw new AssertionError("what was measured must have been done");
    }
    return (end - start) / 1e9;
  }
}
