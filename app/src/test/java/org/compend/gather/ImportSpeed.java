package org.compend.gather;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.compend.acquire.Addresses;
import org.compend.acquire.FileSource;
import org.compend.acquire.Reach;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Database;
import org.jspecify.annotations.Nullable;

/**
 * Measures what an import from a web archive costs: {@code write FOLDER N FILE} makes a WARC.gz of
 * N pages out of a folder's pages, each changed so that none is the same; {@code extract FILE}
 * reads it and makes articles; {@code import FILE DATABASE} keeps them as well, and tells how many
 * of them are near-duplicates. Run by bench/import-warc.
 */
final class ImportSpeed {
  /** Whatever tells a page's address would make all its copies one article. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?is)<link[^>]{0,300}rel=[\"']?(?:canonical|alternate|amphtml|shortlink)[^>]*>"
              + "|<meta[^>]{0,300}(?:og:url|twitter:url|al:web:url)[^>]*>"
              + "|<script[^>]{0,100}ld\\+json.*?</script>");

  private static final Pattern PIECE =
      Pattern.compile(
          "(?is)<head\\b.*?</head>|<(script|style)\\b.*?</\\1>|<[^>]*>|&[a-z]+;|[a-z]{5,}");
  private static final String VOWELS = "aeiou";

  private ImportSpeed() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "write" ->
          write(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
      case "extract" -> measure(Path.of(arguments[1]), null);
      case "import" -> measure(Path.of(arguments[1]), arguments[2]);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void write(Path folder, int number, Path target) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(ImportSpeed::isPage).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
          String page = new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
          pages.add(ADDRESS.matcher(page).replaceAll(""));
        }
      }
    }
    if (pages.isEmpty()) {
      pages.add(synthetic());
    }
    // A crawl does not come sorted by collection.
    Collections.shuffle(pages, new Random(20_240_604));
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int i = 0; i < number; i++) {
        String page = varied(pages.get(i % pages.size()), i / pages.size());
        write(out, i, page.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    System.out.printf(Locale.ROOT, "%,d pages, %,d of them different%n", number, pages.size());
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html") || file.toString().endsWith(".html.gz");
  }

  /**
   * A page once more with other words, so that it is no near-duplicate of itself: the vowels of
   * long words are moved on. Short words, by which languages and bylines are known, stay, and so
   * does all that is no text.
   */
  private static String varied(String page, int round) {
    return round == 0
        ? page
        : PIECE
            .matcher(page)
            .replaceAll(piece -> Matcher.quoteReplacement(moved(piece.group(), round)));
  }

  private static String moved(String word, int steps) {
    if (word.startsWith("<") || word.startsWith("&")) {
      return word;
    }
    StringBuilder other = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      int vowel = VOWELS.indexOf(word.charAt(i));
      if (vowel >= 0) {
        other.setCharAt(i, VOWELS.charAt((vowel + steps) % VOWELS.length()));
      }
    }
    // After five rounds the old vowels are back.
    return other.append("n".repeat(steps / VOWELS.length())).toString();
  }

  private static String synthetic() {
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><title>Moths</title><article><h1>Moths</h1>");
    for (int i = 0; i < 40; i++) {
      page.append("<p>The moths were there long before anybody came to look at them, and they will")
          .append(" be there when everybody has gone home again; this was said ")
          .append(i)
          .append(" times, and is as true as ever.</p>");
    }
    return page.append("</article>").toString();
  }

  private static void write(OutputStream out, int number, byte[] page) throws IOException {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                + page.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    GZIPOutputStream member = new GZIPOutputStream(out, 1 << 15);
    String head =
        String.join(
            "\r\n",
            "WARC/1.1",
            "WARC-Type: response",
            "WARC-Target-URI: https://n" + number + ".example.org/story/" + number,
            "WARC-Date: 2024-06-04T08:00:00Z",
            "WARC-Record-ID: <urn:uuid:" + new UUID(0, number) + ">",
            "Content-Type: application/http;msgtype=response",
            "Content-Length: " + (http.length + page.length),
            "",
            "");
    member.write(head.getBytes(StandardCharsets.US_ASCII));
    member.write(http);
    member.write(page);
    member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    member.finish();
  }

  private static void measure(Path file, @Nullable String database) {
    FileSource source = new FileSource(Addresses.UNKNOWN);
    FileReadings readings =
        new FileReadings(source, source.list(List.of(file), Reach.EVERYTHING).found(), (URI) null);
    int[] count = new int[1];
    long start = cpu();
    if (database == null) {
      Maker maker = new Maker();
      Consumer<Maker.Made> counting = made -> count[0] += made instanceof Maker.Made.Whole ? 1 : 0;
      InOrder.each(
          readings,
          reading ->
              reading instanceof Reading.Page page
                  ? maker.make(page.capture(), true)
                  : new Maker.Made.Passed("no page"),
          counting);
      tell("extract", count[0], cpu() - start);
    } else {
      try (Archive archive = Archive.open(Database.of(database))) {
        new Gatherer(archive, outcome -> count[0] += outcome instanceof Outcome.Taken ? 1 : 0)
            .take(readings);
        long time = cpu() - start;
        System.out.printf(
            Locale.ROOT,
            "twins    %.1f %% are near-duplicates%n",
            100. * twins(archive) / count[0]);
        tell("import", count[0], time);
      }
    }
  }

  private static void tell(String what, int count, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %,d articles in %.1f CPU s: %.1f a second%n",
        what,
        count,
        nanos / 1e9,
        count * 1e9 / nanos);
  }

  private static long twins(Archive archive) {
    List<ArticleId> ids = archive.ids(null, Integer.MAX_VALUE);
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + 500)
        .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + 500)))
        .flatMap(some -> archive.entries(some).stream())
        .filter(entry -> entry.twinOf() != null)
        .count();
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
