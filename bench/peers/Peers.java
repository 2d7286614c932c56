import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/**
 * Prints how many pages a CPU second other extractors on the JVM do, on one thread, in turns over
 * the same pages; beside them jsoup's parse alone.
 *
 * <p>Arguments: the folder of collections; how many rounds.
 */
final class Peers {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Peers() {}

  /** What is done to a page; gives the length of what came out. */
  private interface Work {
    int length(String html) throws Exception;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String name : List.of("aeb", "readability")) {
      try (Stream<Path> files = Files.list(Path.of(arguments[0], name, "html"))) {
        files.sorted().forEach(file -> pages.add(read(file)));
      }
    }
    Map<String, Work> works = new LinkedHashMap<>();
    works.put("jsoup, parse alone", html -> Jsoup.parse(html).childNodeSize());
    works.put(
        "Readability4J",
        html -> String.valueOf(
                new Readability4J("https://magazine.example/", html).parse().getTextContent())
            .length());
    works.put("boilerpipe", html -> ArticleExtractor.INSTANCE.getText(html).length());
    Map<String, Double> best = new LinkedHashMap<>();
    Map<String, Integer> failed = new LinkedHashMap<>();
    for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
      works.forEach((name, work) -> {
        failed.put(name, 0);
        long start = THREADS.getCurrentThreadCpuTime();
        long length = 0;
        for (String page : pages) {
          try {
            length += work.length(page);
          } catch (Exception | StackOverflowError _) {
            failed.merge(name, 1, Integer::sum);
          }
        }
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        if (length == 0) {
          throw new IllegalStateException(name + " found nothing on any page");
        }
        best.merge(name, seconds, Math::min);
      });
    }
    best.forEach((name, seconds) ->
        System.out.printf(
            Locale.ROOT,
            "%-32s %6.0f pages a CPU second%s%n",
            name,
            pages.size() / seconds,
            failed.get(name) == 0 ? "" : ", failed on " + failed.get(name)));
  }

  private static String read(Path file) {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
