package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.junit.jupiter.api.Test;

class FeedDiscoveryTest {
  @Test
  void namedFeedsComeFirstAndThoseOfCommentsLast() {
    assertThat(
            FeedDiscovery.find(
                page(
                    """
                    <base href="/blog/">
                    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed/">
                    <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" title=" Notes " href="atom.xml">
                    <link rel="alternate" type="text/html" hreflang="de" href="/de/">
                    <link rel="alternate stylesheet" type="text/xml" href="/style.xml">
                    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
                    <a href="/essays/feed/">Essays</a> <a href="/feeding-birds">Birds</a>
                    <a href="https://feeds.lantern.example/rss2.xml">RSS</a> <a href="/a.rss">A</a>
                    """)))
        .extracting(FeedDiscovery.Named::url, FeedDiscovery.Named::title)
        .containsExactly(
            tuple(URI.create("https://lantern.example/blog/atom.xml"), "Notes"),
            tuple(URI.create("https://lantern.example/essays/feed/"), "Essays"),
            tuple(URI.create("https://lantern.example/a.rss"), "A"),
            tuple(URI.create("https://lantern.example/blog/comments/feed/"), "Comments"));
  }

  @Test
  void aSiteThatNamesNoneMayHaveOneAtACustomaryPlace() {
    assertThat(FeedDiscovery.find(page("<a href='/about'>About</a>"))).isEmpty();
    assertThat(FeedDiscovery.guesses(URI.create("https://lantern.example/blog/")))
        .contains(URI.create("https://lantern.example/feed"));
  }

  private static Capture page(String html) {
    return new Capture(
        new Origin(URI.create("https://lantern.example/"), null, null),
        "text/html",
        Bytes.of(html.getBytes(StandardCharsets.UTF_8)));
  }
}
