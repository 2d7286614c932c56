package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlManifestTest {
  private static final URI MOTHS = URI.create("https://example.org/moths");
  private static final URI ICE = URI.create("https://example.org/ice");

  @Test
  void linesNameAFileAndItsAddress() {
    assertThat(
            UrlManifest.parse(
                "# saved in autumn\n\nmoths.html\thttps://example.org/moths\nsea ice.html  https://example.org/ice\n"))
        .isEqualTo(Map.of("moths.html", MOTHS, "sea ice.html", ICE));
  }

  @Test
  void jsonHasAddressesOrObjectsWithOne() {
    assertThat(
            UrlManifest.parse(
                """
                {"moths": "https://example.org/moths",
                 "ice": {"tags": {"url": "no"}, "url": "https://example.org/ice", "title": "Ice"},
                 "none": {"title": "None"}, "list": ["https://example.org/list"], "null": null}
                """))
        .isEqualTo(Map.of("moths", MOTHS, "ice", ICE));
  }

  @Test
  void addressesAreReadAsPeopleCopyThem() {
    assertThat(
            UrlManifest.parse(
                """
                {"moths": "https://example.org/moths ", "ice": "https://example.org/sea ice",
                 "salt": "https://salz.example/süd", "none": ""}
                """))
        .isEqualTo(
            Map.of(
                "moths", MOTHS,
                "ice", URI.create("https://example.org/sea%20ice"),
                "salt", URI.create("https://salz.example/süd")));
  }

  @Test
  void whatIsNeitherSaysWhere() {
    assertThatThrownBy(() -> UrlManifest.parse("a https://example.org/\nb\n"))
        .hasMessage("line 2 is not a name and an address");
    assertThatThrownBy(() -> UrlManifest.parse("{\"a\": "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> UrlManifest.parse("a b x^y")).hasMessage("a b: x^y is no address");
  }
}
