package org.compend.serve;

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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.compend.archive.Account;
import org.compend.archive.Role;
import org.compend.edit.Passwords;

/**
 * The Chromium of the machine, with a magazine for it.
 *
 * <p>It takes the Node of the machine, and the driver that {@code npm install} has put below {@code
 * .ci/html}; where one is missing the tests are skipped.
 */
final class RealBrowser implements AutoCloseable {
  private static final Path DRIVER =
      Path.of("..", ".ci", "html", "node_modules", "playwright-core");
  private static final String PASSWORD = "three plums and a bell";

  /** A machine with much else to do paints seldom, and what is painted seldom is clicked late. */
  private static final double PATIENCE_MILLIS = 120_000;

  final ServedMagazine magazine;
  private final Path folder;
  private final Playwright playwright;
  private final Browser browser;

  private RealBrowser(
      Path folder, ServedMagazine magazine, Playwright playwright, Browser browser) {
    this.folder = folder;
    this.magazine = magazine;
    this.playwright = playwright;
    this.browser = browser;
  }

  /** A browser on the sample magazine, whose editor is Nora. */
  static RealBrowser onSample(Path folder) throws IOException {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> node = onPath("node");
    assumeTrue(
        chromium.isPresent() && node.isPresent() && Files.exists(DRIVER.resolve("cli.js")),
        "a browser, Node and the driver are there");
    System.setProperty("playwright.cli.dir", driver().toString());
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.get().toString())));
    Browser browser =
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
    ServedMagazine magazine = ServedMagazine.ofSample(folder);
    magazine
        .archive
        .accounts()
        .add(new Account("nora", Role.EDITOR, Instant.EPOCH), new Passwords().hash(PASSWORD));
    return new RealBrowser(folder, magazine, playwright, browser);
  }

  /** The driver as Playwright looks for it: in one place, for it is found once in a process. */
  private static Path driver() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "playwright")).toRealPath();
    Path link = folder.resolve("package");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, DRIVER.toRealPath());
    return folder;
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  BrowserContext context(boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setAcceptDownloads(true));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
    return context;
  }

  void go(Page page, String path) {
    page.navigate(magazine.at(path).toString());
  }

  /** Signs Nora in, who sees the inbox then. */
  void signIn(Page page) {
    go(page, "/desk");
    page.getByLabel("Name").fill("nora");
    page.getByLabel("Password").fill(PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  static Page.GetByRoleOptions called(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Downloads the book that a link leads to. */
  Path download(Page page, Locator link) {
    Download download = page.waitForDownload(() -> link.press("Enter"));
    Path book = folder.resolve(download.suggestedFilename());
    download.saveAs(book);
    return book;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    magazine.close();
  }
}
