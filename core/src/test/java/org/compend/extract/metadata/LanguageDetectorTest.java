package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.compend.extract.words.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector =
      new LanguageDetector(Phrases.read(Vocabulary.class, "languages.txt"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The orchard behind the mill had not been pruned for eleven years when the sisters came back to it
          de | Der Garten hinter der Mühle war seit elf Jahren nicht geschnitten worden, als die Schwestern zurückkamen
          fr | Le verger derrière le moulin n’avait pas été taillé depuis onze ans quand les sœurs sont revenues
          es | El huerto que está detrás del molino no se había podado en once años cuando las hermanas volvieron
          it | Il frutteto dietro il mulino non era stato potato da undici anni quando le sorelle sono tornate
          pt | O pomar atrás do moinho não era podado há onze anos quando as irmãs voltaram para a casa
          nl | De boomgaard achter de molen was al elf jaar niet gesnoeid toen de zussen er terugkwamen
          pl | Sad za młynem nie był przycinany od jedenastu lat, kiedy siostry do niego wróciły i nie mogły uwierzyć
          ru | Сад за мельницей не обрезали одиннадцать лет, и когда сёстры вернулись, они не узнали его
          uk | Сад за млином не обрізали одинадцять років, і коли сестри повернулися, вони його не впізнали
          el | Ο κήπος πίσω από τον μύλο δεν είχε κλαδευτεί για έντεκα χρόνια
          ar | لم يتم تقليم البستان خلف الطاحونة منذ أحد عشر عاما عندما عادت الأختان إلى هذا المكان
          fa | باغ پشت آسیاب یازده سال بود که هرس نشده بود و خواهران به آن جا برگشتند با این که
          zh | 磨坊后面的果园已经十一年没有修剪过了，两姐妹回来的时候，李子低低地垂着
          ja | 水車小屋の裏の果樹園は、姉妹が戻ってきたとき、十一年間も剪定されていなかった
          ko | 방앗간 뒤의 과수원은 자매가 돌아왔을 때 십일 년 동안 가지치기를 하지 않았다
          tr | Değirmenin arkasındaki bahçe on bir yıldır budanmamıştı ve kız kardeşler geri geldiğinde çok daha büyük bir yer gibi oldu
          ms | Kebun itu tidak dipangkas kerana tiada siapa yang boleh datang, tetapi mereka telah kembali daripada bandar dan berkata bahawa ia akan menjadi lebih baik
          sw | Bustani nyuma ya kinu haikupunguzwa kwa miaka kumi na moja hadi dada wawili waliporejea baada ya safari, na matunda yake yalikuwa mengi katika miti
          mn | Тээрмийн ард байсан цэцэрлэг арван нэгэн жил тайрагдаагүй байна гэж эгч нар хэлсэн бөгөөд тэд энэ үед буцаж ирсэн юм
          hi | चक्की के पीछे का बाग ग्यारह साल से नहीं काटा गया था जब बहनें वापस आईं
          """)
  void tellsLanguages(String language, String text) {
    assertThat(detector.of(text).getLanguage()).isEqualTo(language);
  }

  @Test
  void doesNotBelieveAPageThatCallsRussianEnglish() {
    assertThat(
            detector.check(
                "Сад за мельницей не обрезали одиннадцать лет, и когда сёстры вернулись",
                Locale.ENGLISH))
        .isEqualTo(Locale.of("ru"));
  }

  @Test
  void keepsWhatThePageSaysWhereTheTextDoesNotContradictIt() {
    assertThat(detector.check("Das war alles.", Locale.GERMANY)).isEqualTo(Locale.GERMANY);
    assertThat(detector.check("", Locale.FRENCH)).isEqualTo(Locale.FRENCH);
    assertThat(
            detector.check("The orchard behind the mill had not been pruned for years", Locale.UK))
        .isEqualTo(Locale.UK);
  }
}
