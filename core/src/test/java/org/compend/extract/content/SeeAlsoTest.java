package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeeAlsoTest {
  private final SeeAlso seeAlso = SeeAlso.read();

  private static TextBlock block(String html) {
    return PageScan.of(Jsoup.parse("<body><p>" + html + "</p></body>"), WordWeights.NONE)
        .passages
        .getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: <a href='/r'>Why rope is sold by weight</a>",
        "READ MORE: <a href='/r'>Why rope is sold by weight</a>",
        "<a href='/r'>Read more: Why rope is sold by weight</a>",
        "Read more - <a href='/r'>Why rope is sold by weight</a>",
        "(Lea también: <a href='/r'>Por qué la cuerda se vende por peso</a>)",
        "LEE MÁS | <a href='/r'>Por qué la cuerda se vende por peso</a>",
        ">> À lire aussi <a href='/r'>Pourquoi la corde se vend au poids</a>",
        "<a href='/r'>Czytaj też: Dlaczego lina jest na wagę</a>",
        "Читайте также: <a href='/r'>Почему верёвку продают на вес</a>",
        "اقرأ أيضا: <a href='/r'>لماذا يباع الحبل بالوزن</a>",
        "延伸阅读：<a href='/r'>绳子为什么论斤卖</a>",
        "延伸阅读<a href='/r'>绳子为什么论斤卖</a>",
        "Taip pat skaitykite: <a href='/r'>Kodėl virvė parduodama pagal svorį</a>",
        "İlginizi çekebilir: <a href='/r'>Halat neden tartıyla satılır</a>",
        "관련기사 <a href='/r'>밧줄은 왜 무게로 파는가</a>",
        "อ่านเพิ่มเติม: <a href='/r'>ทำไมเชือกจึงขายตามน้ำหนัก</a>",
        "بیشتر بخوانید: <a href='/r'>چرا طناب را وزنی می‌فروشند</a>",
        "DON'T MISS <a href='/r'>Why rope is sold by weight</a> [TRADE] <a href='/w'>Who stole the weights"
            + " of the harbour master</a> [COURTS] <a href='/h'>What hemp costs, and who still grows it on the"
            + " islands</a> [FIELDS] <a href='/t'>Tar has never been so dear, say those who make it</a> [TRADE]"
      })
  void knowsALineThatLeadsToAnotherArticle(String html) {
    assertThat(seeAlso.is(block(html))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more about rope in the <a href='/r'>catalogue</a>.",
        "Read also what the harbour master wrote when the <a href='/r'>weights</a> were stolen.",
        "Related trades lived by <a href='/r'>hemp</a>.",
        "Mira vendía cuerdas en <a href='/r'>el puerto</a>.",
        "Read also: why rope is sold by weight",
        "<a href='/r'>Why rope is sold by weight</a>",
        "<a href='/r'>Read-only copies of the rope catalogue</a>",
        "<a href='/r'>Mehr-Generationen-Häuser am Hafen</a>"
      })
  void leavesWhatSaysSomethingItself(String html) {
    assertThat(seeAlso.is(block(html))).isFalse();
  }

  @Test
  void knowsWhatHeadsAListOfLinks() {
    assertThat(seeAlso.isLabel(block("Lesen Sie auch:"))).isTrue();
    assertThat(seeAlso.isLabel(block("延伸阅读"))).isTrue();
    assertThat(seeAlso.isLabel(block("Read also what he wrote"))).isFalse();
    assertThat(SeeAlso.isLink(block("<a href='/r'>Why rope is sold by weight</a>"))).isTrue();
    assertThat(SeeAlso.isLink(block("Why <a href='/r'>rope</a> is sold by weight"))).isFalse();
    String paragraph = "Rope is sold by weight, and has been for longer than the harbour stands. ";
    assertThat(SeeAlso.isLink(block("<a href='/r'>" + paragraph.repeat(4) + "</a>"))).isFalse();
  }
}
