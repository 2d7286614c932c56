package org.compend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/2021/harvest",
        "https://www.example.org/2021/harvest/",
        "https://EXAMPLE.org:443/2021/harvest#comments",
        "https://example.org/2021/harvest?utm_source=letter&fbclid=abc",
        "https://example.org/2021/harvest/amp/",
        "https://amp.example.org/2021/harvest?amp=1",
        "https://example.org/2021/harvest/index.html",
      })
  void theSameArticleHasOneKey(String address) {
    assertThat(Address.key(URI.create(address))).isEqualTo("example.org/2021/harvest");
  }

  @Test
  void whatTellsArticlesApartStays() {
    assertThat(Address.key(URI.create("https://example.org/story?id=7&utm_medium=x&page=2")))
        .isEqualTo("example.org/story?id=7&page=2");
    assertThat(Address.key(URI.create("https://example.org:8080/a")))
        .isEqualTo("example.org:8080/a");
    assertThat(Address.key(URI.create("https://example.org/camp/amphora")))
        .isEqualTo("example.org/camp/amphora");
  }

  @Test
  void whatIsNotOfTheWebIsItsOwnKey() {
    assertThat(Address.key(URI.create("urn:isbn:12"))).isEqualTo("urn:isbn:12");
    assertThat(Address.key(URI.create("file:///tmp/a.html"))).isEqualTo("file:///tmp/a.html");
  }

  @Test
  void aFrontPageIsNoArticle() {
    assertThat(Address.isFrontPage(URI.create("https://www.example.org/?utm_source=x"))).isTrue();
    assertThat(Address.isFrontPage(URI.create("https://example.org/a"))).isFalse();
    assertThat(Address.isFrontPage(URI.create("https://example.org/?p=12"))).isFalse();
  }
}
