package org.compend.press.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.compend.Digest;
import org.compend.press.EveryKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPressTest {

  @Test
  void needsNothingBesideItself() throws IOException {
    Document page = page(EveryKind.digest());
    assertThat(page.select("script, link, iframe, object, [onload], [onclick]")).isEmpty();
    assertThat(page.select("img")).isNotEmpty();
    assertThat(page.select("[src]").eachAttr("src")).allMatch(src -> src.startsWith("data:image/"));
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(page.select("a").eachAttr("href")).noneMatch(href -> href.startsWith("javascript"));
  }

  @Test
  void everyInnerLinkLeadsToSomethingThatIsThereOnce() throws IOException {
    Document page = page(EveryKind.digest());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]")).isNotEmpty();
    for (Element link : page.select("a[href^=#]")) {
      assertThat(ids).as(link.outerHtml()).contains(link.attr("href").substring(1));
    }
  }

  @Test
  void tellsEachArticlesLanguageAndDirection() throws IOException {
    Document page = page(EveryKind.digest());
    Element root = page.expectFirst("html");
    assertThat(root.attr("lang")).isEqualTo("en-GB");
    assertThat(root.attr("dir")).isEqualTo("ltr");
    Element arabic = page.expectFirst("article[lang=ar]");
    assertThat(arabic.attr("dir")).isEqualTo("rtl");
    assertThat(page.select("article")).hasSize(5);
    assertThat(page.select("main, nav[aria-labelledby], footer, a.skip")).hasSize(4);
  }

  @Test
  void headingsLeaveNoLevelOut() throws IOException {
    int before = 0;
    for (Element heading : page(EveryKind.digest()).select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
  }

  @Test
  void aSingleArticleIsAPageOfItsOwn() throws IOException {
    Digest whole = EveryKind.digest();
    Document page =
        page(
            new Digest(
                URI.create("urn:uuid:1"),
                "Tides",
                null,
                Locale.forLanguageTag("ar"),
                Instant.EPOCH,
                null,
                null,
                List.of(),
                List.of(
                    new Digest.Section(null, List.of(whole.sections().get(1).articles().get(0)))),
                ""));
    assertThat(page.select("nav")).isEmpty();
    assertThat(page.select("h1").eachText()).containsExactly("المد والجزر");
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
  }

  private static Document page(Digest digest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlPress().press(digest, EveryKind.assets(), out);
    return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
  }
}
