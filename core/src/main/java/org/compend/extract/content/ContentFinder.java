package org.compend.extract.content;

import java.util.List;
import java.util.Set;
import org.compend.Kind;
import org.compend.Origin;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the part of a page that is its article. */
public final class ContentFinder {
  private final Model model;
  private final Strays strays = new Strays();
  private final AuthorBoxes boxes = AuthorBoxes.read();
  private final Credits credits = Credits.read();

  public ContentFinder(Model model) {
    this.model = model;
  }

  /**
   * What was found.
   *
   * @param content the part of the page that is the article
   * @param scan the page's passages
   * @param verdicts one for each of them
   * @param kinds what tells the page's kind
   */
  public record Finding(
      Content content, PageScan scan, List<Verdict> verdicts, KindRecogniser kinds) {
    /** Every text block of the page, in its order. */
    public List<TextBlock> passages() {
      return scan.passages;
    }

    /** What kind of page it is, of which something was kept. */
    public Kind kind(Origin origin) {
      return kinds.of(KindFeatures.of(scan, verdicts, origin.url()));
    }

    /** How many characters of text were kept, captions aside. */
    public int kept() {
      int kept = 0;
      for (int i = 0; i < verdicts.size(); i++) {
        Verdict verdict = verdicts.get(i);
        boolean text =
            verdict.kept() && verdict.reason() != Verdict.Reason.CAPTION_OF_A_KEPT_PICTURE;
        kept += text ? scan.passages.get(i).text().length() : 0;
      }
      return kept;
    }
  }

  /**
   * Finds it. Where the page's scripts would write it, and it holds its text for those who run none
   * ({@code noscript}), that becomes a part of the page.
   *
   * @param told what the metadata tell
   */
  public Finding find(Document page, Told told) {
    PageScan scan = PageScan.of(page, model.vocabulary());
    List<Element> unscripted = scan.unscripted();
    if (!unscripted.isEmpty()) {
      unscripted.forEach(element -> element.tagName("div"));
      scan = PageScan.of(page, model.vocabulary());
    }
    float[] chances = model.classifier().classify(scan);
    Choice choice = new Choice(scan, chances, new Heads(scan, told), strays, credits);
    choice.passages(boxes, told.persons());
    choice.media();
    return new Finding(choice.content(), scan, choice.verdicts(), model.kinds());
  }

  /** The nodes that make up a passage, as far as nothing else stands in them. */
  static void drop(TextBlock passage, Set<Node> dropped) {
    for (Node node : passage.nodes) {
      if (node instanceof TextNode) {
        Node top = node;
        Node parent = node.parent();
        while (parent instanceof Element element
            && !Role.of(element).parts()
            && element.childNodeSize() == 1) {
          top = parent;
          parent = parent.parent();
        }
        dropped.add(top);
      } else {
        dropped.add(node);
      }
    }
  }
}
