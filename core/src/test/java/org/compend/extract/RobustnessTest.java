package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.Prose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile pages give an article or none, in bounded time, and never an error. */
class RobustnessTest {
  private static final String WORDS =
      "<p>" + "The ferry left late, as it did on most days. ".repeat(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<blockquote>",
        "<ul><li>",
        "<table><tr><td>",
        "<span lang=de><span lang=fr>",
        "<aside>",
        "<figure>",
        "<a href=x>",
        "<dl><dd>",
        "<q>",
        "<font>",
        "<h2><div>",
        "<section>",
        "<p lang=de><div lang=fr>",
        "<math>",
        "<ruby>",
        "<noscript>",
        "<object>",
        "<pre>"
      })
  void aHundredThousandNestedElements(String open) {
    String page = "<html><body>" + open.repeat(100_000) + "core of it" + WORDS;
    assertTimeout(Duration.ofSeconds(30), () -> extract(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aHugeAttribute() {
    String junk = "x".repeat(5 << 20);
    for (String name :
        new String[] {"class", "style", "href", "src", "srcset", "alt", "id", "lang"}) {
      String page =
          WORDS
              + "<a "
              + name
              + "='"
              + junk
              + "'>a</a><img src=a.png "
              + name
              + "='"
              + junk
              + "'>"
              + WORDS;
      Article article =
          assertTimeout(
              Duration.ofSeconds(30), () -> extract(page.getBytes(StandardCharsets.UTF_8)));
      assertThat(Prose.of(article.body())).contains("The ferry left late");
    }
  }

  @Test
  void controlCharactersAndNoncharactersAreNoText() {
    String page = WORDS + "a\u0000b\u0001c\u007fd\ufffe e\u202ef" + WORDS;
    Article article = extract(page.getBytes(StandardCharsets.UTF_8));
    assertThat(Prose.of(article.body()).chars())
        .noneMatch(c -> (c < ' ' && c != '\n') || c == 0x7f || c == 0xfffe || c == 0x202e);
  }

  @Test
  void bytesThatAreNoText() {
    byte[] page = (WORDS + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(11);
    for (int i = WORDS.length(); i < page.length; i++) {
      page[i] = (byte) random.nextInt();
    }
    assertTimeout(Duration.ofSeconds(20), () -> extract(page));
    byte[] invalid = WORDS.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(invalid, 100, 120, (byte) 0xff);
    assertTimeout(Duration.ofSeconds(20), () -> extract(invalid));
  }

  /** Pages of the corpus with bytes changed, dropped and doubled, the same ones in every run. */
  @Test
  void spoiltPages() throws IOException {
    Random random = new Random(2);
    try (Stream<Path> files = Files.walk(Path.of("../corpus/blocks"))) {
      for (Path file : files.filter(f -> f.endsWith("page.html")).sorted().toList()) {
        byte[] page = Files.readAllBytes(file);
        for (int i = 0; i < 12; i++) {
          assertThat(extract(spoilt(page, random)).origin()).isNotNull();
        }
      }
    }
  }

  private static byte[] spoilt(byte[] page, Random random) {
    byte[] out = page.clone();
    for (int i = 0; i < 1 + page.length / 200; i++) {
      int at = random.nextInt(out.length);
      switch (random.nextInt(3)) {
        case 0 -> out[at] = (byte) random.nextInt();
        case 1 -> out[at] = (byte) "<>/\"'=& ;".charAt(random.nextInt(9));
        default -> {
          int length = random.nextInt(Math.min(40, out.length - at));
          System.arraycopy(page, random.nextInt(page.length - length), out, at, length);
        }
      }
    }
    return out;
  }

  /** A long text with nothing beside it is kept to its end. */
  @Test
  void aLongPage() {
    List<String> days = days(100_000);
    Article article = extract(page(days));
    assertThat(Prose.of(article.body())).isEqualTo(String.join("\n\n", days));
  }

  /** 50 MB of article: at most two minutes and what the platform gives a test by default. */
  @Test
  @Tag("long")
  void aVeryLongPage() {
    List<String> days = days(50 << 20);
    Article article = assertTimeout(Duration.ofMinutes(2), () -> extract(page(days)));
    assertThat(Prose.of(article.body()).equals(String.join("\n\n", days))).isTrue();
  }

  /** Paragraphs of so many characters together, none like another. */
  private static List<String> days(int characters) {
    List<String> days = new ArrayList<>();
    for (int length = 0, day = 1; length < characters; day++) {
      StringBuilder text = new StringBuilder();
      for (int trip = 1; trip <= 12; trip++) {
        text.append("On day ").append(day).append(" the ferry left late, on trip ").append(trip);
        text.append(" as on most others, and nobody minded. ");
      }
      days.add(text.toString().strip());
      length += text.length();
    }
    return days;
  }

  private static byte[] page(List<String> paragraphs) {
    return ("<p>" + String.join("<p>", paragraphs)).getBytes(StandardCharsets.UTF_8);
  }

  private static Article extract(byte[] page) {
    Origin origin = new Origin(URI.create("https://example.org/a.html"), null, null);
    return Extractor.standard().extract(new Capture(origin, "text/html", Bytes.of(page)));
  }
}
