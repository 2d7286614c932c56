package org.compend.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.compend.Kind;

/**
 * Measures Spark beside plain Java with as many threads, in one run: {@code FOLDER N WORK}. Makes
 * an archive of N pages in the markup of a folder's pages, each with words of its own but every
 * tenth, which repeats another; extracts it both ways, finds the near-duplicates, and looks how
 * much memory a tenth and all of it take. Run by bench/spark.
 */
final class SparkSpeed {
  private static final Pattern PARAGRAPH = Pattern.compile("(?is)(<p\\b[^>]*>)(.*?)(</p>)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?is)<link[^>]{0,300}rel=[\"']?(?:canonical|alternate|amphtml|shortlink)[^>]*>"
              + "|<meta[^>]{0,300}(?:og:url|twitter:url|al:web:url)[^>]*>"
              + "|<script[^>]{0,100}ld\\+json.*?</script>");
  private static final int THREADS = 2;

  /** In megabytes, so that some hundred pages are a task. */
  private static final int SPLIT = 2;

  private final SparkSession spark;
  private final Path work;

  private SparkSpeed(SparkSession spark, Path work) {
    this.spark = spark;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    int number = Integer.parseInt(arguments[1]);
    Path work = Path.of(arguments[2]);
    List<String> markup = markup(Path.of(arguments[0]));
    write(markup, number, work.resolve("all.warc.gz"));
    write(markup, number / 10, work.resolve("tenth.warc.gz"));
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[" + THREADS + "]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()) {
      new SparkSpeed(spark, work).run(number);
    }
  }

  private void run(int number) throws Exception {
    extract("tenth.warc.gz", "tenth");
    // What is measured below finds its code compiled.
    command("dedupe", work + "/tenth");
    plain("tenth.warc.gz", "warm");
    Cost plain = measure("plain Java", number, () -> plain("all.warc.gz", "plain"));
    Cost bySpark = measure("Spark extract", number, () -> extract("all.warc.gz", "spark"));
    Shuffled shuffled = new Shuffled();
    spark.sparkContext().addSparkListener(shuffled);
    Cost dedupe = measure("Spark dedupe", number, () -> command("dedupe", work + "/spark"));
    spark.sparkContext().removeSparkListener(shuffled);
    System.out.printf(
        Locale.ROOT,
        "Spark extracts %.2f of plain Java's pages a CPU second, %.2f of its pages a second%n",
        plain.cpu() / bySpark.cpu(),
        plain.wall() / bySpark.wall());
    System.out.printf(
        Locale.ROOT,
        "finding near-duplicates takes %.0f %% of the CPU time of both, and shuffles %.1f KB a page%n",
        100 * dedupe.cpu() / (bySpark.cpu() + dedupe.cpu()),
        shuffled.bytes.sum() / 1e3 / number);
    System.out.printf(
        Locale.ROOT,
        "a page takes %.1f KB of WARC.gz, its article %.1f KB of Parquet%n",
        size(work.resolve("all.warc.gz")) / 1e3 / number,
        size(work.resolve("spark/articles")) / 1e3 / number);
    long tenth = live(() -> extract("tenth.warc.gz", "tenth-again"));
    long all = live(() -> extract("all.warc.gz", "again"));
    System.out.printf(
        Locale.ROOT,
        "most memory alive while extracting: %d MB of %,d pages, %d MB of %,d%n",
        tenth >> 20,
        number / 10,
        all >> 20,
        number);
  }

  /** How many bytes tasks have written for others. */
  private static final class Shuffled extends SparkListener {
    private final LongAdder bytes = new LongAdder();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      bytes.add(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
    }
  }

  /** What a piece of work took, in seconds. */
  private record Cost(double cpu, double wall) {}

  private static Cost measure(String what, int pages, Callable<Integer> task) throws Exception {
    System.gc();
    long cpu = cpu();
    long start = System.nanoTime();
    task.call();
    Cost cost = new Cost((cpu() - cpu) / 1e9, (System.nanoTime() - start) / 1e9);
    System.out.printf(
        Locale.ROOT,
        "%-14s %,d pages: %.1f CPU s, %.1f s; %.0f pages a CPU second%n",
        what,
        pages,
        cost.cpu(),
        cost.wall(),
        pages / cost.cpu());
    return cost;
  }

  /** The most that was alive at any time of a piece of work, looked at every three seconds. */
  private static long live(Callable<Integer> task) throws Exception {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Integer> running = thread.submit(task);
      long most = 0;
      while (!running.isDone()) {
        System.gc();
        most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        Thread.sleep(3_000);
      }
      running.get();
      return most;
    }
  }

  private int plain(String archive, String out) throws Exception {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Collection<Input> inputs = Input.list(List.of(work.resolve(archive).toString()), configuration);
    Extraction extraction =
        new Extraction(
            configuration,
            new org.apache.hadoop.fs.Path(work.resolve(out).toUri()),
            Set.of(Kind.ARTICLE));
    int articles = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Extracted>> results = new ArrayList<>();
      for (Input input : inputs) {
        for (Split split : Split.of(input, SPLIT << 20)) {
          results.add(threads.submit(() -> extraction.run(split, "0")));
        }
      }
      for (Future<Extracted> result : results) {
        articles += (int) result.get().articles();
      }
    }
    return articles;
  }

  private int extract(String archive, String out) {
    return command(
        "extract", work + "/" + archive, "--out", work + "/" + out, "--split", "" + SPLIT);
  }

  private int command(String... arguments) {
    PrintStream err = System.err;
    int exit = Main.run(new Console(err, err, () -> spark), arguments);
    if (exit != Exit.DONE) {
      throw new IllegalStateException(arguments[0] + " gave " + exit);
    }
    return exit;
  }

  private static List<String> markup(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
        String page = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (PARAGRAPH.matcher(page).results().limit(5).count() == 5) {
          pages.add(ADDRESS.matcher(page).replaceAll(""));
        }
      }
    }
    return pages;
  }

  private static void write(List<String> markup, int number, Path target) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      for (int i = 0; i < number; i++) {
        int words = i % 10 == 9 ? i - 5 : i;
        out.write(Crawl.record(i, page(markup.get(words % markup.size()), words)));
      }
    }
  }

  /** A page with other words, as many as it has. */
  private static String page(String markup, int number) {
    Random random = new Random(number);
    return PARAGRAPH
        .matcher(markup)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(1) + words(random, found.group(2).length()) + found.group(3)));
  }

  private static String words(Random random, int length) {
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append(Crawl.word(random)).append(Crawl.word(random));
      words.append(random.nextInt(12) == 0 ? ". " : " ");
    }
    return words.toString();
  }

  private static long size(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
