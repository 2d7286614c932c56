package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.compend.acquire.feed.Opml.Subscription;
import org.junit.jupiter.api.Test;

class OpmlTest {
  @Test
  void readsListsWithFoldersAsProgramsWriteThem() throws NotAFeedException {
    Opml.Listed listed =
        read(
            """
            <?xml version="1.0"?>
            <opml version="1.1"><head><title>Mine</title></head><body>
              <outline text="Coast & Sea">
                <outline text="Near">
                  <outline text="t" title="The Lantern" type="rss" xmlUrl="https://lantern.example/feed?a=1&b=2" htmlUrl="https://lantern.example/"/>
                </outline>
                <outline text="Mill Notes" XMLURL="https://mill.example/index.rdf"/>
              </outline>
              <outline text="bad" xmlUrl="file:///etc/passwd"/>
              <outline text="again" xmlUrl="https://mill.example/index.rdf"/>
            </body></opml>
            """);
    assertThat(listed.others()).containsExactly("file:///etc/passwd");
    assertThat(listed.feeds())
        .containsExactly(
            new Subscription(
                "The Lantern",
                URI.create("https://lantern.example/feed?a=1&b=2"),
                URI.create("https://lantern.example/"),
                List.of("Coast & Sea", "Near")),
            new Subscription(
                "Mill Notes",
                URI.create("https://mill.example/index.rdf"),
                null,
                List.of("Coast & Sea")));
  }

  @Test
  void whatIsWrittenIsReadBack() throws NotAFeedException {
    List<Subscription> list =
        List.of(
            new Subscription(
                "A <\"&\u00a0>", URI.create("https://a.example/?x=1&y=2"), null, List.of()),
            new Subscription(
                "B",
                URI.create("https://b.example/f"),
                URI.create("https://b.example/"),
                List.of("One", "Two")),
            new Subscription("C", URI.create("https://c.example/f"), null, List.of("One")));
    assertThat(read(Opml.write("Feeds", list)).feeds()).containsExactlyInAnyOrderElementsOf(list);
  }

  @Test
  void whatIsNoListSaysSo() {
    assertThatThrownBy(() -> read("<rss/>")).hasMessage("this is no OPML: it has no element opml");
  }

  private static Opml.Listed read(String text) throws NotAFeedException {
    return Opml.read(
        new Capture(
            new Origin(URI.create("file:///feeds.opml"), null, null),
            null,
            Bytes.of(text.getBytes(StandardCharsets.UTF_8))));
  }
}
