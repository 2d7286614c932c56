package org.compend.acquire.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds that mean harm, and feeds that came to harm: bounded, and never an exception. */
@Timeout(20)
class HostileFeedTest {
  private static final Instant FOUND = Instant.parse("2024-07-01T00:00:00Z");

  @Test
  void entitiesAreNotExpandedBeyondShortPlainOnes() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a \"lollollollol\">");
    for (char c = 'b'; c < 'k'; c++) {
      laughs.append("<!ENTITY ").append(c).append(" \"");
      laughs.append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
    }
    assertThat(
            read(laughs + "]>" + rss(item("<title>&j;</title>")))
                .entries()
                .getFirst()
                .title()
                .value())
        .hasSizeLessThan(1_000);
    String big = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(100_000) + "\">]>";
    assertThat(read(big + rss(item("<title>" + "&a;".repeat(20_000) + "</title>"))).entries())
        .hasSize(1);
    String many = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1_000) + "\">]>";
    Feed feed = read(many + rss(item("<title>" + "&a;".repeat(100_000) + "</title>")));
    assertThat(feed.entries().getFirst().title().value()).hasSizeLessThan(2_000_000);
  }

  @Test
  void nothingOutsideTheFeedIsRead() throws Exception {
    for (String type :
        List.of(
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>")) {
      String source = type + rss(item("<title>a &x; b</title>"));
      assertThat(read(source).entries().getFirst().title().value()).isEqualTo("a &x; b");
      Feed wide = read(source.getBytes(StandardCharsets.UTF_16LE), "application/xml");
      assertThat(wide.entries().getFirst().title().value()).isEqualTo("a &x; b");
    }
    Feed included =
        read(
            rss(
                item(
                    "<title>x</title><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                        + " href=\"file:///etc/passwd\" parse=\"text\"/>")));
    assertThat(included.entries().getFirst().body().isBlank()).isTrue();
  }

  @Test
  void depthAndLengthAreBounded() throws Exception {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    Feed nested =
        read(
            rss(
                item("<title>d</title><description>" + deep + "</description>")
                    + item("<title>e</title>")));
    assertThat(nested.entries())
        .extracting(entry -> entry.title().value())
        .containsExactly("d", "e");
    Feed long1 =
        read(
            rss(
                item("<description>" + "x".repeat(20_000_000) + "</description>")
                    + item("<title>e</title>")));
    assertThat(long1.entries()).hasSize(2);
    assertThat(long1.entries().getFirst().body().isBlank()).isTrue();
    assertThat(long1.complaints()).singleElement().asString().contains("20000000 characters");
    Feed many = read(rss(item("<title>t</title>").repeat(100_000)));
    assertThat(many.entries()).hasSize(10_000);
    assertThat(many.complaints()).singleElement().asString().contains("100000 entries");
  }

  @Test
  void aHundredMegabytesOfTextAreCut() throws Exception {
    byte[] bytes = new byte[100_000_000];
    Arrays.fill(bytes, (byte) 'x');
    byte[] start =
        "<rss><channel><item><title>one</title></item><item><description>"
            .getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bytes, 0, start.length);
    Feed feed = read(bytes, null);
    assertThat(feed.entries().getFirst().title().value()).isEqualTo("one");
    assertThat(feed.complaints()).anyMatch(complaint -> complaint.contains("longer than"));
  }

  @Test
  void jsonIsBoundedToo() throws Exception {
    String start = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"x\",";
    Feed deep = read(start + "\"items\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}");
    assertThat(deep.entries()).isEmpty();
    assertThat(deep.complaints()).singleElement().asString().contains("broken");
    Feed odd =
        read(
            start
                + "\"title\":\"y\",\"items\":[{\"id\":1,\"url\":\"http://example.com/1\",\"content_html\":\"<p>x\"},"
                + "{\"id\":null},{\"id\":1e400,\"date_published\":\"soon\"},NaN,[3]]}");
    assertThat(odd.title().value()).isEqualTo("x");
    assertThat(odd.entries()).extracting(FeedEntry::id).containsExactly("1", null, "1e400");
  }

  @Test
  void onlyAddressesOfTheWebAreLinks() throws Exception {
    StringBuilder items = new StringBuilder();
    for (String link :
        List.of(
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "mailto:a@b",
            "",
            "rel/path?x=1",
            "//example.com/p",
            "  http://example.com/sp ace  ")) {
      items.append(item("<link>" + link + "</link><guid>g</guid>"));
    }
    assertThat(read(rss(items.toString())).entries())
        .extracting(entry -> String.valueOf(entry.link()))
        .containsExactly(
            "null",
            "null",
            "null",
            "null",
            "null",
            "http://feeds.test/rel/path?x=1",
            "http://example.com/p",
            "http://example.com/sp%20ace");
  }

  @Test
  void datesAheadOfTheirFindingAreUnknown() throws Exception {
    Feed feed =
        read(
            rss(
                item("<pubDate>Fri, 01 Jan 2099 00:00:00 GMT</pubDate>")
                    + item("<pubDate>Mon, 01 Jul 2024 10:00:00 GMT</pubDate>")));
    assertThat(feed.entries().getFirst().published()).isNull();
    assertThat(feed.entries().getLast().published()).isNotNull();
    assertThat(feed.complaints()).singleElement().asString().contains("future");
  }

  @Test
  void harmIsMendedAndTold() throws Exception {
    String three = rss(item("<title>a</title>") + item("<title>b</title>") + item("<title>third"));
    Feed cut = read(three.substring(0, three.indexOf("third")));
    assertThat(cut.entries()).hasSize(3);
    assertThat(cut.complaints()).containsExactly("it breaks off before its end");
    Feed control = read(rss(item("<title>a\u000b\u001fb &#x1;&#xD800;&#0;c</title>")));
    assertThat(control.entries().getFirst().title().value()).isEqualTo("ab c");
    Feed nested =
        read(
            rss(
                item("<guid>1</guid><description><![CDATA[a <![CDATA[b]]> c</description>")
                    + item("<guid>2</guid>")));
    assertThat(nested.entries()).extracting(FeedEntry::id).containsExactly("1", "2");
    assertThat(nested.entries().getFirst().body().text()).contains("a").contains("c");
  }

  @Test
  void whatIsNoFeedSaysWhatItIs() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(NotAFeedException.class)
        .hasMessage("this is empty");
    assertThatThrownBy(() -> read("<!doctype html><html><body>Hello"))
        .hasMessageContaining("this is a web page, not a feed");
    assertThatThrownBy(() -> read("{\"a\": 1}")).hasMessageContaining("no JSON Feed");
    assertThatThrownBy(() -> read("just text")).hasMessageContaining("this is no feed");
  }

  @Test
  void noDamageMakesItFail() throws Exception {
    String sound =
        rss(
            item("<title>A &amp; B</title><link>http://x.test/</link><description><![CDATA[<p>x</p>]]></description>")
                .repeat(20));
    Random random = new Random(7);
    for (Charset charset :
        Stream.of("UTF-8", "UTF-16LE", "UTF-32BE").map(Charset::forName).toList()) {
      byte[] bytes = sound.getBytes(charset);
      for (int round = 0; round < 300; round++) {
        byte[] damaged = bytes.clone();
        for (int hit = 0; hit < 20; hit++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        try {
          assertThat(read(damaged, null).entries()).hasSizeLessThan(100);
        } catch (NotAFeedException e) {
          assertThat(e).hasMessageStartingWith("this is");
        }
      }
    }
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }

  private static String item(String inside) {
    return "<item>" + inside + "</item>";
  }

  private static Feed read(String source) throws NotAFeedException {
    return read(source.getBytes(StandardCharsets.UTF_8), "application/rss+xml");
  }

  private static Feed read(byte[] bytes, @Nullable String mediaType) throws NotAFeedException {
    return FeedReader.read(
        new Capture(
            new Origin(URI.create("http://feeds.test/feed"), null, FOUND),
            mediaType,
            Bytes.of(bytes)));
  }
}
