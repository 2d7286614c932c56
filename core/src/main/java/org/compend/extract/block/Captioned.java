package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Inline;
import org.jspecify.annotations.Nullable;

/** Gives words that are there for a picture or a film to it, wherever it stands in a block. */
final class Captioned {
  private Captioned() {}

  /** A block with words under the picture or film by which it ends; null where it ends by none. */
  static @Nullable Block by(Block block, List<Inline> words) {
    return switch (block) {
      case Block.Figure(var images, var caption) -> new Block.Figure(images, both(caption, words));
      case Block.Embed(var target, var title, var content, var caption) ->
          new Block.Embed(target, title, content, both(caption, words));
      case Block.Quotation(var content, var attribution) -> {
        List<Block> all = attribution.isEmpty() ? by(content, words) : null;
        yield all == null ? null : new Block.Quotation(all, attribution);
      }
      case Block.BulletList(var items) -> {
        List<List<Block>> all = byItems(items, words);
        yield all == null ? null : new Block.BulletList(all);
      }
      case Block.NumberedList(int start, var items) -> {
        List<List<Block>> all = byItems(items, words);
        yield all == null ? null : new Block.NumberedList(start, all);
      }
      case Block.Aside(var content) -> {
        List<Block> all = by(content, words);
        yield all == null ? null : new Block.Aside(all);
      }
      case Block.InLanguage(var language, var content) -> {
        List<Block> all = by(content, words);
        yield all == null ? null : new Block.InLanguage(language, all);
      }
      case Block.Paragraph _,
          Block.Heading _,
          Block.DefinitionList _,
          Block.Table _,
          Block.Code _,
          Block.EditorialNote _,
          Block.Break _ ->
          null;
    };
  }

  /** Blocks with words under the picture or film by which they end; null where they do not. */
  static @Nullable List<Block> by(List<Block> blocks, List<Inline> words) {
    Block last = blocks.isEmpty() ? null : by(blocks.getLast(), words);
    return last == null ? null : withLast(blocks, last);
  }

  /** Whether a block is a picture or a film of which nothing is told yet. */
  static boolean isBare(Block block) {
    return switch (block) {
      case Block.Figure figure -> figure.caption().isEmpty();
      case Block.Embed embed -> embed.caption().isEmpty();
      default -> false;
    };
  }

  private static @Nullable List<List<Block>> byItems(List<List<Block>> items, List<Inline> words) {
    List<Block> last = items.isEmpty() ? null : by(items.getLast(), words);
    return last == null ? null : withLast(items, last);
  }

  private static <T> List<T> withLast(List<T> all, T last) {
    List<T> changed = new ArrayList<>(all);
    changed.set(changed.size() - 1, last);
    return changed;
  }

  /** What is told of a picture already, and more. */
  private static List<Inline> both(List<Inline> caption, List<Inline> words) {
    List<Inline> all = new ArrayList<>(caption);
    if (!all.isEmpty() && !words.isEmpty()) {
      all.add(new Inline.Text(" "));
    }
    all.addAll(words);
    return all;
  }
}
