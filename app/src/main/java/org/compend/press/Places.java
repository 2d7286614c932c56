package org.compend.press;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.compend.Block;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a digest that its apparatus leads to, each with a name that is unique within its
 * article: {@code p-12} for the twelfth paragraph.
 *
 * <p>Immutable, safe to share between threads.
 */
public final class Places {
  private final IdentityHashMap<Block, String> names = new IdentityHashMap<>();

  private Places() {}

  /** No places at all. */
  public static Places none() {
    return new Places();
  }

  /** All places there are. */
  public static Places every(Binding binding) {
    Places places = new Places();
    for (BoundArticle article : binding.articles()) {
      for (Paragraph paragraph : Paragraph.of(article.article())) {
        places.names.put(paragraph.block(), name(paragraph.index()));
      }
    }
    return places;
  }

  /** The places of an apparatus. */
  public static Places of(Binding binding, DigestApparatus apparatus) {
    Set<List<Integer>> wanted = new HashSet<>();
    apparatus
        .names()
        .forEach(entry ->
            entry.places().forEach(at -> wanted.add(List.of(at.article(), at.span().paragraph()))));
    apparatus
        .voices()
        .forEach(voice ->
            voice
                .quotations()
                .forEach(said ->
                    wanted.add(List.of(said.at().article(), said.at().span().paragraph()))));
    apparatus
        .sources()
        .forEach(source ->
            source
                .places()
                .forEach(at -> wanted.add(List.of(at.article(), at.span().paragraph()))));
    apparatus
        .chronology()
        .forEach(event -> wanted.add(List.of(event.at().article(), event.at().span().paragraph())));
    Places places = new Places();
    for (BoundArticle article : wanted.isEmpty() ? List.<BoundArticle>of() : binding.articles()) {
      for (Paragraph paragraph : Paragraph.of(article.article())) {
        if (wanted.contains(List.of(article.number(), paragraph.index()))) {
          places.names.put(paragraph.block(), name(paragraph.index()));
        }
      }
    }
    return places;
  }

  /** The name of a paragraph, counted from 0. */
  public static String name(int paragraph) {
    return "p-" + (paragraph + 1);
  }

  /** The name of a block; {@code null} where nothing leads to it. */
  public @Nullable String name(Block block) {
    return names.get(block);
  }

  /** The paragraphs of an article in which an entry stands, from 0, in order. */
  public static Set<Integer> paragraphs(List<DigestApparatus.Locator> places, int article) {
    Set<Integer> paragraphs = new TreeSet<>();
    places.stream()
        .filter(at -> at.article() == article)
        .forEach(at -> paragraphs.add(at.span().paragraph()));
    return paragraphs;
  }
}
