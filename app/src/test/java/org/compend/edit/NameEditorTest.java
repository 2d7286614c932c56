package org.compend.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Correction;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Database;
import org.compend.archive.NamedEntry;
import org.compend.archive.Register;
import org.compend.archive.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameEditorTest {
  private static final Annotator ANNOTATOR = new Annotator();

  @TempDir private Path folder;

  private static void catchUp(Archive archive) {
    boolean more = true;
    while (more) {
      more = archive.register().catchUp(ANNOTATOR, 9);
    }
  }

  private static NamedEntry entry(Archive archive, String key) {
    return archive.register().name(key).orElseThrow();
  }

  @Test
  void aMergeOfANameSpeaksOfItsInitialsInTheseArticlesAlone() {
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      Register register = archive.register();
      Sample.article("harbour").text("Mrs. Margaret Hollis opened the harbour.").keep(archive);
      ArticleId letter = Sample.article("letter").text("Mrs. M. Hollis wrote to us.").keep(archive);
      catchUp(archive);
      NameEditor editor = new NameEditor(archive);
      editor.merge(entry(archive, "margaret-hollis"), "Margaret Quaid", "nora");
      catchUp(archive);
      assertThat(entry(archive, "margaret-quaid").articles()).isEqualTo(2);

      ArticleId later = Sample.article("later").text("Mr. M. Hollis came home.").keep(archive);
      catchUp(archive);
      assertThat(entry(archive, "margaret-quaid").articles()).isEqualTo(2);
      assertThat(register.writing("m-hollis", "M. Hollis")).containsExactly(later);

      // Of initials alone too: whoever bears them in another article may be somebody else.
      editor.merge(entry(archive, "m-hollis"), "Mark Hollis", "nora");
      ArticleId last =
          Sample.article("last").text("Mr. M. Hollis and Mr. Mike Hollis.").keep(archive);
      catchUp(archive);
      assertThat(register.occurrences("mark-hollis", 0, 9))
          .extracting(where -> where.article())
          .containsExactly(later);
      assertThat(register.occurrences("margaret-quaid", 0, 9))
          .extracting(where -> where.article())
          .contains(letter)
          .doesNotContain(last);
    }
  }

  @Test
  void aSplitSpeaksOfTheFormsThatTheArticlesHave() {
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      Sample.article("harbour").text("Mrs. Margaret Hollis opened the harbour.").keep(archive);
      ArticleId letter = Sample.article("letter").text("Mrs. M. Hollis wrote to us.").keep(archive);
      catchUp(archive);
      NamedEntry margaret = entry(archive, "margaret-hollis");
      assertThat(
              new NameEditor(archive)
                  .split(margaret, List.of(letter), "M. Hollis", "nora").stream()
                      .map(made -> NameEditor.told(made.correction())))
          .singleElement()
          .asString()
          .startsWith("M. Hollis of ")
          .endsWith(" stays M. Hollis.");
      catchUp(archive);
      assertThat(entry(archive, "m-hollis").articles()).isEqualTo(1);
      assertThat(archive.corrections().all()).hasOnlyElementsOfType(Correction.Split.class);
    }
  }
}
