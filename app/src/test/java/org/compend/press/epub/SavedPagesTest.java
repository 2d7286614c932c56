package org.compend.press.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Digest;
import org.compend.Origin;
import org.compend.extract.Extractor;
import org.compend.press.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real saved pages with their images, where they are at hand. */
class SavedPagesTest {
  private static final Path PAGES = Path.of("../../shared/pages/html");

  @TempDir Path folder;

  @Test
  void fiftySavedPagesAreOneValidBook() throws IOException {
    Path book = press(articles());
    assertThat(Judge.complaints(book)).isEmpty();
    assertThat(Files.size(book)).isLessThan(8_600_000);
  }

  @Test
  void eachSavedPageIsAValidBook() throws IOException {
    for (Article article : articles()) {
      assertThat(Judge.complaints(press(List.of(article))))
          .as("%s", article.origin().location())
          .isEmpty();
    }
  }

  private static List<Article> articles() throws IOException {
    assumeTrue(Files.isDirectory(PAGES), "no saved pages beside the repository");
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        Origin origin = new Origin(page.toAbsolutePath().normalize().toUri(), null, null);
        Bytes content = Bytes.of(Files.readAllBytes(page));
        articles.add(Extractor.standard().extract(new Capture(origin, "text/html", content)));
      }
    }
    return articles;
  }

  private Path press(List<Article> articles) throws IOException {
    Digest digest = Specimen.digest(List.of(), new Digest.Section(null, articles));
    Path book = folder.resolve("book.epub");
    Assets assets = SavedPagesTest::read;
    try (OutputStream out = Files.newOutputStream(book)) {
      new EpubPress().press(digest, assets, out);
    }
    return book;
  }

  private static Optional<Bytes> read(URI source) {
    if (!"file".equals(source.getScheme()) || !Files.isRegularFile(Path.of(source))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bytes.of(Files.readAllBytes(Path.of(source))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
