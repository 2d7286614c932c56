package org.compend.acquire.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SitemapTest {
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  @Test
  void readsPagesAndWhatANewsSitemapTellsOfThem() throws IOException {
    Sitemap map =
        read(
            """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <urlset %s xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc>https://www.example.org/a?x=1&amp;y=2</loc><lastmod>2024-06-04</lastmod></url>
              <url><loc> https://example.org/b </loc>
                <news:news>
                  <news:publication><news:name>The Lantern</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2024-06-04T07:30:00+01:00</news:publication_date>
                  <news:title>What the h\u0001arbour kept</news:title>
                  <news:keywords>coast, trade</news:keywords>
                </news:news>
              </url>
              <url><loc>https://www.example.org/a?x=1&amp;y=2</loc></url>
            </urlset>
            """
                .formatted(NAMESPACE));
    assertThat(map.complaints()).isEmpty();
    assertThat(map.entries())
        .containsExactly(
            new SitemapEntry(
                URI.create("https://www.example.org/a?x=1&y=2"),
                Instant.parse("2024-06-04T00:00:00Z"),
                null),
            new SitemapEntry(
                URI.create("https://example.org/b"),
                null,
                new SitemapEntry.News(
                    "What the harbour kept",
                    "The Lantern",
                    "en",
                    Instant.parse("2024-06-04T06:30:00Z"),
                    List.of("coast", "trade"))));
  }

  @Test
  void readsAnIndexPackedByGzip() throws IOException {
    byte[] packed =
        gzip(
            ("<sitemapindex "
                    + NAMESPACE
                    + "><sitemap><loc>https://www.example.org/1.xml.gz</loc></sitemap>"
                    + "<sitemap><loc>http://127.0.0.1/2.xml</loc></sitemap></sitemapindex>")
                .getBytes(StandardCharsets.UTF_8));
    Sitemap map = read(packed, "application/gzip");
    assertThat(map.sitemaps()).containsExactly(URI.create("https://www.example.org/1.xml.gz"));
    assertThat(map.complaints())
        .containsExactly("1 addresses are not of this site; they were left out");
  }

  @Test
  void readsAListOfAddressesInAText() throws IOException {
    Sitemap map =
        read(
            "https://www.example.org/a\n\nhttps://www.example.org/b\n"
                .getBytes(StandardCharsets.UTF_8),
            "text/plain");
    assertThat(map.entries()).hasSize(2);
  }

  @Test
  void takesOnlyAddressesOfItsOwnSite() throws IOException {
    StringBuilder urls = new StringBuilder();
    for (String loc :
        new String[] {
          "file:///etc/passwd",
          "javascript:alert(1)",
          "http://169.254.169.254/",
          "http://other.example/",
          "https://example.org.evil.example/",
          "https://news.example.org/ok"
        }) {
      urls.append("<url><loc>").append(loc).append("</loc></url>");
    }
    Sitemap map = read("<urlset " + NAMESPACE + ">" + urls + "</urlset>");
    assertThat(map.entries())
        .extracting(SitemapEntry::url)
        .containsExactly(URI.create("https://news.example.org/ok"));
  }

  @Test
  void isBounded() throws IOException {
    StringBuilder urls = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      urls.append("<url><loc>https://www.example.org/").append(i).append("</loc></url>");
    }
    assertThat(read("<urlset " + NAMESPACE + ">" + urls + "</urlset>").entries()).hasSize(50_000);
    byte[] bomb = gzip(new byte[80 << 20]);
    assertThatThrownBy(() -> read(bomb, "application/gzip"))
        .hasMessage("this unpacks to more than 50 MiB");
  }

  @Test
  void keepsWhatStandsBeforeABreak() throws IOException {
    String whole =
        "<urlset "
            + NAMESPACE
            + "><url><loc>https://www.example.org/a</loc></url><url><loc>https://www.lan";
    assertThat(read(whole).entries())
        .extracting(SitemapEntry::url)
        .containsExactly(URI.create("https://www.example.org/a"));
  }

  @Test
  void whatIsNoSitemapSaysSo() {
    assertThatThrownBy(() -> read("<html><body>Hello</body></html>"))
        .isInstanceOf(NotASitemapException.class)
        .hasMessageStartingWith("this is no sitemap");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static Sitemap read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), "application/xml");
  }

  private static Sitemap read(byte[] bytes, String mediaType) throws IOException {
    return SitemapReader.read(
        new Capture(
            new Origin(URI.create("https://www.example.org/sitemap.xml"), null, null),
            mediaType,
            Bytes.of(bytes)));
  }
}
