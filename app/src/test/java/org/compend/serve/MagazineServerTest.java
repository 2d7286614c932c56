package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagazineServerTest {
  @TempDir static Path folder;
  private static ServedMagazine magazine;

  @BeforeAll
  static void start() {
    magazine = ServedMagazine.ofSample(folder);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  @Test
  void countersAreToldToThisMachineAlone() {
    magazine.get("/articles");
    HttpResponse<String> told = magazine.get("/metrics");
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body())
        .containsPattern("compend_http_answers_total\\{status=\"2xx\"\\} [1-9]")
        .contains("compend_http_seconds_bucket", "jvm_memory_used_bytes");
    assertThat(magazine.get("/metrics", "X-Forwarded-For", "203.0.113.7").statusCode())
        .isEqualTo(404);
  }

  @Test
  void emptyArchiveSaysWhatToDoNext(@TempDir Path other) {
    try (ServedMagazine empty = ServedMagazine.empty(other)) {
      assertThat(empty.get("/").body())
          .contains("nothing to read yet", "compend add", "--sample")
          .contains(other.resolve("archive.db").toString());
      empty.add(Path.of("../sample/the-fog-bell.md"));
      assertThat(empty.get("/").body()).contains("The last word on the fog bell");
    }
  }

  @Test
  void frontPageLeadsToTheNewestArticlesAndAllSections() {
    assertThat(magazine.get("/").body())
        .contains("<title>The Long Shore</title>", "二十四道门", "href=\"/sections/Places\"")
        .contains("href=\"/feed.atom\"", "href=\"https://magazine.example/\"");
  }

  @Test
  void articleHasEverythingThatBelongsToIt() {
    String path = magazine.article("How to read a tide table");
    assertThat(magazine.get(path).body())
        .contains("<h1 class=\"article-title\">How to read a tide table</h1>")
        .contains("Two high waters, two low waters, and a rule for all that lies between.")
        .contains("href=\"/authors/Ines%20Calloway\"", "href=\"/authors/Piet%20Marr\"")
        .contains("<time datetime=\"2021-09-08\">")
        .contains("href=\"https://longshore.example/time/reading-a-tide-table\"")
        .contains("role=\"doc-footnote\"", "href=\"#noteref-1\"")
        .contains("href=\"/tags/tides\"")
        .contains("\"@type\":\"NewsArticle\"", "\"datePublished\":\"2021-09-08\"")
        .contains("<meta property=\"og:type\" content=\"article\">")
        .contains("<link rel=\"canonical\" href=\"https://magazine.example" + path + "\">")
        .contains("Read on");
  }

  @Test
  void anArticleInTwoLanguagesLeadsFromEachToTheOther(@TempDir Path other) throws IOException {
    String english = "https://furrow.example/en/plums";
    String german = "https://furrow.example/de/pflaumen";
    Path first = page(other, "en", english, "Plums are late", "The plums are late this year.", "");
    Path second =
        page(
            other,
            "de",
            german,
            "Pflaumen kommen spät",
            "Die Pflaumen kommen in diesem Jahr spät.",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"" + english + "\">");
    try (ServedMagazine two = ServedMagazine.empty(other)) {
      two.add(first);
      String plums = two.article("Plums are late");
      assertThat(two.get(plums).body()).doesNotContain("hreflang", "Also in");
      two.add(second);
      String pflaumen = two.article("Pflaumen kommen spät");
      for (String path : List.of(plums, pflaumen)) {
        for (String body :
            List.of(two.get(path).body(), two.get("/sitemaps/articles-1.xml").body())) {
          assertThat(body)
              .contains("hreflang=\"en\" href=\"https://magazine.example" + plums + "\"")
              .contains("hreflang=\"de\" href=\"https://magazine.example" + pflaumen + "\"");
        }
      }
      assertThat(two.get(plums).body())
          .contains("href=\"" + pflaumen + "\" hreflang=\"de\" lang=\"de\"><bdi>Deutsch</bdi></a>")
          .doesNotContain(">English<");
    }
  }

  private static Path page(
      Path folder, String language, String address, String title, String text, String head)
      throws IOException {
    return Files.writeString(
        folder.resolve(language + ".html"),
        """
        <!doctype html><html lang="%s"><head><title>%s</title><link rel="canonical" href="%s">%s</head>
        <body><article><h1>%s</h1><p>%s</p></article></body></html>
        """
            .formatted(language, title, address, head, title, (text + " ").repeat(20)));
  }

  @Test
  void footnoteStandsBehindTheParagraphThatRefersToIt() {
    String body = magazine.get(magazine.article("How to read a tide table")).body();
    int mark = body.indexOf("id=\"noteref-1\"");
    int note = body.indexOf("id=\"note-1\"");
    assertThat(note).isGreaterThan(mark);
    assertThat(body.substring(mark, note)).containsOnlyOnce("</p>\n");
  }

  @Test
  void arabicArticleRunsFromRightToLeftAndTheFrameDoesNot() {
    assertThat(magazine.get(magazine.article("ماءٌ يُقاس بالساعة")).body())
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("<header class=\"masthead\" lang=\"en\" dir=\"ltr\">");
  }

  @Test
  void picturesComeInSeveralWidthsAndAreKeptForGood() {
    String body = magazine.get(magazine.article("The bread clock")).body();
    var srcset = java.util.regex.Pattern.compile("srcset=\"(\\S+) 480w").matcher(body);
    assertThat(srcset.find()).isTrue();
    HttpResponse<byte[]> picture = magazine.download(srcset.group(1));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(magazine.download(srcset.group(1).replace("/480/", "/481/")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void citationsCarryNamesDateAndSource() {
    String path = magazine.article("How to read a tide table");
    assertThat(magazine.get(path + "/cite/article.bib").body())
        .contains("author = {Calloway, Ines and Marr, Piet}", "year = {2021}", "langid = {en}");
    assertThat(magazine.get(path + "/cite/article.csl.json").body())
        .contains("\"family\":\"Calloway\"", "\"date-parts\":[[2021,9,8]]");
    assertThat(magazine.get(path + "/cite/article.ris").body())
        .startsWith("TY  - MGZN\r\nAU  - Calloway, Ines\r\n")
        .contains("DA  - 2021/09/08\r\n")
        .endsWith("ER  - \r\n");
  }

  @Test
  void listsOfEverySideAreThereAndUnknownNamesAreNot() {
    for (String path :
        new String[] {
          "/articles",
          "/sections",
          "/sections/Time",
          "/authors",
          "/authors/Nora%20Quill",
          "/tags",
          "/tags/sea",
          "/sources",
          "/sources/The%20Long%20Shore",
          "/languages",
          "/languages/ar",
          "/archive",
          "/archive/2021",
          "/archive/2021/09"
        }) {
      assertThat(magazine.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (String path :
        new String[] {
          "/sections/Nothing",
          "/articles/ffffffffffffffffffff",
          "/articles/x",
          "/articles?page=9",
          "/archive/2021/13",
          "/archive/1999",
          "/nothing/at/all"
        }) {
      assertThat(magazine.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void unchangedPageIsNotSentAgain() {
    HttpResponse<String> first = magazine.get("/articles", "Accept-Encoding", "gzip");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
    HttpResponse<String> again =
        magazine.get("/articles", "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(magazine.get("/articles", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerForbidsWhatThePagesDoNotNeed() {
    for (String path : new String[] {"/", "/nothing", "/feed.atom", "/healthz", "/reading.css"}) {
      var headers = magazine.get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
          .as(path)
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void readersChoiceOfTypeHoldsInACookieAndChangesNoPage() {
    HttpResponse<String> kept =
        magazine.post("/reading", "size=l&colours=sepia&face=nonsense&back=%2Farticles");
    assertThat(kept.statusCode()).isEqualTo(303);
    String cookie = kept.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("reading=size-l.colours-sepia;").contains("HttpOnly", "Secure");
    String value = cookie.substring(0, cookie.indexOf(';'));
    assertThat(magazine.get("/reading.css", "Cookie", value).body())
        .contains("--size:1.15", "--paper:#f4ecd8");
    assertThat(magazine.get("/", "Cookie", value).body()).isEqualTo(magazine.get("/").body());
    assertThat(magazine.get("/reading.css").body()).isEmpty();
  }

  @Test
  void formsOfOtherSitesAreRefusedAndNobodyIsLedAway() {
    assertThat(magazine.post("/reading", "size=l", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(
            magazine
                .post("/reading", "back=%2F%2Fevil.example%2F")
                .headers()
                .firstValue("Location"))
        .hasValue("/reading?kept=1&back=%2F");
  }

  @Test
  void searchFindsWordsAndSaysWhatIsWrongWithAQuery() throws Exception {
    for (int i = 0; i < 100 && magazine.get("/search?q=tide").statusCode() == 503; i++) {
      Thread.sleep(100);
    }
    assertThat(magazine.get("/search?q=tide").body())
        .contains("How to read a tide table", "<mark>tide</mark>");
    assertThat(magazine.get("/search?q=%3Cscript%3E").body()).doesNotContain("<script>");
    assertThat(magazine.get("/search?q=" + "a".repeat(300)).statusCode()).isEqualTo(400);
  }

  @Test
  void wellServerSaysSo() {
    assertThat(magazine.get("/healthz").body()).isEqualTo("ok\n");
  }
}
