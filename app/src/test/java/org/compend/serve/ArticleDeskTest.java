package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Prose;
import org.compend.archive.ArticleId;
import org.compend.archive.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How editors work on articles that came in. */
class ArticleDeskTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>The net lofts – The Long Shore</title></head><body>
      <nav><a href="/">Home</a> <a href="/places">Places</a> <a href="/time">Time</a></nav>
      <article><h1>The net lofts</h1><p class="byline">By Nora Quill</p><time datetime="2021-09-10">10 September 2021</time>
      <p>The net lofts of the harbour stood empty for eleven years before anybody thought of asking whose they were, and then three families came.</p>
      <p>Each of them had a paper, and each of the papers was older than the house it spoke of, which is the way with papers here on the shore.</p>
      <p>The court sat in the chapel, there being no other room with a stove, and heard them all on one long wet afternoon in the month of March.</p>
      </article><footer><p>Subscribe to our newsletter for the tides of the week</p></footer></body></html>
      """;

  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static DeskClient nora;

  @BeforeAll
  static void start() throws Exception {
    magazine = ServedMagazine.ofSample(folder);
    Path page = folder.resolve("net-lofts.html");
    Files.writeString(page, PAGE, StandardCharsets.UTF_8);
    magazine.add(page);
    nora = DeskClient.of(magazine, "nora", Role.EDITOR);
  }

  @AfterAll
  static void stop() {
    magazine.close();
  }

  private static String id(String title) {
    Matcher id =
        Pattern.compile("/desk/articles/([0-9a-f]{20})\"><bdi[^>]*>" + Pattern.quote(title))
            .matcher(nora.get("/desk").body());
    assertThat(id.find()).as(title).isTrue();
    return id.group(1);
  }

  /** The fields of an article's form, as a browser would send them unchanged. */
  private static List<String> form(String page) {
    List<String> fields = new ArrayList<>();
    Matcher input =
        Pattern.compile(
                "<input[^>]*? name=\"(seen|base|author|affiliation|published|modified|language"
                    + "|section|tags)\" value=\"([^\"]*)\"|<textarea[^>]*?"
                    + " name=\"(title|standfirst)\"[^>]*>([^<]*)<"
                    + "|name=\"keep\" value=\"(\\w+)\" checked")
            .matcher(page);
    while (input.find()) {
      String name = input.group(1) != null ? input.group(1) : input.group(3);
      String value = input.group(1) != null ? input.group(2) : input.group(4);
      fields.add(name == null ? "keep" : name);
      fields.add(
          name == null ? input.group(5) : value.replace("&amp;", "&").replace("&#34;", "\""));
    }
    return fields;
  }

  private static void set(List<String> fields, String name, String value) {
    fields.set(fields.indexOf(name) + 1, value);
  }

  private static HttpResponse<String> save(String path, List<String> fields) {
    return nora.post(path, path, fields.toArray(String[]::new));
  }

  private static String key(String page, String words) {
    Matcher key =
        Pattern.compile(
                "value=\"(\\w+)\"[^>]*> <span class=\"kind\">[^<]*</span> <bdi class=\"words\">[^<]*"
                    + words)
            .matcher(page);
    assertThat(key.find()).as(words).isTrue();
    return key.group(1);
  }

  @Test
  void theInboxHasEverythingThatCameIn() {
    String inbox = nora.get("/desk").body();
    assertThat(inbox).contains("The net lofts", "How to read a tide table", "All (", "came in");
    assertThat(nora.get("/desk?words=net+LOFTS").body())
        .contains("The net lofts")
        .doesNotContain("How to read a tide table");
    assertThat(nora.get("/desk/sources").body()).contains("There is no source yet");
    assertThat(nora.get("/desk/articles/" + "0".repeat(20)).statusCode()).isEqualTo(404);
    assertThat(nora.get("/desk/articles/x").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsToldAboutAnArticleIsCorrectedForReaders() throws Exception {
    String path = "/desk/articles/" + id("The bread clock");
    List<String> fields = form(nora.get(path).body());
    assertThat(save(path, new ArrayList<>(fields)).statusCode()).isEqualTo(303);
    ArticleId id = new ArticleId(path.substring(path.length() - 20));
    // Nothing was different, so nothing was kept.
    assertThat(magazine.archive.revisions(id)).hasSize(1);

    set(fields, "title", "The clock & the bread");
    set(fields, "section", "Kitchens");
    set(fields, "language", "");
    set(fields, "author", "Ada Lind");
    set(fields, "affiliation", "University of the Shore");
    set(fields, "tags", "bread, clocks,, bread");
    fields.addAll(List.of("remark", "Checked <with> her"));
    assertThat(save(path, fields).headers().firstValue("Location")).hasValue(path + "?done=saved");
    Thread.sleep(1_500);
    String page = magazine.get("/articles/" + id).body();
    assertThat(page)
        .contains("The clock &amp; the bread</h1>", "Ada Lind", "University of the Shore")
        .contains("href=\"/sections/Kitchens\"", "href=\"/tags/clocks\"");
    assertThat(nora.get(path).body()).contains("Checked &lt;with&gt; her", "by nora");
    assertThat(nora.get(path + "/revisions/2").body())
        .contains("<del>bread </del>", "<ins> &amp; the bread</ins>", "University of the Shore");
    nora.post(path + "/revisions/1", path + "/revisions/1");
    assertThat(magazine.archive.article(id).orElseThrow())
        .isEqualTo(magazine.archive.article(id, 1).orElseThrow());
    assertThat(magazine.archive.revisions(id).getLast().remark()).isEqualTo("Revision 1 again");
  }

  @Test
  void blocksAreDroppedAndTakenInAgainAndWhatWasLeftCanBeTakenIn() {
    String path = "/desk/articles/" + id("The net lofts");
    String page = nora.get(path).body();
    assertThat(page).contains("left on the page", "Subscribe to our newsletter");
    String second = key(page, "Each of them had a paper");
    String newsletter = key(page, "Subscribe to our");
    List<String> fields = form(page);
    int place = fields.indexOf(second);
    fields.subList(place - 1, place + 1).clear();
    fields.addAll(List.of("keep", newsletter));
    assertThat(save(path, fields).statusCode()).isEqualTo(303);
    ArticleId id = new ArticleId(path.substring(path.length() - 20));
    assertThat(Prose.of(magazine.archive.article(id).orElseThrow().body()))
        .contains("The net lofts of the harbour", "Subscribe to our newsletter")
        .doesNotContain("Each of them had a paper");

    page = nora.get(path).body();
    fields = form(page);
    fields.addAll(
        fields.indexOf("keep") + 2, List.of("keep", key(page, "Each of them had a paper")));
    place = fields.indexOf(key(page, "Subscribe to our"));
    fields.subList(place - 1, place + 1).clear();
    assertThat(save(path, fields).statusCode()).isEqualTo(303);
    assertThat(magazine.archive.article(id).orElseThrow().body())
        .isEqualTo(magazine.archive.article(id, 1).orElseThrow().body());
  }

  @Test
  void aCorrectionStandsInTheArticleWithItsDay() throws Exception {
    String path = "/desk/articles/" + id("How to read a tide table");
    List<String> fields = form(nora.get(path).body());
    fields.addAll(List.of("correction", "The pier is at Marr.", "corrected", "2021-09-20"));
    fields.addAll(List.of("note", "The table is\nthe harbour's.\n\nWe thank it."));
    assertThat(save(path, fields).statusCode()).isEqualTo(303);
    Thread.sleep(1_500);
    assertThat(magazine.get(path.substring("/desk".length())).body())
        .contains(">The table is the harbour's.</p>", ">We thank it.</p>")
        .contains("<strong>Correction: September 20, 2021</strong>", "The pier is at Marr.")
        .contains("Updated: September 20, 2021");
  }

  @Test
  void aPictureGetsItsTextForThoseWhoCannotSeeIt() throws Exception {
    String path = "/desk/articles/" + id("How a lighthouse signs its name");
    String page = nora.get(path).body();
    Matcher field = Pattern.compile("name=\"(alternative-c\\d+\\.1)\" value=\"[^\"]").matcher(page);
    assertThat(field.find()).isTrue();
    List<String> fields = form(page);
    fields.addAll(List.of(field.group(1), "A lamp & its beam"));
    String title = fields.get(fields.indexOf("title") + 1);
    set(fields, "title", "");
    assertThat(save(path, fields).body()).contains("value=\"A lamp &amp; its beam\"");
    set(fields, "title", title);
    assertThat(save(path, fields).statusCode()).isEqualTo(303);
    Thread.sleep(1_500);
    assertThat(magazine.get(path.substring("/desk".length())).body())
        .contains("alt=\"A lamp &amp; its beam\"");
  }

  @Test
  void whatIsWrongInAFormIsSaidAndNothingIsLost() {
    String path = "/desk/articles/" + id("How to read a tide table");
    List<String> fields = form(nora.get(path).body());
    set(fields, "title", " ");
    set(fields, "published", "soon");
    set(fields, "language", "no such");
    set(fields, "tags", "kept as entered");
    HttpResponse<String> reply = save(path, fields);
    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body())
        .contains("needs a title", "no date: “soon”", "no language tag", "kept as entered");
    fields = form(nora.get(path).body());
    set(fields, "seen", "99");
    assertThat(save(path, fields).body()).contains("Somebody else saved this article");
  }

  @Test
  void thePageAsItCameInIsShownShutIn() {
    String path = "/desk/articles/" + id("The net lofts");
    assertThat(nora.get(path).body()).contains("<iframe src=\"" + path + "/capture\" sandbox");
    HttpResponse<String> page = nora.get(path + "/capture");
    assertThat(page.body()).isEqualTo(PAGE);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox; default-src 'none'");
    HttpResponse<String> text =
        nora.get("/desk/articles/" + id("The last word on the fog bell") + "/capture");
    assertThat(text.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(magazine.get(path + "/capture").statusCode()).isEqualTo(303);
  }

  @Test
  void aHiddenArticleIsGoneForReadersUntilItIsShownAgain() throws Exception {
    String id = id("The last word on the fog bell");
    String path = "/desk/articles/" + id;
    assertThat(nora.post(path, path + "/shown", "do", "hide").statusCode()).isEqualTo(303);
    Thread.sleep(1_500);
    assertThat(magazine.get("/articles/" + id).statusCode()).isEqualTo(404);
    for (String list : new String[] {"/", "/articles", "/feed.atom", "/search?q=fog+bell"}) {
      assertThat(magazine.get(list).body()).as(list).doesNotContain(id);
    }
    assertThat(nora.get(path).body()).contains("Hidden from readers", "Show it to readers");
    nora.post(path, path + "/shown", "do", "show");
    Thread.sleep(1_500);
    assertThat(magazine.get("/articles/" + id).statusCode()).isEqualTo(200);
    assertThat(magazine.get("/search?q=fog+bell").body()).contains(id);
  }

  @Test
  void anArticleIsSaidToRepeatAnother() {
    String one = "/desk/articles/" + id("The net lofts");
    String other = id("How to read a tide table");
    assertThat(nora.post(one, one + "/twin", "do", "link", "original", "nonsense").body())
        .contains("is no other article");
    nora.post(one, one + "/twin", "do", "link", "original", "https://x.example/articles/" + other);
    assertThat(nora.get(one).body()).contains("/desk/articles/" + other, "article of its own");
    nora.post(one, one + "/twin", "do", "unlink");
    assertThat(nora.get(one).body()).contains("name=\"original\"");
  }
}
