package org.compend.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguagesTest {
  private static final URI STORY = URI.create("https://furrow.example/en/story");

  @Test
  void aPageNamesItselfAndItsTranslations() {
    assertThat(
            of(
                """
                <head><base href="/de/"><link rel="alternate" hreflang="en" href="/en/story">
                <link REL="Alternate" HREFLANG="de-AT" href="geschichte#oben" type="text/html">
                <link rel="alternate nofollow" hreflang=fr href="https://sillon.example/recit">\
                """))
        .containsExactly(
            STORY,
            URI.create("https://furrow.example/de/geschichte"),
            URI.create("https://sillon.example/recit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=alternate hreflang=x-default href=/choose>",
        "<link rel=alternate hreflang='' href=/de/geschichte>",
        "<link rel=alternate hreflang=de href=/>",
        "<link rel=alternate hreflang=de href='mailto:redaktion@furrow.example'>",
        "<link rel=alternate hreflang=de type=application/rss+xml href=/de/feed>",
        "<link rel=canonical hreflang=de href=/de/geschichte>",
        "<link rel=alternate href=/de/geschichte>",
        "<body><link rel=alternate hreflang=de href=/de/geschichte>",
        "<body><a rel=alternate hreflang=de href=/de/geschichte>Deutsch</a>",
        "<p>of rel=alternate and hreflang",
      })
  void whatElseStandsThereNamesNone(String html) {
    assertThat(of(html)).isEmpty();
  }

  @Test
  void aTextThatShowsSuchALinkHasNone() {
    Bytes text = bytes("    <link rel=alternate hreflang=de href=/de/geschichte>");
    Origin origin = new Origin(STORY, STORY, null);
    assertThat(OtherLanguages.of(new Capture(origin, "text/markdown", text))).isEmpty();
    assertThat(OtherLanguages.of(new Capture(origin, null, text))).hasSize(1);
  }

  private static Set<URI> of(String html) {
    return OtherLanguages.of(
        new Capture(new Origin(STORY, STORY, null), "text/html; charset=utf-8", bytes(html)));
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
