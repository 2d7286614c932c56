package org.compend.press.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Digest;
import org.compend.Origin;
import org.compend.extract.Extractor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real saved pages with their images; minutes of work, so it is done where it is asked for. */
class SavedPagesTest {
  private static final Path PAGES = Path.of("../../shared/pages/html");

  @ParameterizedTest
  @EnumSource
  void fiftySavedPagesBreakNoRule(Look look) throws Exception {
    assumeTrue(Boolean.getBoolean("pdf.pages"), "asked for by -Dpdf.pages=true");
    assumeTrue(Files.isDirectory(PAGES), "no saved pages beside the repository");
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.sorted().toList()) {
        Origin origin = new Origin(page.toAbsolutePath().normalize().toUri(), null, null);
        Bytes content = Bytes.of(Files.readAllBytes(page));
        articles.add(Extractor.standard().extract(new Capture(origin, "text/html", content)));
      }
    }
    Digest digest = Specimen.digest(List.of(new Digest.Section(null, articles)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfPress(PdfOptions.of(look), _ -> {}).press(digest, SavedPagesTest::read, out);
    assertThat(Conformance.failures(out.toByteArray(), "ua1")).isEmpty();
    assertThat(Conformance.failures(out.toByteArray(), "2a")).isEmpty();
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
