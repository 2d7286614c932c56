package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.serve.RealBrowser.called;
import static org.compend.serve.RealBrowser.named;
import static org.compend.serve.RealBrowser.with;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compend.press.epub.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole way in a real browser, with scripts and without: articles come in, an editor signs in
 * and amends one, readers find it in a digest of the shelf and in one of their own, and download
 * both.
 */
@Tag("long")
class BrowserWalkTest {
  @TempDir static Path folder;
  private static RealBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = RealBrowser.onSample(folder);
    browser.magazine.keepSeries("weekly");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void fromWhatCameInToABookThatIsDownloaded(boolean scripts) throws Exception {
    String title = scripts ? "The clock of bread" : "The clock of stone";
    try (BrowserContext context = browser.context(scripts)) {
      Page page = context.newPage();
      amend(page, title);
      browser.magazine.bindAgain("weekly");
      Thread.sleep(1_200);

      browser.go(page, "/");
      page.getByRole(AriaRole.LINK, named("Digests")).first().click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Please select a digest to download");
      page.locator(".kinds a", new Page.LocatorOptions().setHasText("editors")).click();
      page.locator(".shelf-item h2 a").first().click();
      assertThat(page.locator("main").innerText()).contains(title);
      holds(browser.download(page, page.locator(".files a", with("EPUB")).first()), title, 9);

      browser.go(page, "/digests");
      page.getByRole(AriaRole.LINK, named("make one of your own")).click();
      page.getByLabel("Words it must speak of").fill("bread");
      page.getByRole(AriaRole.BUTTON, named("See what is in it")).click();
      Locator ticks = page.locator("input[name=tick]");
      assertThat(ticks.count()).isPositive();
      page.locator(".ticks li", with(title)).locator("input").check();
      holds(browser.download(page, page.locator(".ticks button", with("EPUB"))), title, 1);
    }
  }

  /** Signs in, looks for the article in the inbox, and gives it another title. */
  private static void amend(Page page, String title) {
    browser.signIn(page);
    page.locator("a[href^='/desk/articles/']", with("clock")).first().click();
    page.locator("textarea[name=title]").fill(title);
    page.locator("input[name=remark]").fill("As the author wished");
    page.getByRole(AriaRole.BUTTON, called("Save")).click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Saved");
    assertThat(page.locator("h1").innerText()).isEqualTo(title);
  }

  /** EPUBCheck finds nothing in the book, and the article is in it under its new title. */
  private static void holds(Path book, String title, int articles) throws Exception {
    assertThat(Judge.complaints(book)).isEmpty();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      long found = 0;
      boolean titled = false;
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".xhtml")) {
          String text =
              new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          found += text.contains("epub:type=\"chapter\"") || text.contains("doc-chapter") ? 1 : 0;
          titled |= text.contains(title);
        }
      }
      assertThat(titled).as(title).isTrue();
      assertThat(found).isGreaterThanOrEqualTo(articles);
    }
  }
}
