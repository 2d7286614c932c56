package org.compend.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAssetsTest {
  @TempDir private Path folder;
  private Path pages = Path.of("");

  private final FileAssets assets = new FileAssets();

  @BeforeEach
  void saveAPage() throws IOException {
    pages = Files.createDirectories(folder.resolve("magazine/pages"));
    Files.createDirectories(pages.resolve("moths_files"));
    Files.createDirectories(folder.resolve("magazine/img"));
    Files.writeString(pages.resolve("moths_files/wing of a moth.png"), "wing");
    Files.writeString(folder.resolve("magazine/img/eye.png"), "eye");
    Files.writeString(folder.resolve("private.png"), "private");
    Files.createSymbolicLink(pages.resolve("link.png"), folder.resolve("private.png"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2021/09/moths_files/wing%20of%20a%20moth.png, wing",
    "http://example.org/2021/09/moths_files/wing%20of%20a%20moth.png?w=300, wing",
    "https://example.org/2021/img/eye.png, eye",
    "https://example.org/2021/09/missing.png,",
    "https://example.org/private.png,",
    "https://example.org/2021/09/link.png,",
    "https://example.org/2021/09/../../../private.png,",
    "https://example.org/2021/09/%2e%2e/%2e%2e/private.png,",
    "https://example.net/2021/09/moths_files/wing%20of%20a%20moth.png,",
    "ftp://example.org/2021/img/eye.png,",
  })
  void addressesOfTheWebLeadBackToTheFilesBesideThePage(String source, @Nullable String content) {
    add("https://example.org/2021/09/moths");
    assertThat(text(source)).isEqualTo(content);
  }

  @Test
  void aPageWithoutAnAddressRefersToFiles() {
    add(null);
    URI page = pages.resolve("moths.html").toUri();
    assertThat(text(page.resolve("moths_files/wing%20of%20a%20moth.png").toString()))
        .isEqualTo("wing");
    assertThat(text(page.resolve("../img/eye.png?size=2#top").toString())).isEqualTo("eye");
    assertThat(text(page.resolve("../../private.png").toString())).isNull();
    assertThat(text(page.resolve("link.png").toString())).isNull();
    assertThat(text("file://host/etc/passwd")).isNull();
  }

  @Test
  void aFileSavedWithItsQueryIsFound() throws IOException {
    Files.writeString(pages.resolve("a.php?id=1"), "one");
    add("https://example.org/moths");
    assertThat(text("https://example.org/a.php?id=1")).isEqualTo("one");
  }

  @Test
  void imagesThatCameWithThePageAreFoundAndStylesAreNotKept() {
    URI wing = URI.create("cid:wing@example");
    URI style = URI.create("cid:style@example");
    Bytes png = Bytes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    Bytes css = Bytes.of("p { color: red }".getBytes(StandardCharsets.UTF_8));
    assets.add(found(), new Capture(origin(null), "text/html", png, Map.of(wing, png, style, css)));
    assertThat(assets.find(wing)).contains(png);
    assertThat(assets.find(style)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data:image/png;base64,d2luZw==        | wing",
        "data:image/png;base64,d2luZw          | wing",
        "data:image/png;base64,d2lu%0AZw%3D%3D | wing",
        "data:image/svg+xml,%3Csvg%2F%3E       | <svg/>",
        "data:,100%25                          | 100%",
        "data:image/png;base64,d               |",
        "data:nothing                          |",
      })
  void dataUrisHoldTheirContent(String source, @Nullable String content) {
    assertThat(text(source)).isEqualTo(content);
  }

  private void add(@Nullable String url) {
    assets.add(found(), new Capture(origin(url), "text/html", Bytes.of(new byte[0])));
  }

  private Found found() {
    return new Found(pages.resolve("moths.html"), pages, false);
  }

  private Origin origin(@Nullable String url) {
    return new Origin(
        pages.resolve("moths.html").toUri(), url == null ? null : URI.create(url), null);
  }

  private @Nullable String text(String source) {
    return assets
        .find(URI.create(source))
        .map(content -> new String(content.toArray(), StandardCharsets.UTF_8))
        .orElse(null);
  }
}
