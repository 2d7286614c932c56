package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Origin;
import org.compend.extract.content.Content;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes blocks of the part of a page that is its article, and loses nothing of it.
 *
 * <p>The page is not changed. However deep its elements nest, the blocks do so only to a small
 * depth.
 */
public final class BlockBuilder {
  private BlockBuilder() {}

  /** The blocks and the notes that they refer to. */
  public record Body(List<Block> blocks, List<Footnote> footnotes) {}

  /**
   * The blocks of an article.
   *
   * @param origin where its page was found: what the page's own references are relative to
   */
  public static Body build(Content content, Origin origin) {
    if (content.roots().isEmpty()) {
      return new Body(List.of(), List.of());
    }
    Element first = content.roots().getFirst();
    Document page = first.ownerDocument();
    Passage passage = new Passage(content, Addresses.of(origin, page));
    Structures structures = new Structures(passage);
    Locale language = Languages.around(first);
    Flow flow = Flow.outermost(structures, language);
    content.roots().forEach(flow::add);
    List<Block> blocks = new ArrayList<>(flow.finish());
    List<Footnote> footnotes = new ArrayList<>();
    List<Notes.Source> referred = passage.notes.referred();
    // A note may refer to another, which then is the last.
    for (int i = 0; i < referred.size(); i++) {
      List<Block> note = NoteText.read(referred.get(i), structures, language);
      footnotes.add(new Footnote(Notes.id(i), note));
    }
    passage
        .notes
        .unreferred()
        .forEach(source -> blocks.addAll(NoteText.read(source, structures, language)));
    List<Block> tidy = tidy(blocks);
    closeAnchors(passage, tidy);
    return new Body(tidy, footnotes);
  }

  /** Places of which nothing is shown, such as a drawing, are found at the end. */
  private static void closeAnchors(Passage passage, List<Block> blocks) {
    List<Inline> anchors = new ArrayList<>(passage.remainingAnchors());
    if (anchors.isEmpty()) {
      return;
    }
    if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Paragraph last) {
      blocks.removeLast();
      anchors.addAll(0, last.content());
    }
    blocks.add(new Block.Paragraph(anchors));
  }

  /** Blocks without breaks at the ends, and never two in a row. */
  private static List<Block> tidy(List<Block> blocks) {
    List<Block> out = new ArrayList<>();
    for (Block block : blocks) {
      boolean idle =
          block instanceof Block.Break && (out.isEmpty() || out.getLast() instanceof Block.Break);
      if (!idle) {
        out.add(block);
      }
    }
    if (!out.isEmpty() && out.getLast() instanceof Block.Break) {
      out.removeLast();
    }
    return out;
  }
}
