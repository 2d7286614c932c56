package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.compend.gather.WebSite;
import org.junit.jupiter.api.Test;

class SyncCommandTest extends CommandTest {
  @Test
  void whatGaveNoArticleIsToldWithTheReason() throws IOException {
    try (WebSite site = new WebSite()) {
      StringBuilder map = new StringBuilder("<urlset>");
      for (int page = 1; page <= 4; page++) {
        map.append("<url><loc>HERE/closed/").append(page).append("</loc></url>");
      }
      site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n")
          .put("/sitemap.xml", "application/xml", map + "</urlset>");
      String address = site.url("/sitemap.xml").toString();
      assertThat(type("", "add", "--allow-host", "127.0.0.1", address)).isZero();
      String page = site.url("/closed/").toString();
      assertThat(err)
          .contains("0 new articles, 4 without an article")
          .contains("  without an article: the site's robots.txt does not want " + page + "1")
          .contains(page + "3", "  and 1 more")
          .doesNotContain(page + "4");
    }
  }
}
