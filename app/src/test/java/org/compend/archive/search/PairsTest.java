package org.compend.archive.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compend.archive.Sample.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Database;
import org.compend.archive.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phrases of words that nearly every article has are found as all others are. */
class PairsTest {
  private static final int ARTICLES = 2_000;
  private static final String[] WORDS = {
    "the", "and", "of", "houses", "house", "Häuser", "was", "were", "being", "plums", "日本語", "本"
  };

  private static final List<String> PHRASES =
      List.of(
          "the house",
          "houses of",
          "Häuser and the",
          "of the and",
          "being the plums of the house",
          "the the",
          "日本語",
          "日本語 the",
          "the rare",
          "rare house");

  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void anIndexThatHasGrownIsBuiltWithThemAndFindsTheSame() throws IOException {
    try (Archive archive = Archive.open(new Database.Sqlite(folder.resolve("archive.db")))) {
      Map<String, String> without;
      try (SearchIndex index = index(archive)) {
        keep(archive);
        assertThat(index.catchUp()).isEqualTo(ARTICLES);
        without = answers(index);
        assertThat(pairs().isEmpty()).isTrue();
      }
      assertThat(said).isEmpty();
      try (SearchIndex index = index(archive)) {
        assertThat(said).singleElement().asString().contains("a small archive, which has grown");
        assertThat(pairs().written().split(" ")).contains("the", "of", "house", "日本");
        assertThat(answers(index)).isEqualTo(without);
        assertThat(without.get("the house")).doesNotStartWith("0 ");
        assertThat(without.get("日本語")).doesNotStartWith("0 ");

        article("n1").text("The rare house is of the plums.").keep(archive);
        article("new").text("House the house.").keep(archive);
        index.catchUp();
        assertThat(answers(index)).isNotEqualTo(without);
      }
      Map<String, String> grown;
      said.clear();
      try (SearchIndex index = index(archive)) {
        assertThat(said).isEmpty();
        grown = answers(index);
        index.rebuild();
        assertThat(answers(index)).isEqualTo(grown);
      }
    }
  }

  private SearchIndex index(Archive archive) {
    return SearchIndex.open(archive, folder.resolve("index"), said::add);
  }

  private Pairs pairs() throws IOException {
    try (FSDirectory files = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(files)) {
      return IndexFolder.pairs(reader);
    }
  }

  /** For each phrase how many articles have it, and the best of them in their order. */
  private static Map<String, String> answers(SearchIndex index) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String phrase : PHRASES) {
      Result found = index.search(Search.of('"' + phrase + '"').withoutSnippets().page(0, 50));
      List<ArticleId> ids = found.hits().stream().map(hit -> hit.entry().id()).toList();
      answers.put(phrase, index.matching('"' + phrase + '"').size() + " " + ids);
    }
    return answers;
  }

  private static void keep(Archive archive) {
    RandomGenerator chance = new SplittableRandom(7);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        text.append(WORDS[chance.nextInt(WORDS.length)]).append(word % 5 == 4 ? ". " : " ");
      }
      if (i % 500 == 3) {
        text.append("the rare house");
      }
      findings.add(article("n" + i).in(i % 3 == 0 ? "de" : "en").text(text.toString()).finding());
    }
    archive.keep(findings);
  }
}
