package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
  private final Calls calls = Calls.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Sign up for the Harbour newsletter and never miss a tide.</p>",
        "<p>There is more where that came from. Sign up for the Rope Letter, a daily newsletter.</p>",
        "<p><em>Follow the Harbour on <a href='/f'>Facebook</a> and Instagram.</em></p>",
        "<p>Nichts mehr verpassen: Abonnieren Sie unseren Newsletter.</p>",
        "<p>Síguenos en Twitter y en Instagram</p>",
        "<p>Suivez-nous sur Facebook</p>",
        "<p>Follow us: Facebook | Instagram</p>",
        "<p>Folgen Sie uns auf: Facebook und Instagram</p>",
        "<p>Подписывайтесь на наш телеграм-канал!</p>",
        "<p>欢迎关注港口微信公众号</p>"
      })
  void knowsACallOnReaders(String html) {
    assertThat(calls.are(block(html))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The ferrymen signed up for a newsletter that nobody wrote.</p>",
        "<p>Get there early. The newsletter of the harbour is printed at six.</p>",
        "<p>Get the weights right: the harbour never had a page on Facebook.</p>",
        "<p>Register offices of three harbours have put their Facebook pages to sleep.</p>",
        "<p>Folge des Streits: Auf Facebook schrieb der Hafen nichts mehr.</p>",
        "<p>Sigue sin respuesta lo que la vecina publicó en Facebook.</p>",
        "<p>Segui un lungo silenzio, anche su Facebook.</p>",
        "<p>关注度最高的是微博上的一段视频</p>",
        "<p>Follow the money: Facebook paid for the sixth pier.</p>",
        "<p>Followers of the ropewalk met on Facebook.</p>",
        "<h2>Follow us on Twitter, they said</h2>",
        "<ul><li>Join a group of ferrymen on Facebook, and ask them what rope costs.</li></ul>"
      })
  void leavesWhatSaysSomethingItself(String html) {
    assertThat(calls.are(block(html))).isFalse();
  }

  private static TextBlock block(String html) {
    return PageScan.of(Jsoup.parse("<body>" + html + "</body>"), WordWeights.NONE)
        .passages
        .getFirst();
  }
}
