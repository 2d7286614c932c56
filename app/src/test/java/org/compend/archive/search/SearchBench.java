package org.compend.archive.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.DateStamp;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Database;
import org.compend.archive.Finding;

/**
 * Measures the archive and its search on articles that are made up: words by Zipf's law, some 800
 * to an article, 40 sections, 2,000 authors, ten years.
 *
 * <p>Usage: {@code SearchBench FOLDER ARTICLES}; what an earlier run left in the folder is gone on
 * with.
 */
final class SearchBench {
  private static final int VOCABULARY = 200_000;
  private static final int LENGTH = 800;
  private static final int ROUNDS = 2_000;
  private static final String[] SYLLABLES = {
    "ba", "ne", "ri", "to", "lu", "sha", "ken", "mor", "vi", "del", "an", "ost", "er", "gra", "pli",
    "cu"
  };

  private final SplittableRandom random = new SplittableRandom(42);
  private final double[] sums = new double[VOCABULARY];
  private final String[] words = new String[VOCABULARY];

  private SearchBench() {
    double sum = 0;
    for (int i = 0; i < VOCABULARY; i++) {
      sum += 1.0 / (i + 2.7);
      sums[i] = sum;
      words[i] = word(i);
    }
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    new SearchBench().run(folder, Integer.parseInt(args[1]));
  }

  private void run(Path folder, int articles) throws IOException {
    Path index = folder.resolve("archive.db-search");
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      long before = archive.size();
      double start = cpuSeconds();
      long text = fill(archive, articles);
      System.out.printf(
          Locale.ROOT,
          "kept %,d articles, %,d MB of text: %,.0f a CPU second%n",
          archive.size(),
          text >> 20,
          (archive.size() - before) / (cpuSeconds() - start));
      start = cpuSeconds();
      long began = System.nanoTime();
      try (SearchIndex search = SearchIndex.open(archive, index, SearchBench::say)) {
        System.out.printf(
            Locale.ROOT,
            "indexed in %,.0f CPU s (%,.0f s): %,.0f articles a CPU second; %,d MB, %.2f of the text%n",
            cpuSeconds() - start,
            (System.nanoTime() - began) / 1e9,
            archive.size() / (cpuSeconds() - start),
            size(index) >> 20,
            (double) size(index) / text);
        measure(archive, search);
      }
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.out.printf(
          Locale.ROOT,
          "heap in use at the end: %,d MB%n",
          (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private long fill(Archive archive, int articles) {
    long text = 0;
    List<Finding> batch = new ArrayList<>();
    long there = archive.size();
    for (int i = 0; i < articles; i++) {
      String body = body();
      text += body.length();
      if (i >= there) {
        batch.add(finding(i, body));
      }
      if (batch.size() == 1_000 || (i == articles - 1 && !batch.isEmpty())) {
        archive.keep(batch);
        batch.clear();
      }
    }
    return text;
  }

  private void measure(Archive archive, SearchIndex index) {
    IntFunction<Search> plain = i -> Search.of(word(20 + i % 5_000)).withoutSnippets();
    time("one term", i -> index.search(plain.apply(i)));
    time(
        "two terms",
        i ->
            index.search(
                Search.of(word(20 + i % 500) + " " + word(600 + i % 900)).withoutSnippets()));
    time(
        "phrase",
        i ->
            index.search(
                Search.of('"' + word(i % 40) + " " + word(40 + i % 60) + '"').withoutSnippets()));
    time("one term, newest first", i -> index.search(plain.apply(i).in(Search.Order.NEWEST)));
    time(
        "one term in a section",
        i ->
            index.search(
                Search.of(word(20 + i % 5_000) + " section:s" + i % 40).withoutSnippets()));
    time("one term with snippets", i -> index.search(Search.of(word(20 + i % 5_000))));
    List<ArticleId> ids = new ArrayList<>(archive.ids(null, ROUNDS));
    time("point read", i -> archive.article(ids.get(i * 31 % ids.size())));
  }

  private static void time(String what, IntConsumer work) {
    long[] nanos = new long[ROUNDS];
    for (int i = -ROUNDS / 2; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.accept(Math.floorMod(i * 7, ROUNDS));
      nanos[Math.max(0, i)] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-24s p50 %7.3f ms   p99 %7.3f ms%n",
        what,
        nanos[ROUNDS / 2] / 1e6,
        nanos[ROUNDS * 99 / 100] / 1e6);
  }

  private Finding finding(int number, String body) {
    URI url = URI.create("https://example.org/" + number);
    Origin origin = new Origin(url, url, null);
    SplittableRandom choice = new SplittableRandom(number);
    Article article =
        new Article(
            new Metadata(
                body.substring(0, 40),
                List.of(),
                List.of(Byline.of("Author " + word(choice.nextInt(2_000)))),
                DateStamp.of(LocalDate.of(2015, 1, 1).plusDays(choice.nextInt(3_650))),
                null,
                Locale.ENGLISH,
                "s" + choice.nextInt(40),
                List.of(word(choice.nextInt(300))),
                url,
                "Magazine " + choice.nextInt(20)),
            List.of(new Block.Paragraph(List.of(new Inline.Text(body)))),
            List.of(),
            Kind.ARTICLE,
            origin);
    Bytes page = Bytes.of(url.toString().getBytes(StandardCharsets.UTF_8));
    return new Finding(new Capture(origin, "text/html", page), article);
  }

  private String body() {
    StringBuilder body = new StringBuilder(LENGTH * 7);
    int length = LENGTH / 2 + random.nextInt(LENGTH);
    for (int i = 0; i < length; i++) {
      int place = Arrays.binarySearch(sums, random.nextDouble(sums[VOCABULARY - 1]));
      body.append(words[place < 0 ? -place - 1 : place]).append(i % 17 == 16 ? ". " : " ");
    }
    return body.toString();
  }

  /** The word of a rank; frequent ones are short. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    } while (rest > 0);
    return word.toString();
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
