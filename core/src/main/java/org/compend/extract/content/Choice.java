package org.compend.extract.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.extract.content.Verdict.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The choice of a page's passages and pictures, from the chances of its passages. */
final class Choice {
  /** Less text than this, in characters, is hardly an article: then less likely text may do. */
  private static final int HARDLY = 140;

  /** As much prose as this, in characters, is not to come out as nothing. */
  private static final int MUCH = 600;

  private static final float LEAST_OF_ALL = .12f;

  /** The expected F1 from which a page counts as clear. */
  private static final double CLEAR = .85;

  private static final float EVEN = .5f;

  /** What is less likely than this is not kept on a doubtful page. */
  private static final float LEAST_LIKELY = .4f;

  /**
   * Unless so much more is to be had by it: then hardly anything on the page is likely, and what
   * was kept would be a splinter.
   */
  private static final int MUCH_BETTER = 2;

  /** Less likely text than this, before the headline of text that is likelier, is not its. */
  private static final float SURE = .9f;

  /** A block of fewer words is repeated only together with those beside it. */
  private static final int SMALL = 10;

  private final PageScan scan;
  private final List<TextBlock> passages;
  private final float[] chances;
  private final Heads heads;
  private final Strays strays;
  private final Credits credits;
  private final Reason[] reasons;
  private final int[] kept;
  private final MediaChoice media;
  private final Set<Element> captions = new HashSet<>();

  Choice(PageScan scan, float[] chances, Heads heads, Strays strays, Credits credits) {
    this.scan = scan;
    this.passages = scan.passages;
    this.chances = chances;
    this.heads = heads;
    this.strays = strays;
    this.credits = credits;
    this.reasons = new Reason[chances.length];
    this.kept = new int[scan.containers.size()];
    this.media = new MediaChoice(scan, heads);
  }

  /**
   * Chooses passages.
   *
   * @param authors the names of those who signed, as far as they are persons
   */
  void passages(AuthorBoxes boxes, List<String> authors) {
    int length = keep(least(passages, chances), Reason.LIKELY);
    if (length < HARDLY) {
      float most = 0;
      for (int i = 0; i < chances.length; i++) {
        most = reasons[i] == Reason.UNLIKELY ? Math.max(most, chances[i]) : most;
      }
      length += keep(Math.max(LEAST_OF_ALL, most / 2), Reason.BEST_THERE_IS);
      if (length == 0 && scan.containers.getFirst().proseLength >= MUCH) {
        // A forum or a shop: no article, but not nothing either.
        keep(most / 2, Reason.BEST_THERE_IS);
      }
    }
    strays.drop(passages, chances, reasons);
    dropWhatLeads();
    dropWhatFollows();
    Likeness.keep(scan, chances, reasons);
    dropRepeats();
    Strays.dropHidden(passages, reasons);
    Units.even(scan, reasons);
    Units.head(scan, chances, reasons);
    Units.between(scan, chances, reasons);
    boxes.drop(scan, authors, reasons);
    strays.dropLastLabel(passages, reasons);
    Strays.dropHeadsOfLinks(passages, reasons);
    for (TextBlock passage : passages) {
      if (reasons[passage.index].kept) {
        count(passage.owner);
      }
    }
  }

  /**
   * The chance from which passages are kept: that which makes the expected F1 of the kept text
   * greatest on a page where all is doubtful, and one half on a page that is clear.
   */
  static float least(List<TextBlock> passages, float[] chances) {
    long[] order = new long[chances.length];
    int open = 0;
    double expected = 0;
    for (int i = 0; i < chances.length; i++) {
      if (TextBlockClassifier.isOpen(chances[i])) {
        // Chances are not negative: the order of their bits is theirs. The greatest comes first.
        order[open++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(chances[i])) << 32 | i;
      }
      expected += (double) chances[i] * passages.get(i).length;
    }
    Arrays.sort(order, 0, open);
    double hits = 0;
    double length = 0;
    double best = 0;
    double likely = 0;
    float least = 1;
    for (int i = 0; i < open; i++) {
      int index = (int) order[i];
      hits += (double) chances[index] * passages.get(index).length;
      length += passages.get(index).length;
      double score = hits / (length + expected);
      if (score > best) {
        best = score;
        least = chances[index];
      }
      if (chances[index] >= LEAST_LIKELY) {
        likely = score;
      }
    }
    if (2 * best >= CLEAR) {
      return EVEN;
    }
    return Math.max(best > MUCH_BETTER * likely ? LEAST_OF_ALL : LEAST_LIKELY, least);
  }

  private int keep(float least, Reason reason) {
    int length = 0;
    boolean begun = false;
    for (TextBlock passage : passages) {
      int index = passage.index;
      if (reasons[index] != null && reasons[index] != Reason.UNLIKELY) {
        continue;
      }
      if (chances[index] < least) {
        reasons[index] = Reason.UNLIKELY;
      } else if (heads.tell(passage, begun)) {
        reasons[index] = Reason.TOLD_BY_THE_METADATA;
      } else {
        reasons[index] = reason;
        length += passage.length;
        begun |= passage.isProse();
      }
    }
    return length;
  }

  /** What stands before the headline is not the article's, unless some of it is sure to be. */
  private void dropWhatLeads() {
    int headline = heads.headline(passages);
    if (likeliest(0, headline) < SURE && likeliest(headline, chances.length) >= SURE) {
      for (int i = 0; i < headline; i++) {
        reasons[i] = reasons[i].kept ? Reason.BEFORE_THE_HEADLINE : reasons[i];
      }
    }
  }

  /** The greatest chance of what is kept from one block to before another. */
  private float likeliest(int from, int to) {
    float most = 0;
    for (int i = from; i < to; i++) {
      most = reasons[i].kept ? Math.max(most, chances[i]) : most;
    }
    return most;
  }

  private void dropWhatFollows() {
    boolean[] likely = new boolean[reasons.length];
    for (int i = 0; i < likely.length; i++) {
      likely[i] = reasons[i].kept;
    }
    boolean[] apart = Stretches.apart(passages, chances, likely);
    for (int i = 0; i < apart.length; i++) {
      if (apart[i] && reasons[i].kept) {
        reasons[i] = Reason.APART_AFTER_THE_ARTICLE;
      }
    }
  }

  /** What the page says twice is kept once, headings between the repeated text included. */
  private void dropRepeats() {
    Repeats repeats = new Repeats(scan.sentences);
    boolean after = false;
    int waiting = passages.size();
    for (TextBlock passage : passages) {
      int index = passage.index;
      if (!reasons[index].kept) {
        continue;
      }
      boolean small = passage.words < SMALL;
      boolean known = small && repeats.has(passage);
      if (repeats.again(passage)) {
        for (int i = Math.min(waiting, index); i <= index; i++) {
          reasons[i] = reasons[i].kept ? Reason.SAID_BEFORE : reasons[i];
        }
        after = true;
      } else if (known && after) {
        reasons[index] = Reason.SAID_BEFORE;
      } else {
        after = false;
      }
      waiting = !known || after ? passages.size() : Math.min(waiting, index);
    }
  }

  private void count(Container owner) {
    count(owner, 1);
  }

  private void count(Container owner, int more) {
    for (Container at = owner; at != null; at = at.parent) {
      kept[at.index] += more;
    }
  }

  /** Chooses pictures and the like, and keeps their captions. */
  void media() {
    if (kept[0] == 0) {
      return;
    }
    media.choose(home(), reasons, kept);
    captionsInTheText();
    dropLastCredits();
    List<Container> owners = media.captions(reasons);
    owners.forEach(this::count);
    for (PageScan.Medium medium : media.chosen()) {
      count(medium.owner());
    }
    for (Container owner : owners) {
      if (isCaption(owner)) {
        captions.add(owner.element);
      }
    }
  }

  /**
   * Likely text may say what a picture shows: it stays with that, or goes with it. Where there is
   * hardly more than captions, they are the text. What says so right behind a picture that is shown
   * is kept with it, however unlikely as text.
   */
  private void captionsInTheText() {
    Captions named = new Captions(scan, credits);
    Map<TextBlock, List<Element>> found = new LinkedHashMap<>();
    int length = 0;
    int all = 0;
    for (TextBlock passage : passages) {
      boolean kept = reasons[passage.index].kept;
      if (kept || isLeftBehindPicture(passage)) {
        List<Element> elements = named.of(passage, chances[passage.index]);
        all += kept ? passage.length : 0;
        if (!elements.isEmpty()) {
          found.put(passage, elements);
          length += kept ? passage.length : 0;
        }
        if (!kept && !elements.isEmpty()) {
          reasons[passage.index] = Reason.CAPTION_OF_A_KEPT_PICTURE;
          count(passage.owner);
        }
      }
    }
    if (2 * length < all) {
      found.keySet().forEach(this::standByPicture);
    } else {
      found
          .keySet()
          .removeIf(passage -> reasons[passage.index] != Reason.CAPTION_OF_A_KEPT_PICTURE);
    }
    found.forEach((caption, elements) -> {
      Container owner = caption.owner;
      boolean own = elements.contains(owner.element);
      if (reasons[caption.index].kept && (!own || (owner.media == 0 && isCaption(owner)))) {
        captions.addAll(elements);
      }
    });
  }

  /** Whose pictures are that stand elsewhere is no text where it comes last. */
  private void dropLastCredits() {
    for (int i = reasons.length - 1; i > 0; i--) {
      if (reasons[i].kept) {
        TextBlock last = passages.get(i);
        if (kept[0] < 2 || reasons[i] == Reason.CAPTION_OF_A_KEPT_PICTURE || !credits.are(last)) {
          return;
        }
        reasons[i] = Reason.CAPTION_OF_A_LEFT_PICTURE;
        count(last.owner, -1);
      }
    }
  }

  /**
   * Whether unlikely text, with no text of the article in its element, stands right behind a
   * picture that is shown, or behind its caption.
   */
  private boolean isLeftBehindPicture(TextBlock passage) {
    int index = passage.index;
    Container owner = passage.owner;
    return reasons[index] == Reason.UNLIKELY
        && !passage.isHeading()
        && owner.role != Role.CONTROL
        && owner.above(1).role != Role.CONTROL
        && (owner.groups & WordWeights.FURNITURE) == 0
        && kept[owner.index] == 0
        && (passage.mediaBefore > 0
            ? media.isChosenBefore(index)
            : index > 0 && reasons[index - 1] == Reason.CAPTION_OF_A_KEPT_PICTURE);
  }

  private void standByPicture(TextBlock caption) {
    if (caption.mediaBefore == 0 || media.isChosenBefore(caption.index)) {
      reasons[caption.index] = Reason.CAPTION_OF_A_KEPT_PICTURE;
    } else {
      reasons[caption.index] = Reason.CAPTION_OF_A_LEFT_PICTURE;
      count(caption.owner, -1);
    }
  }

  /** Whether all that is kept in a container is there for a picture, which stands outside. */
  private boolean isCaption(Container owner) {
    int words = 0;
    for (int i = owner.firstPassage; i < owner.endPassage; i++) {
      words += reasons[i] == Reason.CAPTION_OF_A_KEPT_PICTURE ? 1 : 0;
    }
    return words == kept[owner.index];
  }

  /** The lowest container that holds all that is kept. */
  private Container home() {
    Container at = scan.containers.getFirst();
    int all = kept[0];
    boolean deeper = all > 0;
    while (deeper) {
      deeper = false;
      for (int i = at.index + 1; i < at.end; i = scan.containers.get(i).end) {
        if (kept[i] == all) {
          at = scan.containers.get(i);
          deeper = true;
          break;
        }
      }
    }
    while (at.parent != null && !isFrame(at.role)) {
      at = at.parent;
    }
    return at;
  }

  /** Whether elements of this role hold blocks, and are none themselves. */
  private static boolean isFrame(Role role) {
    return switch (role) {
      case DIVISION, SECTION, ARTICLE, MAIN, OTHER, HEADER, ASIDE, FORM, FOOTER -> true;
      default -> false;
    };
  }

  /** The part of the page that was chosen. */
  Content content() {
    if (kept[0] == 0) {
      return new Content(List.of(), Set.of());
    }
    Container home = home();
    Set<Node> dropped = new HashSet<>();
    int i = home.index;
    while (i < home.end) {
      Container container = scan.containers.get(i);
      if (kept[i] == 0) {
        dropped.add(container.element);
        i = container.end;
      } else {
        i++;
      }
    }
    for (int k = home.firstPassage; k < home.endPassage; k++) {
      TextBlock passage = passages.get(k);
      if (!reasons[k].kept && kept[passage.owner.index] > 0) {
        ContentFinder.drop(passage, dropped);
      } else if (reasons[k].kept) {
        Element line = heads.opening(passage);
        if (line != null) {
          dropped.add(line);
        }
      }
    }
    for (PageScan.Medium medium : media.left()) {
      if (kept[medium.owner().index] > 0) {
        dropped.add(medium.element());
      }
    }
    return new Content(List.of(home.element), dropped, captions);
  }

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>(reasons.length);
    for (int i = 0; i < reasons.length; i++) {
      verdicts.add(new Verdict(chances[i], reasons[i]));
    }
    return verdicts;
  }
}
