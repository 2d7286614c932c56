package org.compend.extract.content;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about the kind of a page rests on, as numbers in a fixed order: what the page
 * declares, how its text is spread, what was kept of it, and which part of it repeats one pattern.
 */
final class KindFeatures {
  /** Shorter text, in characters, may be a price. */
  private static final int PRICE = 40;

  /** Each tree is shown some of the numbers: what tells most is among them so many times. */
  private static final int OFTEN = 4;

  /** Where the row tells of articles in structured data, and what is declared without them. */
  static final int DECLARED_ARTICLES = 1;

  static final int DECLARED_FORUM = 3 * PageTypes.COUNT;
  static final int DECLARED_PRODUCT = DECLARED_FORUM + 2;

  /**
   * Where it tells of what was kept: all, the prose, headings, and those of them that are links.
   */
  static final int KEPT = DECLARED_FORUM + 5 * OFTEN;

  static final int KEPT_PROSE = KEPT + 3;
  static final int KEPT_HEADINGS = KEPT + 8;
  static final int KEPT_HEADING_LINKS = KEPT + 10;

  /** The last so many numbers tell of the address. */
  private static final int ADDRESS = 6;

  /** So many products may be one and its variants. */
  private static final int FEW = 3;

  /** What elements are named after that tells of a page's kind: bits of {@link WordWeights}. */
  private static final int[] GROUPS = {
    WordWeights.COMMENT,
    WordWeights.POSTS,
    WordWeights.FORUM,
    WordWeights.SHOP,
    WordWeights.PRICES,
    WordWeights.CARDS
  };

  /** What navigation and the like says of a page is the same on all pages of a site. */
  private static final int AROUND = Container.NAVIGATION | Container.FOOTER | Container.HEADER;

  private final PageScan scan;
  private final List<Verdict> verdicts;
  private float[] row = new float[160];
  private int at;

  private KindFeatures(PageScan scan, List<Verdict> verdicts) {
    this.scan = scan;
    this.verdicts = verdicts;
  }

  /** The numbers of a page, whose address need not be known. */
  static float[] of(PageScan scan, List<Verdict> verdicts, @Nullable URI address) {
    KindFeatures features = new KindFeatures(scan, verdicts);
    features.declared();
    features.text();
    features.names();
    features.pattern();
    features.address(address);
    return Arrays.copyOf(features.row, features.at);
  }

  /** Whether the page that these numbers tell of is at the root of its site. */
  static boolean isRoot(float[] row) {
    return row[row.length - ADDRESS] > 0;
  }

  /** What the page says that it is: in its head, in its structured data, in its markup. */
  private void declared() {
    int[] all = PageTypes.counts(scan.types); // those of the structured data among them
    int[] data = PageTypes.counts(scan.data().types());
    int[] markup = PageTypes.counts(scan.itemTypes);
    int[] most = new int[PageTypes.COUNT];
    for (int group = 0; group < PageTypes.COUNT; group++) {
      int head = all[group] - data[group];
      add(head);
      add(data[group]);
      add(markup[group]);
      most[group] = Math.max(head, Math.max(data[group], markup[group]));
    }
    // An article's page may have a forum or sell something; a product's page says that it has one.
    boolean other = data[PageTypes.ARTICLE] == 0 && markup[PageTypes.ARTICLE] == 0;
    boolean product = other && most[PageTypes.PRODUCT] > 0;
    for (int i = 0; i < OFTEN; i++) {
      add(other && most[PageTypes.FORUM] > 0 ? 1 : 0);
      add(product ? 1 : 0);
      add(product && most[PageTypes.PRODUCT] <= FEW ? 1 : 0);
      add(most[PageTypes.PRODUCT]);
      add(most[PageTypes.OFFER]);
    }
  }

  /** What was kept, and of what. */
  private void text() {
    int kept = 0;
    int keptBlocks = 0;
    int keptProse = 0;
    int keptProseBlocks = 0;
    int keptLinked = 0;
    int keptLinks = 0;
    int keptHeadings = 0;
    int keptHeadingLinks = 0;
    int headings = 0;
    int headingLinks = 0;
    int proseBlocks = 0;
    int prices = 0;
    int keptPrices = 0;
    int longest = 0;
    int strong = 0;
    double chances = 0;
    double expected = 0;
    float most = 0;
    for (TextBlock block : scan.passages) {
      Verdict verdict = verdicts.get(block.index);
      boolean heading = block.isHeading();
      boolean linked = 2 * block.linkLength > block.length;
      boolean price = isPrice(block);
      headings += heading ? 1 : 0;
      headingLinks += heading && linked ? 1 : 0;
      proseBlocks += block.isProse() ? 1 : 0;
      prices += price ? 1 : 0;
      expected += verdict.chance() * block.length;
      most = Math.max(most, verdict.chance());
      strong += verdict.chance() > .5 ? block.length : 0;
      if (verdict.kept()) {
        kept += block.length;
        keptBlocks++;
        keptProse += block.isProse() ? block.length : 0;
        keptProseBlocks += block.isProse() ? 1 : 0;
        keptLinked += block.linkLength;
        keptLinks += block.links;
        keptHeadings += heading ? 1 : 0;
        keptHeadingLinks += heading && linked ? 1 : 0;
        keptPrices += price ? 1 : 0;
        longest = Math.max(longest, block.length);
        chances += verdict.chance() * block.length;
      }
    }
    Container page = scan.containers.getFirst();
    float some = Math.max(1, kept);
    float all = Math.max(1, page.length);
    float prose = Math.max(1, page.proseLength);
    add(kept);
    add(keptBlocks);
    add(some / Math.max(1, keptBlocks));
    add(keptProse);
    add(keptProse / some);
    add(keptProseBlocks);
    add(keptLinked / some);
    add(1000 * keptLinks / some);
    add(keptHeadings);
    add(keptHeadings / (float) Math.max(1, keptBlocks));
    add(keptHeadingLinks);
    add(kept / all);
    add(keptProse / prose);
    add(longest);
    add((float) (chances / some));
    add(most);
    add((float) (expected / all));
    add(strong);
    add(page.length);
    add(page.proseLength);
    add(page.proseLength / all);
    add(page.linkDensity());
    add(proseBlocks);
    add(scan.passages.size());
    add(headings);
    add(headingLinks);
    add(prices);
    add(keptPrices);
    add(page.times);
    add(page.media);
    add(1000 * page.media / all);
    int headline = scan.headline();
    add(headline < 0 ? -1 : scan.passages.get(headline).before / all);
    add(headline < 0 ? -1 : verdicts.get(headline).chance());
    add(scan.data().tellsText() ? 1 : 0);
    add(scan.data().words());
  }

  private static boolean isPrice(TextBlock block) {
    if (block.length > PRICE || block.digits == 0 || block.signs == 0) {
      return false;
    }
    String text = block.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL) {
        return true;
      }
    }
    return false;
  }

  /** How much of the page and of what was kept stands in what is named after posts, prices… */
  private void names() {
    int[] elements = new int[GROUPS.length];
    int[] lengths = new int[GROUPS.length];
    int[] kept = new int[GROUPS.length];
    int[] proses = new int[GROUPS.length];
    int articles = 0;
    int headlines = 0;
    int forms = 0;
    int controls = 0;
    int rows = 0;
    int items = 0;
    int asides = 0;
    for (Container each : scan.containers) {
      for (int i = 0; i < GROUPS.length; i++) {
        elements[i] += (each.groups & GROUPS[i]) != 0 ? 1 : 0;
      }
      switch (each.role) {
        case ARTICLE -> articles++;
        case H1 -> headlines++;
        case FORM -> forms++;
        case CONTROL -> controls++;
        case ROW -> rows++;
        case ITEM -> items++;
        case QUOTATION -> asides++;
        default -> {}
      }
    }
    int all = 1;
    int allKept = 1;
    int allProse = 1;
    for (TextBlock block : scan.passages) {
      boolean isKept = verdicts.get(block.index).kept();
      int groups = block.owner.pathGroups | block.inlineGroups;
      all += block.length;
      allKept += isKept ? block.length : 0;
      allProse += block.isProse() ? block.length : 0;
      for (int i = 0; i < GROUPS.length; i++) {
        if ((groups & GROUPS[i]) != 0) {
          lengths[i] += block.length;
          kept[i] += isKept ? block.length : 0;
          proses[i] += block.isProse() ? block.length : 0;
        }
      }
    }
    for (int i = 0; i < GROUPS.length; i++) {
      add(elements[i]);
      add((float) lengths[i] / all);
      add((float) kept[i] / allKept);
      add((float) proses[i] / allProse);
    }
    add(articles);
    add(headlines);
    add(forms);
    add(controls);
    add(rows);
    add(items);
    add(asides);
    int body = scan.groups(scan.containers.getFirst().element);
    add((body & WordWeights.ONE) != 0 ? 1 : 0);
    add((body & WordWeights.MANY) != 0 ? 1 : 0);
    add((body & WordWeights.PRICES) != 0 ? 1 : 0);
    add((body & (WordWeights.FORUM | WordWeights.POSTS)) != 0 ? 1 : 0);
  }

  /** The elements of one kind, side by side, that hold most of the page's text. */
  private static final class Pattern {
    int units;
    int length;
    int linkLength;
    int prose;
    int media;
    int times;
    int groups;
    int passages;
    int kept;
    int headings;
    int headingLinks;
  }

  private void pattern() {
    Map<Long, Pattern> patterns = new HashMap<>();
    for (Container each : scan.containers) {
      if (each.unit == each && !each.is(AROUND)) {
        Pattern pattern = patterns.computeIfAbsent(PageScan.kind(each), _ -> new Pattern());
        pattern.units++;
        pattern.length += each.length;
        pattern.linkLength += each.linkLength;
        pattern.prose += each.proseLength;
        pattern.media += each.media;
        pattern.times += each.times;
        pattern.groups |= each.groups;
        pattern.passages += each.passages();
        for (int i = each.firstPassage; i < each.endPassage; i++) {
          TextBlock block = scan.passages.get(i);
          pattern.kept += verdicts.get(i).kept() ? block.length : 0;
          pattern.headings += block.isHeading() ? 1 : 0;
          pattern.headingLinks += block.isHeading() && block.linkLength > 0 ? 1 : 0;
        }
      }
    }
    Pattern most = new Pattern();
    int units = 0;
    for (Pattern each : patterns.values()) {
      most = each.length > most.length ? each : most;
      units += each.units;
    }
    Container page = scan.containers.getFirst();
    float many = Math.max(1, most.units);
    float length = Math.max(1, most.length);
    add(units);
    add(most.units);
    add(most.length / (float) Math.max(1, page.length));
    add(most.prose / (float) Math.max(1, page.proseLength));
    add(most.length / many);
    add(most.linkLength / length);
    add(most.prose / length);
    add(most.kept / length);
    add(most.media / many);
    add(most.times / many);
    add(most.passages / many);
    add(most.headings / many);
    add(most.headingLinks / many);
    add((most.groups & (WordWeights.FORUM | WordWeights.POSTS)) != 0 ? 1 : 0);
    add((most.groups & (WordWeights.PRICES | WordWeights.SHOP)) != 0 ? 1 : 0);
    add((most.groups & WordWeights.CARDS) != 0 ? 1 : 0);
  }

  /** The address's shape: the root of a site; a name of many words; a number; a question. */
  private void address(@Nullable URI address) {
    String path = address == null ? null : address.getPath();
    if (address == null || path == null) {
      for (int i = 0; i < ADDRESS; i++) {
        add(-1);
      }
      return;
    }
    boolean query = address.getRawQuery() != null;
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    String bare = path.substring(0, end);
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int steps = 0;
    int hyphens = 0;
    int digits = 0;
    for (int i = 0; i < end; i++) {
      steps += path.charAt(i) == '/' ? 1 : 0;
      digits += Character.isDigit(path.charAt(i)) ? 1 : 0;
    }
    for (int i = 0; i < last.length(); i++) {
      hyphens += last.charAt(i) == '-' || last.charAt(i) == '_' ? 1 : 0;
    }
    add(path.length() <= 1 && !query ? 1 : 0);
    add(query ? 1 : 0);
    add(steps);
    add(hyphens);
    add(digits);
    add(last.length());
  }

  private void add(float value) {
    row[at++] = value;
  }
}
