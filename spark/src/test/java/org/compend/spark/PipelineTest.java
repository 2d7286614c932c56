package org.compend.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Kind;
import org.compend.acquire.container.Contained;
import org.compend.acquire.container.Warc;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Apparatus;
import org.compend.apparatus.Name;
import org.compend.apparatus.Quotation;
import org.compend.extract.Extractor;
import org.compend.json.ArticleJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way from web archives to a selection, on one machine; its steps build on each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineTest {
  private static final ArticleJson JSON = new ArticleJson();

  @TempDir static Path folder;

  private static SparkSession spark;
  private static Path crawl;
  private static Path tables;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void begin() throws IOException {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate();
    crawl = Files.createDirectories(folder.resolve("crawl"));
    tables = folder.resolve("tables");
    Crawl.write(crawl.resolve("large.warc.gz"), 0, 200);
    Crawl.write(crawl.resolve("small.warc.gz"), 200, 230);
    byte[] broken = Files.readAllBytes(crawl.resolve("small.warc.gz"));
    Arrays.fill(broken, 4_000, 4_200, (byte) 0);
    Files.write(crawl.resolve("broken.warc.gz"), Arrays.copyOf(broken, broken.length - 500));
    Files.write(crawl.resolve("empty.warc"), new byte[0]);
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  @Test
  @Order(1)
  void extractsWhatOneProcessExtractsToTheBit() throws IOException {
    assertThat(run("extract", crawl.toString(), "--out", tables.toString(), "--split", "0.1"))
        .isEqualTo(Exit.SKIPPED);
    assertThat(parts("large")).isGreaterThan(1);
    Map<String, String> plain = new TreeMap<>();
    for (Path file : archives()) {
      plain.putAll(plainly(file));
    }
    Map<String, String> rows = new TreeMap<>();
    for (Row row : spark.read().parquet(at(ArticleTable.NAME)).collectAsList()) {
      rows.put(row.getAs("file") + "#" + row.<Long>getAs("offset"), row.getAs("article"));
    }
    assertThat(rows).hasSizeGreaterThan(240).isEqualTo(plain);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("4 archives (0 done before)", "pages a second and core")
        .contains("empty.warc at byte 0: there is no page in it")
        .containsPattern("skipped 1 of the archives, in which there is no page: \\S+empty.warc\n")
        .containsPattern("broken.warc.gz at byte \\d+: ");
  }

  @Test
  @Order(1)
  void readsArchivesInAnObjectStore() throws IOException {
    Configuration settings = spark.sparkContext().hadoopConfiguration();
    Path here = folder.resolve("from-a-store");
    try (Bucket bucket = new Bucket("crawl", crawl)) {
      settings.set("fs.s3a.endpoint", bucket.address().toString());
      settings.set("fs.s3a.endpoint.region", "us-east-1");
      settings.set("fs.s3a.path.style.access", "true");
      settings.set(
          "fs.s3a.aws.credentials.provider",
          "org.apache.hadoop.fs.s3a.AnonymousAWSCredentialsProvider");
      assertThat(run("extract", "s3a://crawl/s*.warc.gz", "--out", here.toString()))
          .as(said.toString(StandardCharsets.UTF_8))
          .isZero();
      assertThat(run("extract", "s3a://crawl/t*.warc.gz", "--out", here.toString()))
          .isEqualTo(Exit.NOTHING);
    }
    assertThat(
            spark.read().parquet(here + "/" + ArticleTable.NAME).collectAsList().stream()
                .map(row -> row.<String>getAs("article")))
        .containsExactlyInAnyOrderElementsOf(plainly(crawl.resolve("small.warc.gz")).values());
  }

  @Test
  @Order(1)
  void namesThePartThatIsMissingForAnObjectStore() {
    Configuration settings = spark.sparkContext().hadoopConfiguration();
    String usual = settings.get("fs.s3a.impl");
    settings.set("fs.s3a.impl", "org.example.NoSuchFileSystem");
    try {
      assertThat(run("extract", "s3a://elsewhere/a.warc.gz", "--out", tables.toString()))
          .isEqualTo(Exit.CANNOT_WRITE);
    } finally {
      settings.set("fs.s3a.impl", usual);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("NoSuchFileSystem", "org.apache.hadoop:hadoop-aws:3.");
  }

  @Test
  @Order(2)
  void tellsWhatIsDamagedAndWhere() throws IOException {
    Map<String, Integer> damaged = new HashMap<>();
    for (Row row : spark.read().parquet(at(Quarantine.NAME)).collectAsList()) {
      assertThat(row.<String>getAs("reason")).isNotBlank();
      damaged.merge(row.getAs("file"), 1, Integer::sum);
    }
    assertThat(damaged.keySet())
        .containsExactlyInAnyOrder(
            crawl.resolve("broken.warc.gz").toUri().toString(),
            crawl.resolve("empty.warc").toUri().toString());
  }

  @Test
  @Order(3)
  void columnsSayWhatTheArticleSays() {
    Row row =
        spark
            .read()
            .parquet(at(ArticleTable.NAME))
            .filter("title = 'Story 4' and file like '%large%'")
            .first();
    assertThat(row.<String>getAs("section")).isEqualTo("Fields");
    assertThat(row.<String>getAs("site")).isEqualTo("The Lantern");
    assertThat(row.<String>getAs("language")).isEqualTo("en");
    assertThat(row.<Object>getAs("published")).hasToString("2021-01-05");
    assertThat(row.<Row>getList(row.fieldIndex("authors")).getFirst().getString(0))
        .isEqualTo("Ada Lind");
    assertThat(row.<String>getAs("url")).isEqualTo("https://lantern.example/story/4");
    assertThat(row.<String>getAs("text")).startsWith("The ");
  }

  @Test
  @Order(4)
  void doesOnlyWhatIsMissing() throws IOException {
    Map<String, Bytes> before = files(ArticleTable.NAME);
    assertThat(run("extract", crawl.toString(), "--out", tables.toString()))
        .isEqualTo(Exit.SKIPPED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 archives (4 done before)");
    assertThat(files(ArticleTable.NAME)).isEqualTo(before);

    // As a run leaves it that was killed: one archive is not told done, and half a file lies there.
    String key = key(crawl.resolve("large.warc.gz"));
    Files.delete(tables.resolve("manifest/" + key + ".json"));
    List<Path> large = parquet(ArticleTable.NAME, key);
    Files.delete(large.getFirst());
    Files.write(tables.resolve("articles/." + key + "-000000000000000.parquet.9"), new byte[9]);
    Files.write(tables.resolve("articles/" + key + "-000000000000007.parquet"), new byte[9]);
    said.reset();
    assertThat(run("extract", crawl.toString(), "--out", tables.toString(), "--split", "0.1"))
        .isEqualTo(Exit.SKIPPED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 archives (3 done before)");
    assertThat(files(ArticleTable.NAME)).isEqualTo(before);
  }

  @Test
  @Order(5)
  void findsNearDuplicatesTheSameWhereverTheyArePutTogether() throws IOException {
    assertThat(run("dedupe", tables.toString())).isEqualTo(Exit.DONE);
    Map<String, String> clusters = clusters();
    Map<String, String> titles = new HashMap<>();
    for (Row row : spark.read().parquet(at(ArticleTable.NAME)).collectAsList()) {
      titles.put(row.getAs("id"), row.getAs("title"));
    }
    Map<String, String> named = new TreeMap<>();
    clusters.forEach((id, cluster) -> named.put(titles.get(id), titles.get(cluster)));
    Map<String, String> expected = new TreeMap<>();
    for (int number = 9; number < 230; number += 10) {
      // The first found is the original: within a minute these are found in order of their number.
      String one = "Story " + (number - 5);
      String other = "Story " + number;
      String original = number % 60 < (number - 5) % 60 ? other : one;
      expected.put(one, original);
      expected.put(other, original);
    }
    assertThat(named).isEqualTo(expected);

    said.reset();
    assertThat(run("dedupe", tables.toString())).isEqualTo(Exit.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("nothing to do");
    Files.delete(tables.resolve("clusters/_of"));
    assertThat(run("dedupe", tables.toString(), "--driver-pairs", "0")).isEqualTo(Exit.DONE);
    assertThat(clusters()).isEqualTo(clusters);
  }

  @Test
  @Order(6)
  void annotatesAsOneProcessDoes() throws IOException {
    assertThat(run("annotate", tables.toString())).isEqualTo(Exit.DONE);
    Map<String, Row> annotations = new HashMap<>();
    for (Row row : spark.read().parquet(at(Annotation.NAME)).collectAsList()) {
      annotations.put(row.getAs("id"), row);
    }
    Annotator annotator = new Annotator();
    List<Row> rows =
        spark.read().parquet(at(ArticleTable.NAME)).orderBy("id").limit(20).collectAsList();
    for (Row row : rows) {
      Apparatus apparatus =
          annotator.annotate(
              ArticleTable.article(
                  row.getAs("article"), row.getAs("file"), row.<Long>getAs("offset"), null, null));
      Row annotation = Objects.requireNonNull(annotations.get(row.<String>getAs("id")));
      assertThat(strings(annotation, "names", "name"))
          .isEqualTo(apparatus.names().stream().map(Name::name).toList());
      assertThat(strings(annotation, "quotations", "text"))
          .isEqualTo(apparatus.quotations().stream().map(Quotation::text).toList());
      assertThat(strings(annotation, "times", "value"))
          .isNotEmpty()
          .isEqualTo(apparatus.occasions().stream().map(each -> each.time().value()).toList());
    }
    assertThat(annotations.values())
        .allSatisfy(row -> {
          Row time = row.<Row>getList(row.fieldIndex("times")).getFirst();
          assertThat(time.<Object>getAs("first")).hasToString("1926-01-01");
          assertThat(time.<Object>getAs("last")).hasToString("1995-12-31");
        });
    said.reset();
    assertThat(run("annotate", tables.toString())).isEqualTo(Exit.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 articles annotated");
  }

  @Test
  @Order(7)
  void selectsArticlesWhole() throws IOException {
    Path out = folder.resolve("selection.jsonl");
    assertThat(
            run(
                "select",
                tables.toString(),
                "--out",
                out.toString(),
                "--after",
                "2021-01-02",
                "--before",
                "2021-02",
                "--section",
                "harbours",
                "--site",
                "lantern.example",
                "--author",
                "ada lind",
                "--written-in",
                "en",
                "--query",
                "orchard Lantern"))
        .isEqualTo(Exit.DONE);
    List<Article> chosen = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      chosen.add(JSON.read(Bytes.of(line.getBytes(StandardCharsets.UTF_8))));
    }
    assertThat(chosen)
        .extracting(article -> article.metadata().title())
        .startsWith("Story 1", "Story 3", "Story 5", "Story 7")
        // It repeats Story 4, and is left out.
        .doesNotContain("Story 9");
    assertThat(chosen.getFirst()).isEqualTo(articles(crawl.resolve("large.warc.gz")).get(1));

    Files.delete(tables.resolve("clusters/_of"));
    said.reset();
    assertThat(run("select", tables.toString(), "--out", out.toString(), "--limit", "1"))
        .isEqualTo(Exit.DONE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("have come or gone", "compend-spark dedupe " + tables);

    Path table = folder.resolve("selection.parquet");
    assertThat(run("select", tables.toString(), "--out", table.toString(), "--twins"))
        .isEqualTo(Exit.DONE);
    // What the broken archive holds is in the sound one too, and there once.
    assertThat(spark.read().parquet(table.toString()).count()).isEqualTo(230);
  }

  @Test
  @Order(8)
  void saysWhatIsWrong() throws IOException {
    String out = tables.toString();
    Path empty = Files.createDirectories(folder.resolve("nothing"));
    assertThat(run("extract", empty.toString(), "--out", out)).isEqualTo(Exit.NOTHING);
    String none = crawl.resolve("empty.warc").toString();
    for (int i = 0; i < 2; i++) {
      assertThat(run("extract", none, "--out", folder + "/of-nothing")).isEqualTo(Exit.NOTHING);
    }
    Path packed = Files.createFile(folder.resolve("site.wacz"));
    assertThat(run("extract", packed.toString(), "--out", out)).isEqualTo(Exit.NOTHING);
    assertThat(run("extract", crawl.toString(), "--out", packed.toString()))
        .isEqualTo(Exit.CANNOT_WRITE);
    assertThat(run("extract", folder + "/nowhere", "--out", tables.toString()))
        .isEqualTo(Exit.NOTHING);
    assertThat(run("dedupe", folder + "/nowhere")).isEqualTo(Exit.NOTHING);
    assertThat(run("select", tables.toString(), "--out", "x.csv")).isEqualTo(Exit.USAGE);
    assertThat(run("select", tables.toString(), "--out", "x.jsonl", "--after", "May"))
        .isEqualTo(Exit.USAGE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "no file in " + empty,
            "site.wacz is a WACZ: unzip it",
            "nothing can be written to " + packed,
            "there is no file",
            "compend-spark extract",
            ".jsonl or in .parquet",
            "--after May");
  }

  @Test
  @Order(9)
  void articlesOfAnOlderProgramAreNotTakenForItsOwn() throws IOException {
    Path old = folder.resolve("old");
    Path manifest = Files.createDirectories(old.resolve("manifest"));
    try (var files = Files.list(tables.resolve("manifest"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Files.writeString(
            manifest.resolve(file.getFileName()),
            Files.readString(file).replace('"' + TableFile.VERSION + " ", "\"1 "));
      }
    }
    assertThat(run("dedupe", old.toString())).isEqualTo(Exit.NOTHING);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("another version", "--out " + old);
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(new Console(out, out, () -> spark), arguments);
  }

  private static List<String> strings(Row row, String list, String column) {
    return row.<Row>getList(row.fieldIndex(list)).stream()
        .map(each -> each.<String>getAs(column))
        .toList();
  }

  private static String at(String table) {
    return tables.resolve(table).toString();
  }

  private static List<Path> archives() throws IOException {
    try (var files = Files.list(crawl)) {
      return files.sorted().toList();
    }
  }

  private static String key(Path archive) {
    return new Input(archive.toUri().toString(), 0, 0).key();
  }

  private static long parts(String archive) throws IOException {
    return parquet(ArticleTable.NAME, key(crawl.resolve(archive + ".warc.gz"))).size();
  }

  private static List<Path> parquet(String table, String key) throws IOException {
    try (var files = Files.list(tables.resolve(table))) {
      return files.filter(file -> file.getFileName().toString().startsWith(key)).sorted().toList();
    }
  }

  private static Map<String, Bytes> files(String table) throws IOException {
    Map<String, Bytes> all = new TreeMap<>();
    for (Path file : parquet(table, "")) {
      if (!file.getFileName().toString().startsWith(".")) {
        all.put(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private static Map<String, String> clusters() {
    Map<String, String> clusters = new HashMap<>();
    for (Row row : spark.read().parquet(at(DedupeJob.NAME)).collectAsList()) {
      clusters.put(row.getAs("id"), row.getAs("cluster"));
    }
    return clusters;
  }

  private static List<Article> articles(Path archive) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Warc warc = new Warc(archive)) {
      while (warc.hasNext()) {
        if (warc.next() instanceof Contained.Page page) {
          Article article = Extractor.standard().extract(page.capture());
          if (article.kind() == Kind.ARTICLE) {
            articles.add(article);
          }
        }
      }
    }
    return articles;
  }

  private static Map<String, String> plainly(Path archive) throws IOException {
    Map<String, String> plain = new HashMap<>();
    for (Article article : articles(archive)) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      JSON.writeWithoutSource(article, json);
      plain.put(article.origin().location().toString(), json.toString(StandardCharsets.UTF_8));
    }
    return plain;
  }
}
