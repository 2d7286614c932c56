package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.compend.archive.Account;
import org.compend.archive.Role;
import org.compend.edit.Passwords;
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
 *
 * <p>It takes the Chromium and the Node of the machine, and the driver that {@code npm install} has
 * put below {@code .ci/html}; where one is missing it is skipped.
 */
@Tag("long")
class BrowserWalkTest {
  private static final Path DRIVER =
      Path.of("..", ".ci", "html", "node_modules", "playwright-core");
  private static final String PASSWORD = "three plums and a bell";

  @TempDir static Path folder;
  private static ServedMagazine magazine;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> node = onPath("node");
    assumeTrue(
        chromium.isPresent() && node.isPresent() && Files.exists(DRIVER.resolve("cli.js")),
        "a browser, Node and the driver are there");
    Path driver = Files.createDirectory(folder.resolve("driver"));
    Files.createSymbolicLink(driver.resolve("package"), DRIVER.toRealPath());
    System.setProperty("playwright.cli.dir", driver.toString());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.get().toString())));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    magazine = ServedMagazine.ofSample(folder);
    magazine
        .archive
        .accounts()
        .add(new Account("nora", Role.EDITOR, Instant.EPOCH), new Passwords().hash(PASSWORD));
    magazine.keepSeries("weekly");
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      magazine.close();
    }
  }

  @ParameterizedTest(name = "scripts: {0}")
  @ValueSource(booleans = {true, false})
  void fromWhatCameInToABookThatIsDownloaded(boolean scripts) throws Exception {
    String title = scripts ? "The clock of bread" : "The clock of stone";
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true))) {
      Page page = context.newPage();
      amend(page, title);
      magazine.bindAgain("weekly");
      Thread.sleep(1_200);

      page.navigate(magazine.at("/").toString());
      page.getByRole(AriaRole.LINK, named("Digests")).first().click();
      assertThat(page.locator("h1").innerText()).isEqualTo("Please select a digest to download");
      page.locator(".kinds a", new Page.LocatorOptions().setHasText("editors")).click();
      page.locator(".shelf-item h2 a").first().click();
      assertThat(page.locator("main").innerText()).contains(title);
      holds(download(page, page.locator(".files a", with("EPUB")).first()), title, 9);

      page.navigate(magazine.at("/digests").toString());
      page.getByRole(AriaRole.LINK, named("make one of your own")).click();
      page.getByLabel("Words it must speak of").fill("bread");
      page.getByRole(AriaRole.BUTTON, named("See what is in it")).click();
      Locator ticks = page.locator("input[name=tick]");
      assertThat(ticks.count()).isPositive();
      page.locator(".ticks li", with(title)).locator("input").check();
      holds(download(page, page.locator(".ticks button", with("EPUB"))), title, 1);
    }
  }

  /** Signs in, looks for the article in the inbox, and gives it another title. */
  private static void amend(Page page, String title) {
    page.navigate(magazine.at("/desk").toString());
    page.getByLabel("Name").fill("nora");
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    page.locator("a[href^='/desk/articles/']", with("clock")).first().click();
    page.locator("textarea[name=title]").fill(title);
    page.locator("input[name=remark]").fill("As the author wished");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Saved");
    assertThat(page.locator("h1").innerText()).isEqualTo(title);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Path download(Page page, Locator link) {
    Download download = page.waitForDownload(link::click);
    assertThat(download.suggestedFilename()).endsWith(".epub");
    Path book = folder.resolve(download.suggestedFilename());
    download.saveAs(book);
    return book;
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
