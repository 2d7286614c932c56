package org.compend.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherPageTest {
  private static final URI STORY = URI.create("https://furrow.example/story");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <link rel="next" href="/story/2">                    | /story/2
          <a rel="nofollow next" href="story/2">On</a>         | /story/2
          <a href="/story?page=2">2</a>                        | /story?page=2
          <a href="/story/page/2#top">Next page »</a>          | /story/page/2
          <a href="/story/2">Page 2</a>                        | /story/2
          <a href="/story/2">Nächste Seite</a>                 | /story/2
          <a href="/story/2">次のページ</a>                     | /story/2
          <a href="/story/2" aria-label="Next page"><svg/></a> | /story/2
          <a href="/story/3">3</a><a href="/story/2">2</a>     | /story/2
          <link rel="next" href="/the-next-story">             |
          <a href="/story/2">The plums of last year</a>        |
          <a href="/story/3">3</a>                             |
          <a href="https://other.example/story/2">2</a>        |
          <a href="ftp://furrow.example/story/2">2</a>         |
          """)
  void aLinkLeadsOnWhenItsAddressAndItsWordsSaySo(String html, String further) {
    assertThat(FurtherPage.of(page(STORY, html), STORY, 2).map(URI::getSchemeSpecificPart))
        .as(html)
        .isEqualTo(Optional.ofNullable(further).map(path -> "//furrow.example" + path));
  }

  @Test
  void everyPageLeadsToTheOneAfterIt() {
    URI second = URI.create("https://furrow.example/story/2");
    Capture page = page(second, "<a href='/story/3'>next</a><a rel='next' href='/story/2'>x</a>");
    assertThat(FurtherPage.of(page, STORY, 3))
        .contains(URI.create("https://furrow.example/story/3"));
    assertThat(FurtherPage.of(page, STORY, 4)).isEmpty();
  }

  private static Capture page(URI url, String html) {
    return new Capture(
        new Origin(url, url, null),
        "text/html; charset=utf-8",
        Bytes.of(html.getBytes(StandardCharsets.UTF_8)));
  }
}
