package org.compend.extract.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
  private final Signs signs = Signs.read();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>[Advertisement]</p>",
        "<p>4 MIN READ</p>",
        "<p>Lesezeit: ca. 12 Minuten</p>",
        "<p>Время чтения: 3 мин.</p>",
        "<div>(Updated at 1:23 p.m.)</div>",
        "<p>Aktualisiert am 14.06.2021.</p>",
        "<p>Последнее обновление: 14 июня 2021, 10:30</p>",
        "<p>更新时间：2021-06-14 10:30</p>",
        "<p>Версия для печати</p>",
        "<p>Wyślij znajomemu</p>",
        "<p>Αποστολή σε φίλο</p>",
        "<p>【打印】</p>",
        "<p>Tags: <a href='/p'>piers</a>, <a href='/m'>masons</a> and <a href='/f'>ferries</a></p>",
        "<p>Метки: мосты, паром</p>",
        "<p>标签：桥梁 渡轮</p>",
        "<p>(责任编辑：李明)</p>",
        "<p>【编辑：王丽】</p>",
        "<p>Редактор: Анна Котова</p>",
        "<p>Editor: Siti Rahma</p>",
        "<p>برچسب‌ها: پل، کشتی</p>",
        "<p>انتهای پیام/</p>",
        "<p>War der Artikel nützlich? (95 Stimmen)</p>",
        "<h2>{{ navItem.title }}</h2>",
        "<ul><li>{{pier.name}} – ${pier.length}</li></ul>",
        "<div>{\"pier\":2,\"open\":true}</div>",
        "<div>[ {\"pier\": \"North\"} ]</div>",
        "<p>Lorem ipsum dolor sit amet…</p>",
        "<p>Tags: <a href='/p'>piers</a>.</p>",
        "<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.</p>"
      })
  void knowsALineAboutThePage(String html) {
    assertThat(signs.is(block(html))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Nobody on the quay had 4 minutes to read.</p>",
        "<p>Updated 3 boats in 2010, and sold them.</p>",
        "<p>Stand auf dem 12. Pfeiler: Edda Holm.</p>",
        "<p>Updated rules</p>",
        "<p>Tags of brass hang on every pier: nobody knows why.</p>",
        "<p>Print runs were short.</p>",
        "<p>Editor: Why is there no bridge?</p>",
        "<p>Редактор: мы не знали, что мост закроют на всю зиму до весны</p>",
        "<ul><li>Print</li></ul>",
        "<p>The name goes where {{ name }} stands.</p>",
        "<p>[The harbour] was closed.</p>",
        "<pre>{\"pier\": 2}</pre>",
        "<p><code>{\"pier\": 2}</code></p>",
        "<blockquote><p>Lorem ipsum dolor sit amet</p></blockquote>",
        "<p>Lorem ipsum dolor sit amet is how printers begin, where nobody has written yet.</p>",
        "<p>Тема: как лёд держит сани, и кто платит, если не держит.</p>",
        "<p>“Lorem ipsum dolor sit amet” is how the sign began.</p>",
        "<pre>{{ pier.name }}</pre>",
        "<p><code>{{ pier.name }}</code></p>"
      })
  void leavesWhatSaysSomethingItself(String html) {
    assertThat(signs.is(block(html))).isFalse();
  }

  private static TextBlock block(String html) {
    return PageScan.of(Jsoup.parse("<body>" + html + "</body>"), WordWeights.NONE)
        .passages
        .getFirst();
  }
}
