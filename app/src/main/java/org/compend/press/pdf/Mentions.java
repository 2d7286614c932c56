package org.compend.press.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.compend.Block;
import org.compend.apparatus.DigestApparatus.Locator;
import org.compend.apparatus.Paragraph;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;

/**
 * The places in the text of a digest that its apparatus leads to: to the very word, since a
 * paragraph may go on over the page.
 */
final class Mentions {
  /** By article, by block: the places in its text, in order. */
  private final Map<Integer, Map<Block, List<Mark>>> marks = new HashMap<>();

  private Mentions() {}

  /** No places at all. */
  static Mentions none() {
    return new Mentions();
  }

  /** The places that appendices lead to. */
  static Mentions of(List<Appendix> appendices, Binding binding) {
    Map<Integer, Map<Integer, SortedMap<Integer, Mark>>> wanted = new HashMap<>();
    appendices.stream()
        .flatMap(Appendix::leadsTo)
        .forEach(at ->
            wanted
                .computeIfAbsent(at.article(), _ -> new HashMap<>())
                .computeIfAbsent(at.span().paragraph(), _ -> new TreeMap<>())
                .put(at.span().start(), new Mark(at.span().start(), point(at))));
    Mentions mentions = new Mentions();
    wanted.forEach((article, paragraphs) -> {
      IdentityHashMap<Block, List<Mark>> inBlocks = new IdentityHashMap<>();
      for (Paragraph paragraph : Paragraph.of(binding.articles().get(article - 1).article())) {
        SortedMap<Integer, Mark> inParagraph = paragraphs.get(paragraph.index());
        if (inParagraph != null) {
          inBlocks.put(paragraph.block(), List.copyOf(inParagraph.values()));
        }
      }
      mentions.marks.put(article, inBlocks);
    });
    return mentions;
  }

  /** The name of a place, unique within its article. */
  static String point(Locator at) {
    return "p-" + (at.span().paragraph() + 1) + "." + at.span().start();
  }

  /** A cursor at the beginning of the text of an article's block. */
  Cursor in(BoundArticle article, Block block) {
    return new Cursor(
        new ArrayDeque<>(
            marks.getOrDefault(article.number(), Map.of()).getOrDefault(block, List.of())));
  }

  /**
   * A place in characters.
   *
   * @param offset how many characters come before it
   * @param point its name
   */
  record Mark(int offset, String point) {}

  /** How far the text of a block has been set, and what is still to be marked in it. */
  static final class Cursor {
    private final Deque<Mark> marks;
    private int offset;

    private Cursor(Deque<Mark> marks) {
      this.marks = marks;
    }

    /** A cursor in text of which nothing is to be marked. */
    static Cursor none() {
      return new Cursor(new ArrayDeque<>());
    }

    /** The places in the next characters of the text, in order; from now on they are set. */
    List<Mark> pass(int characters) {
      List<Mark> passed = new ArrayList<>();
      while (!marks.isEmpty() && marks.getFirst().offset() < offset + characters) {
        Mark mark = marks.removeFirst();
        passed.add(new Mark(Math.max(0, mark.offset() - offset), mark.point()));
      }
      offset += characters;
      return passed;
    }
  }
}
