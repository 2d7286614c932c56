package org.compend.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a page's pictures and the like, by the text that is kept: those that stand in it or
 * beside it, and those that lead into it, between the headline and the first words.
 */
final class MediaChoice {
  /** The least width, in pixels, of a picture in a figure, and of one that stands anywhere. */
  private static final int PORTRAIT = 150;

  private static final int WIDE = 300;

  /** A picture so many times as wide as high is a banner. */
  private static final int LOW = 4;

  /** So little text, in characters, may be a link beside a picture that enlarges it. */
  private static final int A_WORD = 60;

  private static final Pattern PIXELS = Pattern.compile("\\d{1,5}");

  private final PageScan scan;
  private final Heads heads;
  private final boolean[] chosen;

  /** The containers of chosen pictures that hold no text of the article. */
  private final List<Container> apart = new ArrayList<>();

  MediaChoice(PageScan scan, Heads heads) {
    this.scan = scan;
    this.heads = heads;
    this.chosen = new boolean[scan.media.size()];
  }

  /**
   * Chooses.
   *
   * @param home the lowest container that holds all text that is kept, of which there is some
   * @param reasons why each block is kept or left
   * @param kept how many kept blocks are in each container
   */
  void choose(Container home, Reason[] reasons, int[] kept) {
    int first = 0;
    while (!reasons[first].kept) {
      first++;
    }
    int last = reasons.length - 1;
    while (!reasons[last].kept) {
      last--;
    }
    int head = scan.media.isEmpty() ? first : head(first);
    for (int i = 0; i < chosen.length; i++) {
      PageScan.Medium medium = scan.media.get(i);
      Container owner = medium.owner();
      boolean inside = owner.index >= home.index && owner.index < home.end;
      boolean leads = medium.before() >= head && medium.before() <= first && isLarge(medium);
      if (medium.before() > last + 1 || !(inside || leads)) {
        continue;
      }
      Container branch = owner;
      while (kept[branch.index] == 0
          && branch.parent != null
          && kept[branch.parent.index] == 0
          && (inside || branch.parent.firstPassage > head)) {
        branch = branch.parent;
      }
      boolean alone = kept[branch.index] == 0;
      chosen[i] = !alone || isFit(branch, medium);
      if (chosen[i] && alone) {
        apart.add(branch);
      }
    }
  }

  /** The first block of the article's head before its text; where it has none, no block. */
  private int head(int first) {
    int head = 0;
    while (head < first && !heads.tell(scan.passages.get(head), false)) {
      head++;
    }
    return head < first ? head : Integer.MAX_VALUE;
  }

  /**
   * Whether a picture is meant to be looked at by itself, as far as its markup tells: portraits of
   * authors are smaller, banners and logos lower.
   */
  private static boolean isLarge(PageScan.Medium medium) {
    Element element = medium.element();
    Element shown = element.nameIs("picture") ? element.selectFirst("img") : element;
    int width = side(shown, "width");
    int height = side(shown, "height");
    boolean wide =
        medium.owner().is(Container.FIGURE) ? width == 0 || width >= PORTRAIT : width >= WIDE;
    return wide && (height == 0 || width <= LOW * height);
  }

  /** A side of a picture in pixels as it is declared; 0 where it is not. */
  private static int side(@Nullable Element picture, String name) {
    String declared = picture == null ? "" : picture.attr(name);
    return PIXELS.matcher(declared).matches() ? Integer.parseInt(declared) : 0;
  }

  /** Whether a container without text of the article may hold a picture of it. */
  private static boolean isFit(Container branch, PageScan.Medium medium) {
    boolean large = isLarge(medium);
    int vetoes = large ? WordWeights.OTHERS : WordWeights.FURNITURE;
    return !branch.is(
            Container.NAVIGATION
                | Container.FOOTER
                | Container.ASIDE
                | Container.FORM
                | Container.HIDDEN)
        && (branch.groups & vetoes) == 0
        && branch.media <= 30
        && branch.length <= 400 * Math.max(1, branch.media)
        && branch.passages() <= 4 * Math.max(1, branch.media)
        && (branch.linkDensity() < .5f || (large && branch.length <= A_WORD));
  }

  /** Keeps the captions of chosen pictures; gives the containers that hold these. */
  List<Container> captions(Reason[] reasons) {
    List<Container> owners = new ArrayList<>();
    for (Container branch : apart) {
      for (int i = branch.firstPassage; i < branch.endPassage; i++) {
        Container owner = scan.passages.get(i).owner;
        if (!reasons[i].kept
            && owner.is(Container.CAPTION)
            && reasons[i] != Reason.TOLD_BY_THE_METADATA) {
          reasons[i] = Reason.CAPTION_OF_A_KEPT_PICTURE;
          owners.add(owner);
        }
      }
    }
    return owners;
  }

  /** Whether what stands before a block, with nothing but its like between, was chosen. */
  boolean isChosenBefore(int block) {
    int low = 0; // they stand in the order of the page
    int high = chosen.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (scan.media.get(middle).before() < block) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    while (low < chosen.length && scan.media.get(low).before() == block) {
      if (chosen[low++]) {
        return true;
      }
    }
    return false;
  }

  /** What was chosen, in the order of the page. */
  List<PageScan.Medium> chosen() {
    return those(true);
  }

  /** What was not. */
  List<PageScan.Medium> left() {
    return those(false);
  }

  private List<PageScan.Medium> those(boolean wanted) {
    List<PageScan.Medium> those = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] == wanted) {
        those.add(scan.media.get(i));
      }
    }
    return those;
  }
}
