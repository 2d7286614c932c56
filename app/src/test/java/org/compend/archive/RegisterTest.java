package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compend.archive.Sample.article;

import java.nio.file.Path;
import java.util.List;
import org.compend.Article;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Correction;
import org.compend.apparatus.Name;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, quotations and times of a whole archive, on SQLite and on PostgreSQL. */
class RegisterTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static final String[] HARBOUR = {
    "Margaret Hollis, the mayor of Plymouth, opened the new harbour on 3 May 2021.",
    "“We waited nine years for this,” Hollis said."
  };
  private static final String[] BUDGET = {
    "The harbour cost more than planned, Mrs. Margaret Hollis said in Plymouth in 1998.",
    "“Nobody will remember the price,” she said."
  };

  @TempDir private Path folder;

  private static void catchUp(Archive archive) {
    boolean more = true;
    while (more) {
      more = archive.register().catchUp(ANNOTATOR, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void gathersWhatArticlesSayAndFollowsThem(Engine engine) {
    try (Archive archive = engine.open(folder, "register")) {
      ArticleId harbour = article("harbour").text(HARBOUR).keep(archive);
      ArticleId budget = article("budget").text(BUDGET).keep(archive);
      Register register = archive.register();
      assertThat(register.name("margaret-hollis")).isEmpty();
      long before = register.state();
      long others = archive.state();
      catchUp(archive);
      assertThat(register.state()).isGreaterThan(before);
      assertThat(archive.state()).isEqualTo(others);

      NamedEntry hollis = register.name("margaret-hollis").orElseThrow();
      assertThat(hollis)
          .isEqualTo(
              new NamedEntry(
                  "margaret-hollis",
                  Name.Kind.PERSON,
                  "Margaret Hollis",
                  "Hollis, Margaret",
                  2,
                  2));
      assertThat(register.mostNamed(Name.Kind.PLACE, 9))
          .extracting(NamedEntry::name, NamedEntry::articles)
          .containsExactly(tuple("Plymouth", 2));
      assertThat(register.initials())
          .containsExactly(new FacetValue("H", 1), new FacetValue("P", 1));
      assertThat(register.beginning("H", 0, 9)).containsExactly(hollis);
      assertThat(register.speakers(0, 9)).containsExactly(hollis);
      assertThat(register.names(harbour)).extracting(NamedEntry::name).contains("Plymouth");
      assertThat(register.occurrences("margaret-hollis", 0, 9))
          .extracting(Occurrence::article, Occurrence::paragraphs)
          .containsExactlyInAnyOrder(tuple(harbour, List.of(0, 1)), tuple(budget, List.of(0)));
      assertThat(register.quotations("margaret-hollis", 0, 9))
          .extracting(Saying::words, Saying::article, Saying::paragraph)
          .containsExactlyInAnyOrder(
              tuple("We waited nine years for this", harbour, 1),
              tuple("Nobody will remember the price", budget, 1));
      assertThat(register.years())
          .containsExactly(new FacetValue("2021", 1), new FacetValue("1998", 1));
      assertThat(register.tellings("margaret-hollis", 9))
          .extracting(Telling::value, Telling::label)
          .containsExactly(tuple("1998", "1998"), tuple("2021-05-03", "3 May 2021"));
      assertThat(register.tellings(2021, 0, 9)).hasSize(1);
      assertThat(register.tellingCount(1998)).isEqualTo(1);

      archive.edits().hide(budget, true);
      catchUp(archive);
      assertThat(register.name("margaret-hollis").orElseThrow().articles()).isEqualTo(1);
      assertThat(register.years()).containsExactly(new FacetValue("2021", 1));
      assertThat(new Inspection(archive, _ -> {}).run().damage()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void initialsGoToTheOnlyPersonInTheArchiveWhoMayBearThem(Engine engine) {
    try (Archive archive = engine.open(folder, "initials")) {
      Register register = archive.register();
      ArticleId letter =
          article("letter")
              .text(
                  "The harbour will open on 3 May 2021, wrote Mrs. M. Hollis.",
                  "“It was worth it,” M. Hollis said.")
              .keep(archive);
      catchUp(archive);
      assertThat(register.name("m-hollis").orElseThrow().quotations()).isEqualTo(1);

      article("harbour").text(HARBOUR).keep(archive);
      catchUp(archive);
      NamedEntry margaret = register.name("margaret-hollis").orElseThrow();
      assertThat(margaret.name()).isEqualTo("Margaret Hollis");
      assertThat(margaret.articles()).isEqualTo(2);
      assertThat(margaret.quotations()).isEqualTo(2);
      assertThat(register.name("m-hollis")).isEmpty();
      assertThat(register.forms("margaret-hollis"))
          .containsExactlyInAnyOrder("M. Hollis", "Margaret Hollis");
      assertThat(register.quotations("margaret-hollis", 0, 9))
          .extracting(Saying::article)
          .contains(letter);
      assertThat(register.tellings("margaret-hollis", 9)).hasSize(2);

      // Another one who may bear them: nobody does.
      article("other").text("Mr. Mark Hollis came from Ellis in 1998.").keep(archive);
      catchUp(archive);
      assertThat(register.name("margaret-hollis").orElseThrow().articles()).isEqualTo(1);
      assertThat(register.name("m-hollis").orElseThrow().quotations()).isEqualTo(1);
      assertThat(register.tellings("m-hollis", 9)).hasSize(1);

      article("other").text("It rained all day in Plymouth.").keep(archive);
      catchUp(archive);
      assertThat(register.name("margaret-hollis").orElseThrow().articles()).isEqualTo(2);
      assertThat(register.name("m-hollis")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void initialsThatAnEditorKeepsApartGoToNobody(Engine engine) {
    try (Archive archive = engine.open(folder, "apart")) {
      Register register = archive.register();
      ArticleId letter = article("letter").text("Mrs. M. Hollis wrote to us.").keep(archive);
      ArticleId note = article("note").text("Mrs. M. Hollis wrote again.").keep(archive);
      article("harbour").text(HARBOUR).keep(archive);
      catchUp(archive);
      assertThat(register.writing("margaret-hollis", "M. Hollis"))
          .containsExactlyInAnyOrder(letter, note);

      long kept = part(archive, letter, "M. Hollis");
      catchUp(archive);
      assertThat(register.writing("m-hollis", "M. Hollis")).containsExactly(letter);
      assertThat(register.name("margaret-hollis").orElseThrow().articles()).isEqualTo(2);

      // Two with the same initials are told apart by a word in brackets.
      part(archive, note, "M. Hollis (poet)");
      catchUp(archive);
      assertThat(register.name("m-hollis-poet").orElseThrow().sortKey())
          .isEqualTo("Hollis, M. (poet)");
      assertThat(register.name("margaret-hollis").orElseThrow().articles()).isEqualTo(1);

      // Whoever comes next with these initials may be either.
      article("next").text("Mrs. M. Hollis left the town in spring.").keep(archive);
      archive.corrections().remove(kept);
      catchUp(archive);
      assertThat(register.name("m-hollis").orElseThrow().articles()).isEqualTo(2);
    }
  }

  private static long part(Archive archive, ArticleId id, String as) {
    String key = Correction.keyOf(archive.article(id).orElseThrow());
    Correction split = new Correction.Split(Name.Kind.PERSON, "M. Hollis", key, as);
    return archive.corrections().add(split, List.of(id), "nora").number();
  }

  @ParameterizedTest
  @EnumSource
  void correctionsHoldUntilTheyAreTakenBack(Engine engine) {
    try (Archive archive = engine.open(folder, "corrections")) {
      ArticleId harbour = article("harbour").text(HARBOUR).keep(archive);
      ArticleId budget = article("budget").text(BUDGET).keep(archive);
      catchUp(archive);
      Register register = archive.register();
      Corrections corrections = archive.corrections();
      Correction merge =
          new Correction.Merge(Name.Kind.PERSON, "Margaret Hollis", "Margaret Hollis-Quaid");
      corrections.add(merge, List.of(harbour, budget), "nora");
      catchUp(archive);
      assertThat(register.name("margaret-hollis")).isEmpty();
      assertThat(register.name("margaret-hollis-quaid").orElseThrow().articles()).isEqualTo(2);

      Article article = archive.article(harbour).orElseThrow();
      Correction attribute =
          new Correction.Attribute(
              Correction.keyOf(article), "We waited nine years for this", "Peter Quaid");
      corrections.add(attribute, List.of(harbour), "piet");
      catchUp(archive);
      assertThat(register.quotations("peter-quaid", 0, 9))
          .extracting(Saying::article)
          .containsExactly(harbour);
      assertThat(register.name("margaret-hollis-quaid").orElseThrow().quotations()).isEqualTo(1);

      // An article that comes in later, or again, is corrected as well.
      article("harbour").text(HARBOUR[0], HARBOUR[1], "It rained.").keep(archive);
      catchUp(archive);
      assertThat(register.name("peter-quaid")).isPresent();
      assertThat(corrections.all()).containsExactly(merge, attribute);
      assertThat(corrections.newest(9))
          .extracting(Corrections.Made::editor)
          .containsExactly("piet", "nora");

      for (Corrections.Made made : corrections.newest(9)) {
        corrections.remove(made.number());
      }
      catchUp(archive);
      assertThat(register.name("margaret-hollis").orElseThrow().quotations()).isEqualTo(2);
      assertThat(register.name("margaret-hollis-quaid")).isEmpty();
      assertThat(register.name("peter-quaid")).isEmpty();
    }
  }
}
