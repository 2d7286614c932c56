package org.compend.extract.content;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.compend.Kind;
import org.compend.Origin;
import org.compend.extract.ArticleBody;
import org.compend.extract.GoldPages.GoldPage;
import org.compend.extract.HtmlReader;
import org.compend.extract.metadata.Vocabulary;
import org.compend.resource.Resource;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was extracted from pages with gold: a file a collection, in the form the collections'
 * scorers read, and if asked a table of all text blocks, for trying rules on them without reading
 * the pages again.
 */
final class Predictions implements AutoCloseable {
  /** The columns of the table; {@code bench/try-rules} reads them. */
  private static final String COLUMNS =
      "collection\ttype\tpage\tindex\tgold\tchance\twhy\twords\tlength\tlinks\trole\tmarks\tmedia"
          + "\tpath\ttext\n";

  /** So many of the characters at its end tell of an element's path what matters. */
  private static final int PATH = 160;

  private static final List<String> GROUPS =
      Resource.lines(Model.class, "name-groups.txt").stream()
          .limit(WordWeights.GROUPS)
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();

  private final Path folder;
  private final HtmlReader reader = new HtmlReader(Vocabulary.read());
  private final KindTrainer kinds = new KindTrainer();
  private final List<Read> read = new ArrayList<>();
  private final @Nullable BufferedWriter table;

  /** A page as it was read; its kind follows from all others, unless it was settled before. */
  private record Read(
      String collection,
      String id,
      int fold,
      String body,
      @Nullable Kind settled,
      List<float[]> rows) {}

  Predictions(Path folder, boolean blocks) throws IOException {
    this.folder = folder;
    this.table = blocks ? Files.newBufferedWriter(folder.resolve("blocks.tsv")) : null;
    if (table != null) {
      table.write(COLUMNS);
    }
  }

  /** Extracts a page of a fold by a model that has not seen its site. */
  void add(GoldPage page, int fold, Document document, GoldLabels labels, Model model)
      throws IOException {
    URI url = url(page.url());
    HtmlReader.Result result =
        reader.result(document, new Origin(url, url, null), new ContentFinder(model));
    PageScan scan = result.finding().scan();
    List<Verdict> verdicts = result.finding().verdicts();
    List<float[]> rows =
        List.of(
            KindFeatures.of(scan, verdicts, page.url() == null ? null : url),
            KindFeatures.of(scan, verdicts, null));
    kinds.add(page, fold, rows);
    boolean settled =
        result.article().kind() == Kind.EMPTY || result.reading().sources().containsKey("body");
    read.add(
        new Read(
            page.collection(),
            page.id(),
            fold,
            ArticleBody.of(result.article()),
            settled ? result.article().kind() : null,
            rows));
    // What scripts would write was not there when the page was laid along its gold.
    if (table != null && labels.share().length == verdicts.size()) {
      for (TextBlock block : result.finding().passages()) {
        Verdict verdict = result.finding().verdicts().get(block.index);
        table.write(row(page, block, verdict, labels));
      }
    }
  }

  /** What was learnt of kinds. */
  KindTrainer kinds() {
    return kinds;
  }

  private static String row(GoldPage page, TextBlock block, Verdict verdict, GoldLabels labels) {
    String path = block.path();
    return String.join(
            "\t",
            page.collection(),
            page.type(),
            page.id(),
            String.valueOf(block.index),
            page.text() == null
                ? "" // snippets tell of no block
                : String.format(Locale.ROOT, "%.3f", labels.share()[block.index]),
            String.format(Locale.ROOT, "%.3f", verdict.chance()),
            verdict.why(),
            String.valueOf(block.words),
            String.valueOf(block.length),
            String.valueOf(block.linkLength),
            block.owner.role.name().toLowerCase(Locale.ROOT),
            marks(block),
            String.valueOf(block.mediaBefore),
            path.substring(Math.max(0, path.length() - PATH)),
            block.text())
        + "\n";
  }

  /** What is known of a block and of the elements around it, in words. */
  private static String marks(TextBlock block) {
    List<String> marks = new ArrayList<>();
    if (block.isProse()) {
      marks.add("prose");
    }
    if (block.owner.is(Container.HIDDEN)) {
      marks.add("unseen");
    }
    if (block.owner.is(Container.LIST)) {
      marks.add("item");
    }
    if (block.owner.is(Container.TABLE)) {
      marks.add("cell");
    }
    if (block.owner.is(Container.CAPTION)) {
      marks.add("figcaption");
    }
    for (int group = 0; group < GROUPS.size(); group++) {
      if (((block.owner.pathGroups | block.inlineGroups) & 1 << group) != 0) {
        marks.add(GROUPS.get(group));
      }
    }
    return String.join(" ", marks);
  }

  @Override
  public void close() throws IOException {
    Map<Integer, KindRecogniser> recognisers = new TreeMap<>();
    Map<String, StringBuilder> files = new TreeMap<>();
    for (Read page : read) {
      KindRecogniser recogniser = recognisers.computeIfAbsent(page.fold(), kinds::without);
      Kind kind = page.settled() == null ? recogniser.of(page.rows().getFirst()) : page.settled();
      StringBuilder file = files.computeIfAbsent(page.collection(), _ -> new StringBuilder("{"));
      file.append(file.length() > 1 ? ",\n" : "\n")
          .append(quoted(page.id()))
          .append(": {\"articleBody\": ")
          .append(quoted(page.body()))
          .append(", \"kind\": ")
          .append(quoted(kind.name()))
          .append('}');
    }
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".json"), file.getValue() + "\n}\n");
    }
    if (table != null) {
      table.close();
    }
  }

  /** The page's address; some collections give names of files instead. */
  private static URI url(@Nullable String text) {
    try {
      return URI.create(text == null ? "https://page.example/page" : text);
    } catch (IllegalArgumentException _) {
      return URI.create("https://page.example/page");
    }
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
