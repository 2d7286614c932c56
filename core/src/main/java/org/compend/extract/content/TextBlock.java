package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A run of text that a reader sees as one block, with what the scan of a page counted in it. */
public final class TextBlock {
  final Container owner;
  final int index;

  /** Its text nodes, and the line breaks between them. */
  final List<Node> nodes = new ArrayList<>(2);

  /** Characters, white space collapsed; those of scripts without spaces count threefold. */
  int length;

  int linkLength;
  int strongLength;
  int words;
  int links;
  int letters;
  int capitals;
  int digits;
  int commas;
  int sentenceEnds;
  int signs;
  int breaks;
  char first;
  char last;

  /** WordHashes that the page's title has, and its description. */
  int titleWords;

  int descriptionWords;

  /** Runs of four words that the page's structured data has in its text of the article. */
  int toldRuns;

  /** The learnt weights of its first words: sum, least, greatest, and that of the first. */
  float wordSum;

  float wordLeast;
  float wordMost;
  float firstWord;
  int weighedWords;

  /** The learnt weights of the class words of inline elements in it: least and greatest. */
  float inlineLeast;

  float inlineMost;

  /** The groups of what the names of inline elements in it mark. */
  int inlineGroups;

  /** How many pictures and the like stand between the passage before and this. */
  int mediaBefore;

  /** All its words, hashed in order: the same text has the same hash. */
  long textHash = WordHashes.start();

  /** Its sentences, as the scan of the page numbers them. */
  int firstSentence;

  int endSentence;

  /** How many passages of the page have the same text. */
  int same = 1;

  /** Blocks of one kind stand in the same kind of element, in the same kind of element. */
  int kind;

  /** How many characters stand before it on the page. */
  int before;

  /** Its text, once somebody has asked for it: several rules look at the words of a line. */
  private @Nullable String text;

  TextBlock(Container owner, int index) {
    this.owner = owner;
    this.index = index;
  }

  float linkDensity() {
    return length == 0 ? 0 : Math.min(1, (float) linkLength / length);
  }

  /** Whether it is long enough, and free enough of links, to be a sentence or more. */
  boolean isProse() {
    return length >= 80 && linkLength * 3 < length && (sentenceEnds > 0 || commas > 1);
  }

  /** Whether it stands in the element of a heading. */
  boolean isHeading() {
    return switch (owner.role) {
      case H1, H2, H3, H4 -> true;
      default -> false;
    };
  }

  /** How much it looks like the page's headline; 0 where not at all. */
  float headlineness() {
    if (words == 0 || length > 300 || linkLength > 0) {
      return 0;
    }
    float share = (float) titleWords / words;
    if (share < .6f || words < 2) {
      return 0;
    }
    float rank =
        switch (owner.role) {
          case H1 -> 2;
          case H2 -> 1.3f;
          default -> 1;
        };
    return share * rank * Math.min(8, titleWords);
  }

  /** The elements in which it stands, from the body on, as {@code body > div.story > p}. */
  public String path() {
    return owner.path();
  }

  /** The text, white space collapsed; not to be asked before all of it has been read. */
  public String text() {
    String known = text;
    if (known == null) {
      known = collapsed();
      text = known;
    }
    return known;
  }

  private String collapsed() {
    String[] parts = new String[nodes.size()];
    int most = 0;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = nodes.get(i) instanceof TextNode words ? words.getWholeText() : " ";
      most += parts[i].length() + 1;
    }
    char[] out = new char[most];
    int length = 0;
    boolean space = false;
    for (int k = 0; k < parts.length; k++) {
      String part = parts[k];
      if (k > 0 && !space && isBlankBetween(nodes.get(k - 1), nodes.get(k))) {
        space = length > 0;
      }
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        if (c <= ' ' || c == 0xa0) {
          space = length > 0;
        } else {
          if (space) {
            out[length++] = ' ';
            space = false;
          }
          out[length++] = c;
        }
      }
    }
    return new String(out, 0, length);
  }

  /** Whether blank text, which is none of the nodes, stands between two of them. */
  private static boolean isBlankBetween(Node from, Node to) {
    Node at = from;
    while (!at.equals(to)) {
      Node next = at.childNodeSize() > 0 ? at.childNode(0) : at.nextSibling();
      while (next == null) {
        at = at.parent();
        if (at == null) {
          return false;
        }
        next = at.nextSibling();
      }
      at = next;
      if (!at.equals(to) && at instanceof TextNode blank && !blank.getWholeText().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
