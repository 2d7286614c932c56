package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.serve.RealBrowser.called;
import static org.compend.serve.RealBrowser.named;
import static org.compend.serve.RealBrowser.with;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.compend.press.epub.Judge;
import org.compend.press.image.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An editor's way through the digest desk in a real browser, with scripts and without: a series,
 * its next digest put in order by keyboard and by dragging, a cover, the proof, publication and a
 * correction, as far as the book that a reader downloads. All buttons and links are used by keys.
 */
@Tag("long")
class DeskWalkTest {
  private static final String SHOWN = "A lighthouse in the rain";

  @TempDir static Path folder;
  private static RealBrowser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = RealBrowser.onSample(folder);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void fromASeriesToACorrectedDigest(boolean scripts) throws Exception {
    String series = scripts ? "tides" : "harbours";
    try (BrowserContext context = browser.context(scripts)) {
      Page page = context.newPage();
      browser.signIn(page);
      page.getByRole(AriaRole.LINK, called("Digests")).press("Enter");
      page.getByRole(AriaRole.LINK, called("Make a series")).press("Enter");
      page.getByLabel("Name of the series").fill(series);
      page.locator("#limit").fill("4");
      press(page, "Keep");
      page.getByRole(AriaRole.LINK, called("Digests")).first().press("Enter");
      page.locator(".items li", with(series)).getByRole(AriaRole.BUTTON).press("Enter");
      order(page, scripts);
      words(page, series);
      cover(page);
      proof(page, series);
      press(page, "Publish");
      assertThat(page.locator("h1").innerText()).contains("All about " + series);
      assertThat(page.locator(".cover img").getAttribute("alt")).isEqualTo(SHOWN);

      browser.go(page, "/desk/digests");
      page.locator(".items li", with("All about " + series))
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct it"))
          .press("Enter");
      page.locator("#title").fill("More about " + series);
      page.locator("#title").press("Enter");
      assertThat(page.locator("#title").inputValue()).isEqualTo("More about " + series);
      press(page, "Keep");
      page.getByLabel("What you corrected").fill("The title said too much.");
      press(page, "Publish the correction");
      assertThat(page.locator(".revisions").innerText()).contains("The title said too much.");
      Thread.sleep(1_200);

      browser.go(page, "/digests?by=issue");
      page.locator(".shelf-item h2 a", with("More about " + series)).press("Enter");
      Path book = browser.download(page, page.locator(".files a", with("EPUB")).first());
      assertThat(Judge.complaints(book)).isEmpty();
      try (ZipFile zip = new ZipFile(book.toFile())) {
        assertThat(read(zip, "EPUB/cover.xhtml")).contains("alt=\"" + SHOWN + "\"");
        assertThat(read(zip, "EPUB/foreword.xhtml")).contains("Dear <em>readers</em>");
        assertThat(read(zip, "EPUB/contents.xhtml")).contains("From the pier");
      }
    }
  }

  /** Puts the articles in order: one down by the keyboard; with scripts the last dragged first. */
  private static void order(Page page, boolean scripts) {
    List<String> titles = new ArrayList<>(titles(page));
    assertThat(titles).hasSize(4);
    page.getByRole(AriaRole.BUTTON, named("Down: " + titles.getFirst())).press("Enter");
    Collections.swap(titles, 0, 1);
    assertThat(titles(page)).isEqualTo(titles);
    if (scripts) {
      Locator rows = page.locator("[data-move]");
      rows.nth(3)
          .dragTo(
              rows.first(),
              new Locator.DragToOptions().setSourcePosition(9, 18).setTargetPosition(9, 4));
      titles.addFirst(titles.removeLast());
      assertThat(titles(page)).isEqualTo(titles);
    }
    page.locator("[data-move]").first().getByLabel("Section").fill("From the pier");
    page.locator("[data-move]").nth(1).getByLabel("Section").fill("From the pier");
    press(page, "Keep");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).isEqualTo("Kept as a draft.");
    // What stands under no heading comes first.
    assertThat(titles(page))
        .containsExactly(titles.get(2), titles.get(3), titles.get(0), titles.get(1));
  }

  private static List<String> titles(Page page) {
    return page.locator(".arranged a").allInnerTexts();
  }

  private static void words(Page page, String series) {
    page.locator("#title").fill("All about " + series);
    page.getByLabel("In Markdown").fill("Dear *readers*, here it is.");
    press(page, "Keep");
    assertThat(page.locator("h1").innerText()).isEqualTo("All about " + series);
  }

  private static void cover(Page page) {
    page.getByRole(AriaRole.BUTTON, called("Cover picture")).press("Enter");
    assertThat(page.locator("main").innerText()).contains("drawn from the digest’s own words");
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "lighthouse.png",
                "image/png",
                Samples.encode(Samples.photograph(900, 1200), "png").toArray()));
    page.getByLabel("What it shows").fill(SHOWN);
    press(page, "Put it on the cover");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Kept.");
    assertThat(page.locator(".cover-now").getAttribute("alt")).isEqualTo(SHOWN);
    page.locator(".kicker a").press("Enter");
  }

  private static void proof(Page page, String series) {
    page.getByRole(AriaRole.BUTTON, called("Proof")).press("Enter");
    assertThat(page.locator("h1").innerText()).isEqualTo("Proof");
    page.locator(".kicker a").press("Enter");
    page.getByRole(AriaRole.BUTTON, called("Preview")).press("Enter");
    assertThat(page.locator("h1").first().innerText()).isEqualTo("All about " + series);
    assertThat(page.locator(".foreword").innerText()).contains("Dear readers, here it is.");
    page.goBack();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, called(button)).press("Enter");
  }

  private static String read(ZipFile zip, String name) throws Exception {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
