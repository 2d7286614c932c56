package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compend.extract.content.Verdict.Reason;
import org.compend.extract.words.NameWords;
import org.compend.extract.words.Phrases;

/**
 * Drops what a page tells of the authors of its article: boxes that are named so, and the lines
 * that close it, as "Ada Byron is a writer who lives in …" or "About the author".
 *
 * <p>Immutable, safe to share between threads.
 */
final class AuthorBoxes {
  /** So many characters may stand between a name and what is said of it: a degree, an address. */
  private static final int LONGEST_DEGREE = 10;

  private static final int LONGEST_BRACKET = 60;

  /** Longer blocks, in characters, are no label, do not go on about somebody, are no box. */
  private static final int LONGEST_LABEL = 60;

  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_BOX = 1_200;

  /** So many blocks at the end may be about one author. */
  private static final int MOST = 3;

  /** So many blocks are the last ones, among which a box may have any name. */
  private static final int LATE = 8;

  private static final NameWords PERHAPS =
      NameWords.beginning(
          "author", "autor", "auteur", "writer", "contributor", "sabox", "molongui");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\p{L}\\p{N}]*[\\w.+-]+@[\\w.-]+\\.\\w+[^\\p{L}\\p{N}]*");

  private static final byte ASIDE = 1;
  private static final byte INSIDE = 2;

  private final Phrases.Section named;
  private final Phrases.Section label;
  private final Phrases.Section is;
  private final Phrases.Section goesOn;

  private AuthorBoxes(Phrases phrases) {
    named = phrases.section("named");
    label = phrases.section("label");
    is = phrases.section("is");
    goesOn = phrases.section("goes on");
  }

  static AuthorBoxes read() {
    return new AuthorBoxes(Phrases.read(AuthorBoxes.class, "author-boxes.txt"));
  }

  /**
   * Drops it, of the blocks that are kept so far.
   *
   * @param authors the names of those who signed
   */
  void drop(PageScan scan, List<String> authors, Reason[] reasons) {
    dropNamed(scan, kept(scan, reasons), reasons);
    List<TextBlock> kept = kept(scan, reasons);
    int end = closing(kept, authors);
    List<TextBlock> before = kept.subList(0, end);
    List<TextBlock> about = kept.subList(end, kept.size());
    // Where there is as much of it, the article itself is about somebody of that name.
    if (length(about) < length(before) && before.stream().anyMatch(TextBlock::isProse)) {
      drop(about, reasons);
    }
  }

  private static int length(List<TextBlock> blocks) {
    return blocks.stream().mapToInt(block -> block.length).sum();
  }

  private static List<TextBlock> kept(PageScan scan, Reason[] reasons) {
    List<TextBlock> kept = new ArrayList<>();
    for (TextBlock block : scan.passages) {
      if (reasons[block.index].kept) {
        kept.add(block);
      }
    }
    return kept;
  }

  private static void drop(List<TextBlock> blocks, Reason[] reasons) {
    blocks.forEach(block -> reasons[block.index] = Reason.ABOUT_THE_AUTHOR);
  }

  /** Drops what stands in boxes that are named so, unless that is most of what is kept. */
  private void dropNamed(PageScan scan, List<TextBlock> kept, Reason[] reasons) {
    if (kept.isEmpty()) {
      return;
    }
    byte[] known = new byte[scan.containers.size()];
    int late = kept.get(Math.max(0, kept.size() - LATE)).index;
    List<TextBlock> boxed = new ArrayList<>();
    for (TextBlock block : kept) {
      if (isBoxed(block.owner, late, known)) {
        boxed.add(block);
      }
    }
    if (length(boxed) * 2L < length(kept)) {
      drop(boxed, reasons);
    }
  }

  /**
   * Whether a container is a box, or in one: what the scan has seen to be named after authors, or
   * begins as late as such boxes do.
   */
  private boolean isBoxed(Container container, int late, byte[] known) {
    if (known[container.index] == 0) {
      boolean may = (container.groups & WordWeights.BYLINE) != 0 || container.firstPassage >= late;
      boolean boxed =
          (may && (isNamed(container.element.className()) || isNamed(container.element.id())))
              || (container.parent != null && isBoxed(container.parent, late, known));
      known[container.index] = boxed ? INSIDE : ASIDE;
    }
    return known[container.index] == INSIDE;
  }

  /** Whether one of the names of an element, without what parts its words, is a box's. */
  private boolean isNamed(String names) {
    if (!PERHAPS.in(names)) {
      return false;
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isLetter(c) || c == ' ') {
        words.append(c);
      }
    }
    String all = words.toString().toLowerCase(Locale.ROOT);
    return named.phrases().stream().anyMatch(all::contains);
  }

  /** The first of the blocks at the end that are about the authors. */
  private int closing(List<TextBlock> kept, List<String> authors) {
    int end = underLabel(kept);
    for (int before = -1; before != end; ) {
      before = end;
      int from = end - 1;
      while (from > 0 && end - from < MOST && goesOn(kept.get(from))) {
        from--;
      }
      if (from > 0 && (isAbout(kept.get(from), authors) || isAddress(kept, from, end))) {
        end = from;
      }
    }
    return end > 0 && end < kept.size() && isHead(kept.get(end - 1), authors) ? end - 1 : end;
  }

  /** The label that stands over the last blocks, or their end. */
  private int underLabel(List<TextBlock> kept) {
    int length = 0;
    for (int i = kept.size() - 1; i >= 0 && kept.size() - i <= MOST + 1; i--) {
      length += kept.get(i).length;
      if (length <= LONGEST_BOX && isLabel(kept.get(i))) {
        return i;
      }
    }
    return kept.size();
  }

  private boolean isLabel(TextBlock block) {
    if (block.length > LONGEST_LABEL) {
      return false;
    }
    String text = block.text();
    int from = Openings.firstLetter(text);
    int end = Openings.end(label, text, from);
    return end > from && text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
  }

  private boolean goesOn(TextBlock block) {
    return isLine(block) && block.length <= LONGEST_LINE && begins(goesOn, block.text());
  }

  private static boolean begins(Phrases.Section phrases, String text) {
    int from = Openings.firstLetter(text);
    return Openings.end(phrases, text, from) > from;
  }

  /** Whether a block begins with the name of somebody who signed, and tells who that is. */
  private boolean isAbout(TextBlock block, List<String> authors) {
    if (!isLine(block) || block.length > LONGEST_BOX) {
      return false;
    }
    String text = block.text();
    int from = Openings.firstLetter(text);
    for (String author : authors) {
      int at = from + author.length();
      if (text.regionMatches(true, from, author, 0, author.length())) {
        int verb =
            past(text, past(text, at, " (", ")", LONGEST_BRACKET), ", ", ",", LONGEST_DEGREE);
        if (text.startsWith(" ", verb) && Openings.end(is, text, verb + 1) > verb + 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where something ends that may begin at a place of a text; the place itself if it does not. */
  private static int past(String text, int at, String opening, String closing, int most) {
    int end = text.startsWith(opening, at) ? text.indexOf(closing, at + opening.length()) : -1;
    return end < 0 || end - at > most ? at : end + closing.length();
  }

  /** Whether the last block is an address and nothing else, to which no colon leads. */
  private static boolean isAddress(List<TextBlock> kept, int index, int end) {
    return index == end - 1
        && isLine(kept.get(index))
        && kept.get(index).length <= LONGEST_LABEL
        && kept.get(index - 1).last != ':'
        && ADDRESS.matcher(kept.get(index).text()).matches();
  }

  /** Whether a heading or a short line names somebody who signed. */
  private static boolean isHead(TextBlock block, List<String> authors) {
    return block.length <= LONGEST_LABEL
        && block.last != '.'
        && authors.stream().anyMatch(block.text()::contains);
  }

  /** Whether a block is a line of its own; old layouts set those in tables too. */
  private static boolean isLine(TextBlock block) {
    return !block.isHeading()
        && block.owner.role != Role.CELL
        && !block.owner.is(Container.LIST | Container.CODE);
  }
}
