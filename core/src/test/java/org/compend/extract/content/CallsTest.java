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
        "<p>欢迎关注港口微信公众号</p>",
        "<p>We'll send you the Rope Letter, a newsletter on all that holds.</p>",
        "<p>Our free weekly newsletter tells what the tide brought in.</p>",
        "<p>Διαβάστε όλες τις ειδήσεις του λιμανιού στο Google News</p>",
        "<p>By signing up you agree to our terms.</p>",
        "<p><em>You can unsubscribe at any time, and your address stays with us.</em></p>",
        "<p>Simply pop your email into the box above, and the letter comes to you.</p>",
        "<p>Subscribe to read the rest of it.</p>",
        "<h3>Already a subscriber? Log in</h3>",
        "<p>To view this content, please allow the cookies of our partners.</p>",
        "<p>An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.</p>",
        "<h4>Empfohlener redaktioneller Inhalt</h4>",
        "<p>Jetzt weiterlesen mit Hafen Plus</p>",
        "<p>Mit dem Laden der Karte akzeptieren Sie die Regeln des Kartendienstes.</p>",
        "<p>Este contenido no está disponible sin cookies.</p>",
        "<p>Pour afficher ce contenu, acceptez les cookies.</p>",
        "<p>Per visualizzare questo contenuto bisogna accettare i cookie.</p>",
        "<p>Om deze inhoud te kunnen zien, moet u cookies toestaan.</p>",
        "<p>Aby wyświetlić tę treść, zaakceptuj pliki cookie.</p>",
        "<p>Для просмотра этого видео включите JavaScript.</p>",
        "<p>Máte předplatné? Přihlaste se.</p>",
        "<p>This entry was posted on 14 June 2021 and is filed under Piers.</p>",
        "<p>The sixth pier fell. <br>Sign up for our newsletter.</p>"
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
        "<p>“You can unsubscribe at any time,” the harbour master told them.</p>",
        "<p>„Um den Inhalt zu sehen, braucht es eine Lampe“, sagte der Schleusenwärter.</p>",
        "<p>They wrote that one can unsubscribe at any time, which nobody did.</p>",
        "<p>Subscribers to the Rope Letter have read the rest of it long ago.</p>",
        "<p>Um den Inhalt zu sehen, hebt er den Deckel der Kiste.</p>",
        "<p>Mit dem Laden der Karte wartet der Lotse bis zur Ebbe.</p>",
        "<p>Support our piers, said the banner, and they did.</p>",
        "<p>Already a subscriber pays twice what the ferry costs.</p>",
        "<p>An dieser Stelle finden Sie die Reste der alten Brücke.</p>",
        "<p>Este contenido lo escribió la vecina.</p>",
        "<pre>please enable javascript</pre>",
        "<ul><li>Enter your email address below, and press the key.</li></ul>",
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
