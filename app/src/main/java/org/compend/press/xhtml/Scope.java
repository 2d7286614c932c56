package org.compend.press.xhtml;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.compend.Block;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Destination;
import org.compend.press.Direction;
import org.compend.press.Places;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.image.Pictures;
import org.jspecify.annotations.Nullable;

/** What the writers of one article's parts share. */
final class Scope {
  final Binding binding;
  final Words words;
  final Pictures pictures;
  final Layout layout;
  final Levels levels;

  final Places places;

  /** {@code null} for text outside any article, such as the foreword. */
  final @Nullable BoundArticle article;

  /** Names that only their first bearer may have. */
  private final Set<String> given = new HashSet<>();

  Scope(
      Binding binding,
      Words words,
      Pictures pictures,
      Layout layout,
      Places places,
      @Nullable BoundArticle article) {
    this.binding = binding;
    this.words = words;
    this.pictures = pictures;
    this.layout = layout;
    this.places = places;
    this.article = article;
    this.levels = new Levels(layout.titleLevel());
  }

  /** The {@code id} for a name at its first use, {@code null} from then on. */
  @Nullable String firstId(String name) {
    return article != null && given.add(name) ? layout.id(article, name) : null;
  }

  /** The {@code id} of a block that the apparatus leads to, else {@code null}. */
  @Nullable String place(Block block) {
    String name = places.name(block);
    return name == null || article == null ? null : layout.id(article, name);
  }

  /** Whether a name was given to something. */
  boolean isGiven(String name) {
    return given.contains(name);
  }

  Destination destination(URI target) {
    return article == null ? binding.destination(target) : binding.destination(article, target);
  }

  /** A mark that reading systems for EPUB understand; others would call it a fault. */
  @Nullable String epubType(String type) {
    return layout.epubTypes() ? type : null;
  }

  /** One of the digest's own words, marked with its language where the article's is another. */
  void own(Markup out, Word word) {
    own(out, words.get(word));
  }

  /** A phrase in the digest's own language, marked where the article's is another. */
  void own(Markup out, String phrase) {
    own(out, () -> out.text(phrase));
  }

  /** A line whose frame is in the digest's own language, marked where the article's is another. */
  void own(Markup out, Runnable content) {
    if (article == null
        || article.language().getLanguage().equals(words.language().getLanguage())) {
      content.run();
    } else {
      out.open("span", Markup.language(words.language(), Direction.of(words.language())));
      content.run();
      out.close();
    }
  }
}
