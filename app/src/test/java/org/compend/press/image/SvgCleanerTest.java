package org.compend.press.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgCleanerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<rect onclick='alert(1)'/>",
        "<foreignObject><p>alert(1)</p></foreignObject>",
        "<a xlink:href='javascript:alert(1)'><rect/></a>",
        "<animate attributeName='x' values='alert'/>",
        "<image href='https://example.org/alert.png'/>",
        "<use href='other.svg#alert'/>",
        "<rect fill='url(https://example.org/alert)'/>",
        "<rect style='background:url(//example.org/alert)'/>",
        "<style>@import 'alert.css';</style>",
        "<style>rect{animation:alert 1s}</style>",
        "<style>rect{fill:url(\"https://alert\")}</style>",
        "<sodipodi:namedview id='alert'/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        "<metadata>alert</metadata>",
      })
  void dropsWhatRunsMovesOrFetches(String content) throws Exception {
    assertThat(clean("<svg viewBox='0 0 10 10'>" + content + "<path d='M0 0'/></svg>"))
        .contains("<path d=\"M0 0\"/>")
        .doesNotContain("alert");
  }

  @Test
  void bindsThePrefixThatIsLeftUnbound() throws Exception {
    assertThat(
            clean(
                "<svg viewBox='0 0 9 9'><defs><g id='1 a'/></defs><use xlink:href='#1 a'/></svg>"))
        .contains("xmlns:xlink=", "<g id=\"id-0\"/>", "<use xlink:href=\"#id-0\"/>");
  }

  @Test
  void keepsInnerReferencesAndStyles() throws Exception {
    assertThat(
            clean(
                "<svg width='2in' height='96'><style>.a{fill:url(#g)}</style>"
                    + "<linearGradient id='g'/><rect class='a' style='stroke:red'/></svg>"))
        .contains(
            "width=\"192\" height=\"96\" viewBox=\"0 0 192 96\"",
            "<style>.a{fill:url(#g)}</style>",
            "style=\"stroke:red\"");
  }

  @Test
  void brokenMarkupComesOutWellFormed() throws Exception {
    assertThat(clean("<svg viewBox='0 0 9 9'><g><text>R&D \u0001 <b>x</b></text>"))
        .contains("<text>R&amp;D  </text></g></svg>");
  }

  @Test
  void refusesExplodingRepetition() {
    StringBuilder bomb = new StringBuilder("<svg viewBox='0 0 9 9'><g id='a0'><path/></g>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<g id='a%d'>".formatted(i));
      bomb.append("<use href='#a%1$d'/><use href='#a%1$d'/></g>".formatted(i - 1));
    }
    assertThatThrownBy(() -> clean(bomb + "</svg>")).hasMessage("TOO_LARGE");
    assertThatThrownBy(() -> clean("<svg viewBox='0 0 9 9'><g id='a'><use href='#a'/></g></svg>"))
        .hasMessage("TOO_LARGE");
  }

  private static String clean(String svg) throws Exception {
    Picture.Ready picture = (Picture.Ready) SvgCleaner.clean(Samples.text(svg));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    byte[] bytes = picture.content().toArray();
    factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
