package org.compend.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles that are there in several languages, on SQLite and on PostgreSQL. */
class TranslationsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whicheverOfTwoNamesTheOtherBothLeadToBoth(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId english = keep(archive, "plums", "en");
      assertThat(archive.translations().of(english)).isEmpty();
      ArticleId german = keep(archive, "pflaumen", "de", "plums", "prunes", "pflaumen");
      ArticleId french = keep(archive, "prunes", "fr", "pflaumen");
      keep(archive, "pears", "en");

      assertThat(archive.translations().of(german))
          .containsExactly(
              new Translation(german, Locale.GERMAN),
              new Translation(english, Locale.ENGLISH),
              new Translation(french, Locale.FRENCH));
      // Nothing says that the English article is the French one.
      assertThat(archive.translations().of(english))
          .extracting(Translation::id)
          .containsExactly(german, english);
      assertThat(archive.translations().of(List.of(german, english, french)))
          .containsOnlyKeys(german, english, french)
          .allSatisfy((id, all) -> assertThat(all).isEqualTo(archive.translations().of(id)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereSeveralClaimToBeTheOtherOnlyOneThatIsNamedInReturnIs(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId section = keep(archive, "de/start", "de");
      ArticleId one = keep(archive, "one", "en", "de/start");
      assertThat(archive.translations().of(one)).hasSize(2);
      ArticleId two = keep(archive, "two", "en", "de/start");
      assertThat(archive.translations().of(List.of(section, one, two))).isEmpty();
      assertThat(archive.translations().of(one)).isEmpty();

      keep(archive, "de/start", "de", "two");
      assertThat(archive.translations().of(two))
          .extracting(Translation::id)
          .containsExactly(section, two);
      assertThat(archive.translations().of(one)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAPageSaysLastHoldsAndWhatReadersMayNotSeeIsNotNamed(Engine engine) {
    try (Archive archive = engine.open(folder, "archive")) {
      ArticleId english = keep(archive, "plums", "en", "pflaumen", "https://example.org/");
      ArticleId german = keep(archive, "pflaumen", "de");
      ArticleId other = keep(archive, "zwetschgen", "de");
      ArticleId unknown = keep(archive, "x", "", "zwetschgen");
      assertThat(archive.translations().of(List.of(english, german, other, unknown)))
          .containsOnlyKeys(english, german);

      keep(archive, "plums", "en", "zwetschgen");
      keep(archive, "plums", "en");
      assertThat(archive.translations().of(List.of(english, german, other, unknown)))
          .containsOnlyKeys(english, other);
      assertThat(archive.translations().of(unknown)).isEmpty();

      archive.edits().hide(other, true);
      assertThat(archive.translations().of(List.of(english, german, other, unknown))).isEmpty();
    }
  }

  private static ArticleId keep(Archive archive, String name, String language, String... pages) {
    Finding finding = article(name).in(language).text("Of " + name + ".").finding();
    Set<URI> addresses =
        Arrays.stream(pages)
            .map(page -> URI.create("https://www.example.org/").resolve(page))
            .collect(Collectors.toSet());
    return archive.keep(List.of(finding.inOtherLanguages(addresses))).getFirst().id();
  }
}
