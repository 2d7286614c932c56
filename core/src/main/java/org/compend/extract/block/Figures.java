package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Makes figures of what holds pictures with a caption, in the shapes that they have on the web. */
final class Figures {
  private static final Evaluator OTHER_CONTENT =
      Selector.evaluatorOf(
          "table, blockquote, pre, iframe, video, audio, object, embed, amp-iframe, amp-video,"
              + " amp-youtube");
  private static final Evaluator INNER = Selector.evaluatorOf("figure figure");
  private static final Evaluator IMAGES = Selector.evaluatorOf("img, amp-img");
  private static final Evaluator UNSCRIPTED = Selector.evaluatorOf("noscript img");
  private static final Evaluator NOSCRIPT = new Evaluator.Tag("noscript");

  private final Pictures pictures;

  Figures(Pictures pictures) {
    this.pictures = pictures;
  }

  /**
   * Puts a figure into a flow; what holds no picture goes in as what it holds, then its caption.
   */
  void make(Element figure, Flow flow) {
    if (figure.selectFirst(INNER) != null && hasInnerCaptions(figure)) {
      flow.children(figure);
    } else if (figure.selectFirst(OTHER_CONTENT) != null) {
      withCaption(figure, flow);
    } else {
      picture(figure, flow);
    }
  }

  private void picture(Element figure, Flow flow) {
    List<Image> images = new ArrayList<>();
    List<Inline> small = new ArrayList<>();
    for (Element element : figure.select(IMAGES)) {
      if (element.closest(NOSCRIPT) == null && !flow.isLeftOut(element)) {
        add(element, images, small);
      }
    }
    if (images.isEmpty()) {
      // the picture is there only for those without scripts
      for (Element element : figure.select(UNSCRIPTED)) {
        add(element, images, small);
      }
    }
    List<Inline> caption = flow.line(figure).content();
    if (!images.isEmpty()) {
      flow.put(new Block.Figure(images, small.isEmpty() ? caption : withoutPictures(caption)));
    } else if (figure.stream().anyMatch(flow::isCaption)) {
      flow.children(figure);
    } else if (!caption.isEmpty()) {
      flow.put(new Block.Paragraph(caption));
    } else {
      flow.skipUnshown();
    }
  }

  private void add(Element element, List<Image> images, List<Inline> small) {
    Pictures.Picture picture = pictures.read(element);
    if (picture == null) {
      return;
    }
    boolean repeats =
        images.stream()
            .anyMatch(
                image -> image.sources().getFirst().equals(picture.image().sources().getFirst()));
    if (picture.amongWords() && element.closest("figcaption") != null) {
      small.add(new Inline.Picture(picture.image()));
    } else if (!repeats) {
      images.add(picture.image());
    }
  }

  private static List<Inline> withoutPictures(List<Inline> line) {
    return line.stream().filter(inline -> !(inline instanceof Inline.Picture)).toList();
  }

  private static boolean hasInnerCaptions(Element figure) {
    return figure.select("figure figcaption").size() > (ownCaption(figure) == null ? 0 : 1)
        || figure.selectFirst("figure figure " + "figcaption") != null;
  }

  /** A table, a quotation, a film under a caption. */
  private static void withCaption(Element figure, Flow flow) {
    Element caption = ownCaption(figure);
    Flow content = flow.inner();
    for (Node node : figure.childNodes()) {
      if (!node.equals(caption)) {
        content.add(node);
      }
    }
    List<Block> blocks = content.finish();
    if (caption == null || flow.isLeftOut(caption)) {
      blocks.forEach(flow::put);
    } else if (!blocks.isEmpty() || !flow.isCaption(caption)) {
      captioned(blocks, flow.caption(caption)).forEach(flow::put);
    }
  }

  private static List<Block> captioned(List<Block> blocks, List<Inline> words) {
    Block only = blocks.size() == 1 && !words.isEmpty() ? blocks.getFirst() : null;
    if (only instanceof Block.Quotation quotation && quotation.attribution().isEmpty()) {
      return List.of(new Block.Quotation(quotation.content(), words));
    }
    if (only instanceof Block.Table table && table.caption().isEmpty()) {
      return List.of(new Block.Table(words, table.rows()));
    }
    List<Block> captioned = Captioned.by(blocks, words);
    if (captioned == null) {
      captioned = new ArrayList<>(blocks);
      if (!words.isEmpty()) {
        captioned.add(new Block.Paragraph(words));
      }
    }
    return captioned;
  }

  private static @Nullable Element ownCaption(Element figure) {
    for (Element child : figure.children()) {
      if (child.nameIs("figcaption")) {
        return child;
      }
    }
    return null;
  }
}
