package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.compend.Origin;
import org.compend.Prose;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandfirstChooserTest {
  private static final String STANDFIRST =
      "Nobody had pruned the orchard for eleven years. Then two sisters came back to it.";
  private static final String PROSE =
      "<p>The orchard behind the mill had not been pruned for so long that the plums hung down to"
          + " the grass, which was blue with them from July to the first frosts of autumn.</p>";
  private static final String DESCRIPTION =
      "<meta name='description' content='" + STANDFIRST + "'>";

  private final MetadataReader reader =
      new MetadataReader(Vocabulary.read(), MetadataModel.standard());

  private MetadataReader.Reading read(String head, String body) {
    return read("A good year for plums", head, body);
  }

  private MetadataReader.Reading read(String title, String head, String body) {
    URI url = URI.create("https://www.looking-glass.example/garden/plums");
    return reader.read(
        Jsoup.parse(
            "<html><head><title>"
                + title
                + "</title>"
                + head
                + "</head><body><h1>"
                + title
                + "</h1>"
                + body
                + "</body></html>",
            url.toString()),
        new Origin(url, url, null));
  }

  private static String standfirst(MetadataReader.Reading reading) {
    return Prose.ofInlines(reading.metadata().standfirst());
  }

  @Test
  void takesWhatIsNamedSo() {
    assertThat(
            standfirst(
                read("", "<div class='standfirst'>" + STANDFIRST + "</div>" + PROSE.repeat(4))))
        .isEqualTo(STANDFIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"post__lead", "entry-excerpt", "sub-title", "heroSubtitle", "SubTitulo"})
  void knowsManyNames(String name) {
    assertThat(
            standfirst(
                read(
                    "", "<header><p class='" + name + "'>" + STANDFIRST + "</p></header>" + PROSE)))
        .isEqualTo(STANDFIRST);
  }

  @Test
  void doesNotTakeALongHeadlineForTheText() {
    String title =
        "A good year for plums, and what two sisters found behind the mill when they came back"
            + " to prune the orchard";
    assertThat(
            standfirst(
                read(title, "", "<h2 class='dek'>" + STANDFIRST + "</h2>" + PROSE.repeat(4))))
        .isEqualTo(STANDFIRST);
  }

  @Test
  void takesWhatTheStructuredDataSay() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A good year for"
            + " plums\",\"description\":\""
            + STANDFIRST
            + "\"}</script>";
    assertThat(
            standfirst(
                read(data, "<div>" + STANDFIRST + "</div><div>" + PROSE.repeat(4) + "</div>")))
        .isEqualTo(STANDFIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='author-intro'>" + STANDFIRST + "</div>",
        "<div class='lead'><img src='plums.jpg'>" + STANDFIRST + "</div>",
        "<div class='lead'><h2>Also today</h2>" + STANDFIRST + "</div>",
        "<blockquote class='epigraph'>" + STANDFIRST + "</blockquote>",
        "<div class='lead'>Plums and pears</div>"
      })
  void leavesWhatOnlySeemsToBeNamedSo(String body) {
    assertThat(standfirst(read("", body + PROSE.repeat(4)))).isEmpty();
  }

  @Test
  void leavesTheFirstOfParagraphsThatAreAllNamedSo() {
    String first = "<p class='lead'>" + STANDFIRST + "</p>";
    String further = PROSE.replace("<p>", "<p class='lead'>");
    assertThat(further).isNotEqualTo(PROSE);
    assertThat(standfirst(read("", first + PROSE.repeat(4)))).isEqualTo(STANDFIRST);
    assertThat(standfirst(read("", first + further.repeat(4)))).isEmpty();
  }

  @Test
  void leavesTheTextOfAShortPageThatIsNamedSo() {
    assertThat(standfirst(read("", "<div class='entry excerpt'>" + PROSE + "</div>"))).isEmpty();
  }

  @Test
  void takesWhatThePageSaysOfItselfWhateverItIsCalled() {
    MetadataReader.Reading reading =
        read(
            DESCRIPTION,
            "<div class='x1'><p>Nobody had pruned the orchard <em>for eleven years</em>. Then two"
                + " sisters came back to it.</p></div><div class='x2'>"
                + PROSE.repeat(4)
                + "</div>");

    assertThat(standfirst(reading)).isEqualTo(STANDFIRST);
    assertThat(reading.sources()).containsEntry("standfirst", "described so in the head");
    assertThat(reading.taken()).anyMatch(element -> element.text().equals(STANDFIRST));
  }

  @Test
  void leavesTheFirstParagraphInTheText() {
    assertThat(
            standfirst(
                read(
                    DESCRIPTION,
                    "<div><p><b>" + STANDFIRST + "</b></p>" + PROSE.repeat(4) + "</div>")))
        .isEmpty();
  }

  @Test
  void leavesTheOnlyTextOfAPage() {
    assertThat(standfirst(read(DESCRIPTION, "<div>" + STANDFIRST + "</div>"))).isEmpty();
  }

  @Test
  void leavesWhatReadersDoNotSee() {
    assertThat(
            standfirst(
                read(
                    DESCRIPTION,
                    "<div style='display: none'>"
                        + STANDFIRST
                        + "</div><div>"
                        + PROSE.repeat(4)
                        + "</div>")))
        .isEmpty();
  }
}
