package org.compend.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Origin;
import org.compend.Prose;
import org.compend.extract.metadata.Vocabulary;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static final DateStamp TENTH = DateStamp.of(LocalDate.of(2021, 9, 10));

  private static final String ONE =
      "The orchard behind the mill had not been pruned for eleven years when the two sisters came"
          + " back to it, and the plums hung so low that the grass was blue with them.";
  private static final String TWO =
      "They began with the oldest tree, because it was the one that they remembered, and because"
          + " nobody in the village would have believed that it could still bear.";

  private final TextReader reader = new TextReader(Vocabulary.read());

  private Article read(String text) {
    return reader.read(text, new Origin(URI.create("file:///article.txt"), null, null));
  }

  private static String prose(Article article) {
    return Prose.of(article.body());
  }

  @Test
  void readsWhatIsCopiedFromAMagazinesPage() {
    Article article =
        read(
            """
            10.09.2021 Author: Ada Byron

            What the Sisters Found in the Orchard

            %s

            %s

            Ada Byron, corresponding member of the Botanical Society, exclusively for the online magazine “Looking Glass”.

            Please select digest to download:
            """
                .formatted(ONE, TWO));

    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(article.metadata().bylines())
        .containsExactly(new Byline("Ada Byron", "corresponding member of the Botanical Society"));
    assertThat(article.metadata().site()).isEqualTo("Looking Glass");
    assertThat(article.metadata().title()).isEqualTo("What the Sisters Found in the Orchard");
    assertThat(article.metadata().language().toLanguageTag()).isEqualTo("en");
    assertThat(prose(article)).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.kind()).isEqualTo(Kind.ARTICLE);
  }

  @Test
  void readsItWithSingleLineEndsToo() {
    Article article =
        read(
            "10.09.2021 Author: Ada Byron\r\nWhat the Sisters Found in the Orchard\r\n"
                + ONE
                + "\r\n"
                + TWO
                + "\r\nAda Byron, corresponding member of the Botanical Society, exclusively for the"
                + " online magazine “Looking Glass”.\r\nPlease select digest to download:\r\n"
                + "September 2021\r\nOctober 2021\r\n");

    assertThat(article.metadata().title()).isEqualTo("What the Sisters Found in the Orchard");
    assertThat(article.metadata().site()).isEqualTo("Looking Glass");
    assertThat(prose(article)).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void readsATitleBeforeItsBylineAndDate() {
    Article article =
        read("A Year of Plums\n\nBy Ada Byron\nSeptember 10, 2021\n\n" + ONE + "\n\n" + TWO);

    assertThat(article.metadata().title()).isEqualTo("A Year of Plums");
    assertThat(article.metadata().bylines()).containsExactly(Byline.of("Ada Byron"));
    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(prose(article)).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void readsBylineAndDateOnOneLine() {
    Article article =
        read("A Year of Plums\nBy Ada Byron and Mary Shelley | 10 September 2021\n\n" + ONE);

    assertThat(article.metadata().bylines())
        .containsExactly(Byline.of("Ada Byron"), Byline.of("Mary Shelley"));
    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(prose(article)).isEqualTo(ONE);
  }

  @Test
  void readsRussian() {
    String text =
        "Сад за мельницей не обрезали одиннадцать лет, и когда сёстры вернулись, сливы висели так"
            + " низко, что трава под ними была синей, как небо перед грозой.";
    Article article =
        read(
            "10 сентября 2021\nАвтор: Иван Петров\n\nЧто сёстры нашли в саду\n\n"
                + text
                + "\n\nИван Петров, член-корреспондент Академии садов, специально для интернет-журнала"
                + " «Зеркало».\n\nЧитайте также:\nДесять способов обрезать сливу\n");

    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(article.metadata().title()).isEqualTo("Что сёстры нашли в саду");
    assertThat(article.metadata().bylines())
        .containsExactly(new Byline("Иван Петров", "член-корреспондент Академии садов"));
    assertThat(article.metadata().site()).isEqualTo("Зеркало");
    assertThat(article.metadata().language().toLanguageTag()).isEqualTo("ru");
    assertThat(prose(article)).isEqualTo(text);
  }

  @Test
  void readsGerman() {
    String text =
        "Der Garten hinter der Mühle war seit elf Jahren nicht geschnitten worden, und die Pflaumen"
            + " hingen so tief, dass das Gras unter ihnen blau war.";
    Article article =
        read(
            "Ein Jahr der Pflaumen\n\nVon Anna Müller\n10. September 2021\n\n"
                + text
                + "\n\nAnna Müller, Redakteurin der Gartenpost, exklusiv für das Online-Magazin"
                + " „Spiegelbild“.\n\nDas könnte Sie auch interessieren:\nZehn Apfelsorten\n");

    assertThat(article.metadata().title()).isEqualTo("Ein Jahr der Pflaumen");
    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(article.metadata().bylines())
        .containsExactly(new Byline("Anna Müller", "Redakteurin der Gartenpost"));
    assertThat(article.metadata().site()).isEqualTo("Spiegelbild");
    assertThat(article.metadata().language().toLanguageTag()).isEqualTo("de");
    assertThat(prose(article)).isEqualTo(text);
  }

  @Test
  void takesAuthorAndSiteFromTheClosingLineAlone() {
    Article article =
        read(
            "10.09.2021\n\nA Year of Plums\n\n"
                + ONE
                + "\n\nAda Byron, botanist, especially for the online magazine “Looking Glass”");

    assertThat(article.metadata().bylines()).containsExactly(new Byline("Ada Byron", "botanist"));
    assertThat(article.metadata().site()).isEqualTo("Looking Glass");
  }

  @Test
  void joinsLinesWrappedByHand() {
    Article article =
        read(
            """
            A Year of Plums

            By Ada Byron

            The orchard behind the mill had not been pruned for eleven years
            when the two sisters came back to it, and the plums hung so low
            that the grass was blue with them, which nobody had expected to
            see again.

            They began with the oldest tree, because it was the one that they
            remembered.
            """);

    assertThat(article.body()).hasSize(2);
    assertThat(prose(article)).contains("eleven years when the two sisters");
  }

  @Test
  void seesListsHeadingsQuotationsBreaksAndNotes() {
    Article article =
        read(
            "A Year of Plums\n\n"
                + ONE
                + " [1]\n\nThe tools\n\n"
                + TWO
                + "\n\n- a saw\n- a ladder\n- patience\n\n1. Cut the dead wood.\n2. Step back.\n\n"
                + "> A tree forgives once.\n\n* * *\n\n"
                + TWO
                + "\n\n[1] The mill closed in 1962.\n");

    assertThat(article.body().stream().map(block -> block.getClass().getSimpleName()))
        .containsExactly(
            "Paragraph",
            "Heading",
            "Paragraph",
            "BulletList",
            "NumberedList",
            "Quotation",
            "Break",
            "Paragraph");
    assertThat(article.footnotes()).hasSize(1);
    assertThat(article.body().getFirst())
        .isEqualTo(
            new Block.Paragraph(
                List.of(new Inline.Text(ONE + " "), new Inline.NoteReference("1"))));
  }

  @Test
  void keepsWhatOnlyLooksLikeANote() {
    Article article = read("A Year of Plums\n\n" + ONE + "\n\n[2] is not a note here.\n");

    assertThat(prose(article)).contains("[2] is not a note here.");
    assertThat(article.footnotes()).isEmpty();
  }

  @Test
  void keepsEveryParagraphThatIsNoFurniture() {
    Article article =
        read(
            "A Year of Plums\n\n"
                + ONE
                + "\n\nShare and share alike.\n\n"
                + TWO
                + "\n\nIt held.\n");

    assertThat(prose(article)).contains("Share and share alike.").endsWith("It held.");
  }

  @Test
  void keepsALastParagraphAboutThePersonInTheStory() {
    Article article =
        read(
            "A Year of Plums\n\nBy Ada Byron\n\n"
                + ONE
                + "\n\nMary Shelley, who had said nothing, left.");

    assertThat(prose(article)).endsWith("Mary Shelley, who had said nothing, left.");
    assertThat(article.metadata().bylines()).containsExactly(Byline.of("Ada Byron"));
  }

  @Test
  void leavesATextWithoutHeadWhole() {
    Article article = read(ONE + "\n\n" + TWO);

    assertThat(article.metadata().title()).isEmpty();
    assertThat(article.metadata().published()).isNull();
    assertThat(prose(article)).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void readsChinese() {
    String text = "磨坊后面的果园已经十一年没有修剪过了，两姐妹回来的时候，李子低低地垂着，草地都被染成了蓝色。".repeat(3);
    Article article = read("果园里的发现\n作者：李四\n2021年9月10日\n\n" + text + "\n\n相关阅读：\n十种修剪方法\n");

    assertThat(article.metadata().title()).isEqualTo("果园里的发现");
    assertThat(article.metadata().bylines()).containsExactly(Byline.of("李四"));
    assertThat(article.metadata().published()).isEqualTo(TENTH);
    assertThat(article.metadata().language().getLanguage()).isEqualTo("zh");
    assertThat(prose(article)).isEqualTo(text);
  }

  @Test
  void saysThatNothingIsNothing() {
    assertThat(read("").kind()).isEqualTo(Kind.EMPTY);
    assertThat(read(" \n\n\t\n").kind()).isEqualTo(Kind.EMPTY);
  }
}
