package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.compend.press.epub.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ShelfTest {
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
  void shelfShowsWeeksWithCoverContentsAndFiles() {
    assertThat(magazine.get("/digests").body())
        .contains("Please select a digest to download")
        .contains("Week 36, 2021", "/digests/2021-W36/cover", "The last word on the fog bell")
        .containsPattern("/digests/2021-W36/[a-z0-9-]+\\.epub")
        .contains("/digests?by=month");
    assertThat(magazine.get("/digests?by=month").body()).contains("September 2021", "9 articles");
    assertThat(magazine.download("/digests/2021-W36/cover").headers().firstValue("Content-Type"))
        .hasValue("image/jpeg");
  }

  @Test
  void shelfFollowsTheArticles(@TempDir Path other) throws InterruptedException {
    try (ServedMagazine small = ServedMagazine.empty(other)) {
      article("plums").title("Plums").text("They are ripe.").keep(small.archive);
      Thread.sleep(1_500);
      assertThat(small.get("/digests").body()).contains("Plums", "1 article");
      assertThat(small.get("/opds/weeks").body()).contains("1 article");
      article("plums").title("Ripe plums").text("They are ripe by now.").keep(small.archive);
      article("pears").title("Pears").text("They are hard.").keep(small.archive);
      Thread.sleep(1_500);
      for (int again = 0; again < 2; again++) {
        assertThat(small.get("/digests").body()).contains("Ripe plums", "Pears", "2 articles");
        assertThat(small.get("/opds/weeks").body()).contains("2 articles");
      }
    }
  }

  @Test
  void sameChoiceGivesTheSameBytesAndEpubCheckFindsNothing() throws Exception {
    HttpResponse<byte[]> first = magazine.download("/digests/2021-09/x.epub");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).hasValue("application/epub+zip");
    assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"the-long-shore-2021-09.epub\"");
    assertThat(magazine.download("/digests/2021-09/x.epub").body()).isEqualTo(first.body());
    Path book = Files.write(folder.resolve("shelf.epub"), first.body());
    assertThat(Judge.complaints(book)).isEmpty();
  }

  @Test
  void everyFormatCanBeDownloaded() {
    for (String format : new String[] {"epub", "pdf", "html", "md", "txt", "json"}) {
      HttpResponse<byte[]> file = magazine.download("/digests/2021-W35/x." + format);
      assertThat(file.statusCode()).as(format).isEqualTo(200);
      assertThat(file.body()).as(format).hasSizeGreaterThan(1_000);
    }
    assertThat(magazine.download("/digests/2021-W35/x.exe").statusCode()).isEqualTo(404);
    assertThat(magazine.download("/digests/2021-W01/x.epub").statusCode()).isEqualTo(404);
    assertThat(magazine.download("/digests/2021-W60/x.epub").statusCode()).isEqualTo(404);
  }

  @Test
  void aDigestHasItsBibliographyForPrograms() {
    assertThat(magazine.get("/digests/2021-W36").body())
        .containsPattern("/digests/2021-W36/[a-z0-9-]+\\.bib\"")
        .containsPattern("/digests/2021-W36/[a-z0-9-]+\\.csl\\.json\"");
    HttpResponse<byte[]> bibTex = magazine.download("/digests/2021-W36/x.bib");
    assertThat(bibTex.headers().firstValue("Content-Type"))
        .hasValue("application/x-bibtex; charset=utf-8");
    assertThat(new String(bibTex.body(), StandardCharsets.UTF_8))
        .contains("author = {Quill, Nora}", "title = {{The last word on the fog bell}}");
    assertThat(
            new String(
                magazine.download("/digests/2021-W36/x.csl.json").body(), StandardCharsets.UTF_8))
        .contains("\"type\":\"article-magazine\"", "\"family\":\"Quill\"");
  }

  @Test
  void ownDigestIsChosenByRuleAndTrimmedByTicks() {
    String preview = magazine.get("/digests/own?section=Time").body();
    assertThat(preview).contains("4 articles", "How to read a tide table", "The bread clock");
    Matcher ids = Pattern.compile("name=\"tick\" value=\"([0-9a-f]{20})\"").matcher(preview);
    StringBuilder form = new StringBuilder("format=txt");
    String shown = between(preview, "name=\"shown\" value=\"", "\"");
    form.append("&shown=").append(shown);
    int ticked = 0;
    while (ids.find() && ticked++ < 3) {
      form.append("&tick=").append(ids.group(1));
    }
    HttpResponse<String> trimmed = magazine.post("/digests/own?section=Time", form.toString());
    assertThat(trimmed.statusCode()).isEqualTo(303);
    String address = trimmed.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("section=Time", "without=");
    String text = new String(magazine.download(address).body(), StandardCharsets.UTF_8);
    assertThat(text).contains("How to read a tide table").doesNotContain("The bread clock\n");
    assertThat(magazine.download(address).body()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ownDigestSaysWhatIsWrongWithAChoice() {
    assertThat(magazine.get("/digests/own?from=yesterday").body())
        .contains("is no day; write it as 2021-09-30");
    assertThat(magazine.get("/digests/own?from=2021-10-01&until=2021-09-01").statusCode())
        .isEqualTo(400);
    assertThat(magazine.get("/digests/own?article=x").statusCode()).isEqualTo(400);
    assertThat(magazine.get("/digests/own?section=Nothing").body()).contains("No article is");
    assertThat(magazine.post("/digests/own?section=Time", "shown=").statusCode()).isEqualTo(400);
  }

  @Test
  void singleArticleCanBeDownloaded() {
    String path = magazine.article("The bread clock");
    HttpResponse<byte[]> file = magazine.download(path + "/file/article.md");
    assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains("The bread clock");
  }

  @Test
  void cataloguesLeadFromTheEntranceToTheFiles() throws Exception {
    Document entrance = xml(magazine.get("/opds").body());
    assertThat(entrance.getElementsByTagName("entry").getLength()).isEqualTo(3);
    assertThat(entrance.getElementsByTagName("updated").item(0).getTextContent())
        .startsWith("2021-09-12");
    String weeks = magazine.get("/opds/weeks").body();
    Document list = xml(weeks);
    assertThat(list.getElementsByTagName("entry").getLength()).isEqualTo(2);
    assertThat(weeks).contains("<opensearch:totalResults>2</opensearch:totalResults>");
    String file =
        between(weeks, "rel=\"http://opds-spec.org/acquisition/open-access\" href=\"", "\"");
    assertThat(magazine.download(file).headers().firstValue("Content-Type"))
        .hasValue("application/epub+zip");
    assertThat(magazine.get("/opds/articles?section=Time").body())
        .contains("opds:activeFacet=\"true\"", "<opensearch:totalResults>4<");
    assertThat(magazine.get("/opds/weeks?page=2").statusCode()).isEqualTo(404);
    xml(magazine.get("/digests/feed.atom").body());
    xml(magazine.get("/opensearch.xml").body());
  }

  @Test
  void catalogueInJsonSaysTheSame() {
    assertThat(magazine.get("/opds/v2").headers().firstValue("Content-Type"))
        .hasValue("application/opds+json");
    assertThat(magazine.get("/opds/v2").body()).contains("\"navigation\":[", "{?query}");
    assertThat(magazine.get("/opds/v2/articles?section=Time").body())
        .contains("\"numberOfItems\":4", "\"facets\":[", "\"publications\":[")
        .contains("\"rel\":\"http://opds-spec.org/acquisition/open-access\"");
  }

  @Test
  void feedsAndSiteMapsAreWellFormed() throws Exception {
    for (String path :
        new String[] {
          "/feed.atom", "/feed.rss", "/sections/Time/feed.atom", "/authors/Nora%20Quill/feed.rss",
          "/sitemap.xml", "/sitemaps/lists.xml", "/sitemaps/articles-1.xml", "/sitemap-news.xml"
        }) {
      HttpResponse<String> answer = magazine.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      xml(answer.body());
    }
    assertThat(magazine.get("/feed.json").body())
        .contains("https://jsonfeed.org/version/1.1", "\"content_html\":");
    assertThat(magazine.get("/feed.atom").body())
        .contains("https://magazine.example/articles/")
        .doesNotContain("link-mark");
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before);
    assertThat(start).as(before).isNotNegative();
    start += before.length();
    return text.substring(start, text.indexOf(after, start)).replace("&amp;", "&");
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }
}
