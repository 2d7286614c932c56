package org.compend.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Makes blocks of the part of a page that is its article. */
final class BlockBuilder {
  private BlockBuilder() {}

  /** The blocks and the notes that they refer to. */
  record Body(List<Block> blocks, List<Footnote> footnotes) {}

  static Body build(Content content, URI base) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Element root : content.roots()) {
      NodeFilter walk =
          new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
              if (content.dropped().contains(node)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              if (node instanceof TextNode words) {
                text.append(words.getWholeText());
              } else if (node instanceof Element element && element.isBlock()) {
                finish(text, blocks);
              }
              return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
              if (node instanceof Element element && element.isBlock()) {
                finish(text, blocks);
              }
              return FilterResult.CONTINUE;
            }
          };
      root.filter(walk);
      finish(text, blocks);
    }
    return new Body(blocks, List.of());
  }

  private static void finish(StringBuilder text, List<Block> blocks) {
    String words = text.toString().replaceAll("\\s+", " ").strip();
    if (!words.isEmpty()) {
      blocks.add(new Block.Paragraph(List.of(new Inline.Text(words))));
    }
    text.setLength(0);
  }
}
