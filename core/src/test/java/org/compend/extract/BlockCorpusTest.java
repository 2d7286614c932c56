package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Corpus;
import org.compend.Origin;
import org.compend.charset.CharacterDecoder;
import org.compend.extract.block.BlockBuilder;
import org.compend.extract.content.Content;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases in {@code corpus/blocks}: each a folder with a page ({@code page.html}, whose {@code
 * article} element is the article; or {@code page.md}), the blocks expected of it ({@code
 * article.txt}), where it was found ({@code url}, if that matters) and a README.
 */
class BlockCorpusTest {
  static List<Path> cases() throws IOException {
    return Corpus.cases("blocks");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReadAsExpected(Path folder) throws IOException {
    assertThat(folder.resolve("README.md")).exists();
    Capture capture = capture(folder);
    String actual =
        "text/html".equals(capture.mediaType())
            ? page(capture)
            : Outline.of(Extractor.standard().extract(capture));
    Corpus.assertExpected(folder.resolve("article.txt"), actual);
  }

  private static String page(Capture capture) {
    Document page = Jsoup.parse(CharacterDecoder.decode(capture.content(), null).text());
    Element article = Objects.requireNonNull(page.selectFirst("article"));
    Set<Node> headline = Set.copyOf(article.select("article > h1"));
    BlockBuilder.Body body =
        BlockBuilder.build(new Content(List.of(article), headline), capture.origin());
    return Outline.of(body.blocks(), body.footnotes());
  }

  private static Capture capture(Path folder) throws IOException {
    Path html = folder.resolve("page.html");
    Path page = Files.exists(html) ? html : folder.resolve("page.md");
    String type = page.equals(html) ? "text/html" : "text/markdown";
    URI location = URI.create("file:///case/" + page.getFileName());
    return new Capture(
        new Origin(location, url(folder), null), type, Bytes.of(Files.readAllBytes(page)));
  }

  private static @Nullable URI url(Path folder) throws IOException {
    Path url = folder.resolve("url");
    return Files.exists(url) ? URI.create(Files.readString(url).strip()) : null;
  }
}
