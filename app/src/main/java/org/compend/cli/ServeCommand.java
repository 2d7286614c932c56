package org.compend.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.compend.archive.Archive;
import org.compend.archive.Database;
import org.compend.gather.LinkCheck;
import org.compend.press.Format;
import org.compend.press.Press;
import org.compend.press.pdf.Look;
import org.compend.press.pdf.PdfOptions;
import org.compend.scratch.Scratch;
import org.compend.serve.LogForm;
import org.compend.serve.MagazineServer;
import org.compend.serve.ServeSettings;
import org.compend.serve.http.WebServer;
import org.compend.serve.http.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the magazine until the process is ended. */
@Command(
    name = "serve",
    description = "Serves the magazine with its shelf of digests to readers.",
    sortOptions = false,
    footer = {
      "",
      "The magazine is at the address that is printed; its digests at /digests, the catalogue for",
      "reading devices at /opds. A signal (Ctrl-C, SIGTERM) ends it when all answers have gone"
          + " out.",
      "",
      "Exit codes: 0 ended; 2 the command is wrong; 4 the port cannot be listened on;",
      "5 the archive cannot be opened."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int FAREWELL_SECONDS = 30;

  private final Shell shell;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port, by default ${DEFAULT-VALUE}; 0 for any that is free.",
      defaultValue = "8080")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The interface to listen on, by default this machine alone; 0.0.0.0 for all networks.",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The magazine's address on the web, as readers see it.")
  private @Nullable URI url;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The magazine's name; else that which all articles bear.")
  private @Nullable String title;

  @Option(
      names = "--behind-proxy",
      description = "Believe what a proxy in front says of the reader's address.")
  private boolean behindProxy;

  @Option(
      names = "--sample",
      description = "Serve the sample magazine that comes with the program.")
  private boolean sample;

  @Option(
      names = "--watch",
      paramLabel = "FOLDER",
      description =
          "Publish the Markdown in this folder as it is written; drafts and days to come wait.")
  private @Nullable Path watched;

  @Option(
      names = "--log",
      paramLabel = "FORM",
      description = "text or json, a line for each request; by default ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private LogForm log = LogForm.TEXT;

  @Mixin private StoreOption store = new StoreOption();

  @Mixin private PostOptions post = new PostOptions();

  @Mixin private FetchOptions fetch = new FetchOptions();

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  ServeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > 65_535) {
      throw new Misused("--port " + port + " is no port; say a number from 0 to 65535");
    }
    log.choose();
    CountDownLatch closed = new CountDownLatch(1);
    try (Scratch scratch = Scratch.open()) {
      if (sample || options.database(shell) instanceof Database.Sqlite) {
        // It unpacks a library, which a program that is killed cannot remove.
        System.setProperty("org.sqlite.tmpdir", scratch.folder().toString());
      }
      if (sample) {
        Path folder = Files.createDirectory(scratch.folder().resolve("sample"));
        try (Sample magazine = Sample.open(folder)) {
          return serve(magazine.archive(), magazine.index(), scratch, closed);
        }
      }
      try (Archive archive = options.open(shell)) {
        return serve(archive, ArchiveOptions.indexFolder(archive, shell), scratch, closed);
      }
    } finally {
      closed.countDown();
    }
  }

  private int serve(Archive archive, Path index, Scratch scratch, CountDownLatch closed)
      throws IOException {
    Path pressed = Files.createDirectory(scratch.folder().resolve("pressed"));
    int listened = port == 0 ? freePort() : port;
    URI base = url == null ? URI.create("http://localhost:" + listened) : checked(url);
    WebSettings web =
        new WebSettings(
            host, listened, "https".equals(base.getScheme()), behindProxy, cacheBytes());
    try (LinkCheck links = fetch.links(shell);
        MagazineServer server =
            MagazineServer.start(
                archive,
                new ServeSettings(
                    title,
                    base,
                    index,
                    folder(),
                    pressed,
                    store.read(archive),
                    this::press,
                    links,
                    post.read(shell),
                    web))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, closed), "end"));
      shell.tell("The magazine is at " + server.address() + "/");
      server.await();
    } catch (WebServer.CannotListen e) {
      throw new CannotWrite(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      // Who runs the command within a program ends it so.
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }

  private @Nullable Path folder() {
    if (watched == null) {
      return null;
    }
    Path folder = shell.folder().resolve(watched).toAbsolutePath().normalize();
    if (!Files.isDirectory(folder)) {
      throw new Misused("--watch: there is no folder " + watched);
    }
    return folder;
  }

  /** On a signal: the server ends, and the process when all has been closed behind it. */
  private void end(MagazineServer server, CountDownLatch closed) {
    server.end();
    try {
      if (!closed.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        shell.tell("compend: not everything could be closed in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private Press press(Format format) {
    return Presses.of(format, PdfOptions.of(Look.BOOK), _ -> {});
  }

  /** An eighth of the memory that the program may have. */
  private static long cacheBytes() {
    return Math.max(8L << 20, Runtime.getRuntime().maxMemory() / 8);
  }

  private static int freePort() throws CannotWrite {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotWrite("no port is free: " + e.getMessage());
    }
  }

  private static URI checked(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean root = url.getRawPath() == null || url.getRawPath().matches("/?");
    if (!web || url.getHost() == null || !root || url.getRawQuery() != null) {
      throw new Misused(
          "--url: " + url + " is no address of a magazine; say https://magazine.example");
    }
    return url;
  }
}
