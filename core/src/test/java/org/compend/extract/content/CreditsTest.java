package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  private final Credits credits = Credits.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The sixth pier stands out of line (Image: HARBOUR AGENCY)",
        "The sixth pier. Photo: Ada Byron",
        "Photo credit: Ada Byron/Harbour Agency",
        "Der sechste Pfeiler. | © Hafen Bild/Byron",
        "Der sechste Pfeiler (Foto: Byron)",
        "Фото: Ада Байрон",
        "Szósty filar. Fot: Ada Byron",
        "Who can live so far from the quay? Picture: Byron",
        "Crédit photo : Ada Byron",
        "图片来源：港口档案馆",
        "Figure 3: The sixth pier in the year of the flood",
        "Abb. 12. Der sechste Pfeiler"
      })
  void knowsTheWordsUnderAPicture(String text) {
    assertThat(credits.end(block(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The picture shows a pier, and whoever took the photo: nobody knows. It hangs in the hall.",
        "© 2019 Harbour Agency. All rights reserved.",
        "Figure 3. The flow was measured under the sixth pier, and fell from year to year.",
        "Figure 3 shows the sixth pier in the year of the flood.",
        "Cost per passage: 3 | 4",
        "Fotografie war teuer.",
        "What she took was more than an image: it showed the pier as it had stood.",
        "Entry: free<br>Photo: allowed<br>Owner: ©Harbour"
      })
  void leavesWhatIsText(String text) {
    assertThat(credits.end(block(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Photos: Ada Byron", "(Фото: Ада Байрон)", "— 写真：港口"})
  void knowsALineThatSaysOnlyWhosePicturesAre(String text) {
    assertThat(credits.are(block(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A last photo: nobody on the quay", "Так вышло и на фото: никого на причале"})
  void aTextMayEndByWhatAPictureShows(String text) {
    assertThat(credits.are(block(text))).isFalse();
  }

  private static TextBlock block(String text) {
    return PageScan.of(Jsoup.parse("<body><p>" + text + "</p></body>"), WordWeights.NONE)
        .passages
        .getFirst();
  }
}
