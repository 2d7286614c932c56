package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.compend.Byline;
import org.compend.extract.words.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineRecogniserTest {
  private final BylineRecogniser bylines =
      new BylineRecogniser(Phrases.read(Vocabulary.class, "bylines.txt"));

  private static String names(List<Byline> signed) {
    return String.join("; ", signed.stream().map(Byline::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ada Byron                          | Ada Byron
          BY ADA BYRON AND CHARLES BABBAGE      | ADA BYRON; CHARLES BABBAGE
          Written by: Ada Byron                 | Ada Byron
          Posted by Ada Byron on                | Ada Byron
          Author: Ada Byron                     | Ada Byron
          By Ada Byron, Mary Shelley and Jane de la Cruz | Ada Byron; Mary Shelley; Jane de la Cruz
          Von Anna Müller und Jörg von der Heide | Anna Müller; Jörg von der Heide
          Text: Anna Müller                     | Anna Müller
          Par Hélène Dupont et Luc d’Arc        | Hélène Dupont; Luc d’Arc
          Por María José Gómez                  | María José Gómez
          Di Carla Rossi                        | Carla Rossi
          Door Piet van den Berg                | Piet van den Berg
          Автор: Иван Петров                    | Иван Петров
          Автор Иван Петров                     | Иван Петров
          Γράφει ο Νίκος Παππάς                 | Νίκος Παππάς
          文/张三丰                              | 张三丰
          作者：李四                             | 李四
          記者王小明                             | 王小明
          記者 王小明                            | 王小明
          Auteur(s) : Hélène Dupont             | Hélène Dupont
          Tekst: Ingrid Aasen Foto: Nils Berg   | Ingrid Aasen
          Napsala Jana Nováková                 | Jana Nováková
          Scris de Ioana Popescu                | Ioana Popescu
          Piše: Ivana Horvat                    | Ivana Horvat
          Teksti: Aino Virtanen                 | Aino Virtanen
          מאת: נועה לוי                          | נועה לוי
          بقلم: أحمد محمد                        | أحمد محمد
          كتب ـ أحمد محمد                        | أحمد محمد
          （记者 王小明）                         | 王小明
          新海通讯社记者 王小明                   | 王小明
          记者 王小明 李红                       | 王小明; 李红
          ■本报记者 王小明                       | 王小明
          〔記者王小明／海港報導〕                | 王小明
          来源：海港日报 作者：王小明 编辑：李明   | 王小明
          文・山田太郎                           | 山田太郎
          取材・文＝山田太郎                      | 山田太郎
          김민수 기자 minsu@hangguilbo.example    | 김민수
          [항구일보=김민수·이영희 기자]           | 김민수; 이영희
          Հեղինակ՝ Արամ Պետրոսյան                | Արամ Պետրոսյան
          Avtor: Janez Novak                    | Janez Novak
          Аўтар: Іван Петрэнка                  | Іван Петрэнка
          Пишува: Петар Петровски               | Петар Петровски
          Müəllif: Əli Məmmədov                 | Əli Məmmədov
          Testua: Mikel Etxeberria              | Mikel Etxeberria
          Bài và ảnh: Nguyễn Văn An             | Nguyễn Văn An
          Van onze redacteur Jan de Vries       | Jan de Vries
          [항구일보 김민수 기자] 서울             | 김민수
          김민수 기자 입력 2021.03.04            | 김민수
          文・写真 山田太郎                       | 山田太郎
          写真・文＝山田太郎                      | 山田太郎
          文/图 王小明                           | 王小明
          记者 沈从文                            | 沈从文
          """)
  void readsBylines(String line, String names) {
    if (line.startsWith("Автор ")) {
      // Without its colon the word may also begin a sentence.
      assertThat(bylines.line(line, Set.of())).isEmpty();
    } else {
      assertThat(names(bylines.line(line, Set.of()))).isEqualTo(names);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By noon the square was full of people",
        "Von wegen ruhig!",
        "Por fin llegó la lluvia",
        "Par exemple",
        "Text: 12 pages",
        "By 2030",
        "Ada Byron",
        "The author is not known",
        ""
      })
  void leavesOtherLinesAlone(String line) {
    assertThat(bylines.line(line, Set.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ada Byron                            | Ada Byron
          Ada Byron View more posts               | Ada Byron
          Ada Byron See Full Bio                  | Ada Byron
          Ada Byron, Senior Reporter              | Ada Byron
          Ada Byron, PhD                          | Ada Byron
          Ada Byron, ada@example.org              | Ada Byron
          Mr. Charles Babbage                     | Charles Babbage
          Dr. Ada Byron                           | Dr. Ada Byron
          Ada Byron / The Looking Glass           | Ada Byron
          freeman1984                             | freeman1984
          """)
  void cleansDeclaredAuthors(String value, String names) {
    assertThat(names(bylines.declared(value, Set.of("the looking glass")))).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "Redaktion",
        "https://example.org/ada",
        "Staff",
        "редакция",
        "@ada",
        "...",
        "",
        "2021"
      })
  void takesNobodyForAPerson(String value) {
    assertThat(bylines.declared(value, Set.of("the looking glass"))).isEmpty();
  }

  @Test
  void keepsWhatTheBylineSaysOfTheAuthor() {
    assertThat(bylines.declared("Ada Byron, professor of mathematics", Set.of()))
        .containsExactly(new Byline("Ada Byron", "professor of mathematics"));
    assertThat(bylines.declared("Ada Byron, Reuters", Set.of()))
        .containsExactly(new Byline("Ada Byron", "Reuters"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          admin                            | ''
          Staff                            | Staff
          Redaktion                        | Redaktion
          The Looking Glass Team           | The Looking Glass Team
          ada@example.org                  | ada@example.org
          byAda Byron                      | Ada Byron
          Ada Byron Senior Editor          | Ada Byron
          Ada (Countess) Byron             | Ada (Countess) Byron
          Ada Byron (Looking Glass editor) | Ada Byron
          Ada Byron Jr.                    | Ada Byron Jr.
          Ada Byron, Jr.                   | Ada Byron
          Written byAda Byron              | Ada Byron
          Ada ByronStaff Writer            | Ada Byron
          Ada Byron →                      | Ada Byron
          Ada Byron in London              | Ada Byron
          Ada Byron for The Looking Glass  | Ada Byron
          Ada Byron The Associated Press   | Ada Byron
          Ada Byron, Reuters               | Ada Byron
          Ада Байрон, РИА Новости          | Ада Байрон
          Ada Byron, Fotos: Mary Shelley   | Ada Byron
          Ada Byron Foto: Mary Shelley     | Ada Byron
          Dan Byron and Mary Shelley       | Dan Byron; Mary Shelley
          DAN BYRON AND MARY SHELLEY       | DAN BYRON; MARY SHELLEY
          Sari Dewi dan Budi Santoso       | Sari Dewi; Budi Santoso
          Ada Byron, admin                 | Ada Byron
          [object Object]                  | ''
          """)
  void offersAllThatMayHaveSigned(String value, String names) {
    assertThat(names(bylines.offered(value, Set.of()))).isEqualTo(names);
  }

  @Test
  void tellsOtherPartsFromTheAuthors() {
    assertThat(bylines.opening().aside("Medically reviewed by Ada Byron")).isTrue();
    assertThat(bylines.opening().aside("Foto: Ada Byron")).isTrue();
    assertThat(bylines.opening().aside("By Ada Byron")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "긴급 기자 회견이 열렸다",
        "전직 기자 폭행 사건",
        "수습 기자",
        "김민수 기자가 말했다",
        "记者：您怎么看",
        "记者采访了王小明",
        "记者近日走访",
        "编辑部的故事",
        "写真・山田太郎",
        "■ ",
        "От Москвы до Берлина"
      })
  void takesNoSentenceForAByline(String line) {
    bylines.opening().opens(line);

    assertThat(bylines.line(line, Set.of())).isEmpty();
  }

  @Test
  void tellsWhoWroteTooFromWhoOnlyTookThePictures() {
    assertThat(bylines.opening().aside("写真・山田太郎")).isTrue();
    assertThat(bylines.opening().aside("写真・文＝山田太郎")).isFalse();
  }
}
