package org.compend.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.content.Training;

/**
 * Prints two tables of predictions that {@link Training} wrote: which kinds the pages of each type
 * were said to be, and how many of the snippets that must or must not be in the text were, by the
 * language of the page.
 *
 * <p>Arguments: the folder of collections; the folder of predictions.
 */
final class ExtractionTables {
  /** Languages with fewer pages say nothing. */
  private static final int ENOUGH = 4;

  private final Map<String, Map<String, Integer>> kinds = new TreeMap<>();
  private final Map<String, Snippets> languages = new TreeMap<>();

  /** The pages of a language, and what became of their snippets. */
  private static final class Snippets {
    int pages;
    int kept;
    int lost;
    int wrong;
    int left;

    double f() {
      return 2.0 * kept / Math.max(1, 2 * kept + lost + wrong);
    }
  }

  public static void main(String[] arguments) throws IOException {
    ExtractionTables tables = new ExtractionTables();
    for (String collection : List.of("wcxb", "trafilatura")) {
      Map<?, ?> predictions =
          (Map<?, ?>)
              GoldPages.json(
                  Files.readAllBytes(Path.of(arguments[1]).resolve(collection + ".json")));
      for (GoldPage page : GoldPages.load(Path.of(arguments[0]).resolve(collection))) {
        if (predictions.get(page.id()) instanceof Map<?, ?> prediction) {
          String body = String.valueOf(prediction.get("articleBody"));
          if (collection.equals("wcxb")) {
            tables.addKind(page.type(), String.valueOf(prediction.get("kind")));
          } else {
            tables.addSnippets(page, body, language(page));
          }
        }
      }
    }
    tables.print();
  }

  private static String language(GoldPage page) {
    Capture capture =
        new Capture(
            new Origin(URI.create("https://page.example/"), null, null),
            "text/html; charset=utf-8",
            Bytes.of(page.html().getBytes(StandardCharsets.UTF_8)));
    Article article = Extractor.standard().extract(capture);
    String language = article.metadata().language().getLanguage();
    return language.isEmpty() ? "und" : language;
  }

  private void addKind(String type, String kind) {
    kinds
        .computeIfAbsent(type, _ -> new TreeMap<>())
        .merge(kind.toLowerCase(Locale.ROOT), 1, Integer::sum);
  }

  private void addSnippets(GoldPage page, String body, String language) {
    Snippets counted = languages.computeIfAbsent(language, _ -> new Snippets());
    String text = folded(body);
    int kept = count(page.with(), text);
    int wrong = count(page.without(), text);
    counted.pages++;
    counted.kept += kept;
    counted.lost += page.with().size() - kept;
    counted.wrong += wrong;
    counted.left += page.without().size() - wrong;
  }

  private static int count(List<String> snippets, String text) {
    return (int) snippets.stream().filter(snippet -> text.contains(folded(snippet))).count();
  }

  private static String folded(String text) {
    return text.replaceAll("(?U)\\s+", " ").strip();
  }

  private void print() {
    kinds.forEach((type, counts) -> System.out.println("kind of " + type + ": " + counts));
    languages.forEach((language, snippets) -> {
      if (snippets.pages >= ENOUGH) {
        System.out.printf(
            Locale.ROOT,
            "language %s: %d pages, snippets kept %d, lost %d, wrongly kept %d, left out %d,"
                + " F %.3f%n",
            language,
            snippets.pages,
            snippets.kept,
            snippets.lost,
            snippets.wrong,
            snippets.left,
            snippets.f());
      }
    });
  }
}
