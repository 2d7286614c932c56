package org.compend.apparatus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text: by trained tables where a language has them, else by their signs. */
sealed interface NameFinder permits NameTagger, NameSigns {

  /** The names of each sentence of a text, in order. */
  List<List<NameTagger.Span>> names(List<Sentence> sentences);

  /** What finds the names of a language; {@code null} where nothing is known of them. */
  static @Nullable NameFinder of(String language) {
    NameTagger trained = NameTagger.of(language);
    return trained == null ? NameSigns.of(language) : trained;
  }
}
