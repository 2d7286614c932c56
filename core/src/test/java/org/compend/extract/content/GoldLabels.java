package org.compend.extract.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.extract.GoldPages.GoldPage;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Labels for the passages of a page, by laying them along the gold text: the share of a passage's
 * words that the gold has, from 0 to 1, and how much the passage weighs (0 where nothing is known).
 */
final class GoldLabels {
  private final float[] share;
  private final float[] weight;

  GoldLabels(float[] share, float[] weight) {
    this.share = share;
    this.weight = weight;
  }

  float[] share() {
    return share;
  }

  float[] weight() {
    return weight;
  }

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  /** As many words as this come twice only where a page repeats its text. */
  private static final int LONG = 12;

  static GoldLabels of(GoldPage page, PageScan scan) {
    String text = page.text();
    return text == null ? bySnippets(page, scan) : byText(text, scan);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  private static GoldLabels byText(String text, PageScan scan) {
    int count = scan.passages.size();
    List<String> words = new ArrayList<>();
    int[] starts = new int[count + 1];
    for (int i = 0; i < count; i++) {
      words.addAll(words(text(scan.passages.get(i))));
      starts[i + 1] = words.size();
    }
    Alignment alignment = new Alignment(words, words(text));
    alignment.chain();
    alignment.fillGaps(starts);
    alignment.takeStrays(starts);
    float[] share = new float[count];
    float[] weight = new float[count];
    float total = Math.max(20, alignment.gold.size());
    for (int i = 0; i < count; i++) {
      int size = starts[i + 1] - starts[i];
      int hits = 0;
      for (int k = starts[i]; k < starts[i + 1]; k++) {
        hits += alignment.place[k] >= 0 ? 1 : 0;
      }
      share[i] = size == 0 ? 0 : (float) hits / size;
      weight[i] = size / total;
    }
    alike(scan, share);
    return new GoldLabels(share, weight);
  }

  /** A page may hold its text twice; which copy was laid along the gold is chance. */
  private static void alike(PageScan scan, float[] share) {
    Map<Long, Float> most = new HashMap<>();
    for (TextBlock block : scan.passages) {
      if (block.words >= LONG) {
        most.merge(block.textHash, share[block.index], Math::max);
      }
    }
    for (TextBlock block : scan.passages) {
      if (block.words >= LONG) {
        share[block.index] = most.getOrDefault(block.textHash, share[block.index]);
      }
    }
  }

  /** Which word of the gold each word of the page is; -1 for none. */
  private static final class Alignment {
    final List<String> page;
    final List<String> gold;
    final int[] place;
    final boolean[] taken;

    Alignment(List<String> page, List<String> gold) {
      this.page = page;
      this.gold = gold;
      this.place = new int[page.size()];
      this.taken = new boolean[gold.size()];
      Arrays.fill(place, -1);
    }

    private Map<String, List<Integer>> runs() {
      Map<String, List<Integer>> runs = new HashMap<>();
      for (int i = 0; i + RUN <= gold.size(); i++) {
        runs.computeIfAbsent(String.join(" ", gold.subList(i, i + RUN)), _ -> new ArrayList<>())
            .add(i);
      }
      return runs;
    }

    private void match(int at, int where) {
      place[at] = where;
      taken[where] = true;
    }

    /** The longest chain of common runs that goes forward in both. */
    void chain() {
      Map<String, List<Integer>> runs = runs();
      List<int[]> anchors = new ArrayList<>();
      for (int i = 0; i + RUN <= page.size(); i++) {
        List<Integer> places = runs.get(String.join(" ", page.subList(i, i + RUN)));
        if (places != null && places.size() <= 12) {
          for (int k = places.size() - 1; k >= 0; k--) {
            anchors.add(new int[] {i, places.get(k)});
          }
        }
      }
      int[] tails = new int[anchors.size() + 1];
      int[] previous = new int[anchors.size()];
      int longest = 0;
      for (int k = 0; k < anchors.size(); k++) {
        int low = 0;
        int high = longest;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (anchors.get(tails[middle])[1] < anchors.get(k)[1]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        previous[k] = low > 0 ? tails[low - 1] : -1;
        tails[low] = k;
        longest = Math.max(longest, low + 1);
      }
      for (int k = longest > 0 ? tails[longest - 1] : -1; k >= 0; k = previous[k]) {
        int[] anchor = anchors.get(k);
        for (int j = RUN - 1; j >= 0; j--) {
          if (place[anchor[0] + j] < 0 && !taken[anchor[1] + j]) {
            match(anchor[0] + j, anchor[1] + j);
          }
        }
      }
    }

    /** Passages without a place whose words the gold has, in a row, where they would stand. */
    void fillGaps(int[] starts) {
      int at = 0;
      for (int i = 0; i + 1 < starts.length; i++) {
        int size = starts[i + 1] - starts[i];
        int last = -1;
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          last = Math.max(last, place[k]);
        }
        if (last >= 0) {
          at = last + 1;
        } else if (size > 0) {
          int limit = at;
          while (limit < gold.size() && !taken[limit]) {
            limit++;
          }
          int where = find(starts[i], size, at, limit);
          if (where >= 0) {
            for (int k = 0; k < size; k++) {
              match(starts[i] + k, where + k);
            }
            at = where + size;
          }
        }
      }
    }

    private int find(int from, int size, int start, int limit) {
      List<String> wanted = page.subList(from, from + size);
      for (int where = start; where + size <= limit; where++) {
        if (gold.subList(where, where + size).equals(wanted)) {
          return where;
        }
      }
      return -1;
    }

    /** What the gold has in another order than the page: only whole stretches left by the rest. */
    void takeStrays(int[] starts) {
      Map<String, List<Integer>> runs = runs();
      for (int i = 0; i + 1 < starts.length; i++) {
        for (int k = starts[i]; k + RUN <= starts[i + 1]; k++) {
          List<Integer> places =
              place[k] >= 0 ? null : runs.get(String.join(" ", page.subList(k, k + RUN)));
          if (places != null) {
            for (int where : places) {
              if (free(k, where)) {
                for (int j = 0; j < RUN; j++) {
                  match(k + j, where + j);
                }
                extend(k + RUN, where + RUN, starts[i + 1]);
                break;
              }
            }
          }
        }
      }
    }

    private boolean free(int at, int where) {
      for (int j = 0; j < RUN; j++) {
        if (place[at + j] >= 0 || taken[where + j]) {
          return false;
        }
      }
      return true;
    }

    private void extend(int at, int where, int end) {
      int i = at;
      int j = where;
      while (i < end
          && j < gold.size()
          && place[i] < 0
          && !taken[j]
          && page.get(i).equals(gold.get(j))) {
        match(i++, j++);
      }
    }
  }

  /**
   * The text of a block, of its nodes alone: labels that know of the blank text between them teach
   * no better.
   */
  static String text(TextBlock block) {
    StringBuilder text = new StringBuilder();
    for (Node node : block.nodes) {
      text.append(node instanceof TextNode words ? words.getWholeText() : " ");
    }
    return text.toString().replaceAll("[\\x00-\\x20\\xa0]+", " ").strip();
  }

  private static GoldLabels bySnippets(GoldPage page, PageScan scan) {
    int count = scan.passages.size();
    float[] share = new float[count];
    float[] weight = new float[count];
    for (int i = 0; i < count; i++) {
      String text = text(scan.passages.get(i));
      float all = 1f / Math.max(1, page.with().size() + page.without().size());
      if (has(text, page.with(), 0)) {
        share[i] = 1;
        weight[i] = all;
      } else if (has(text, page.without(), .4)) {
        weight[i] = all;
      }
    }
    return new GoldLabels(share, weight);
  }

  /** Whether a text has one of the snippets, and the snippet is at least that share of the text. */
  private static boolean has(String text, List<String> snippets, double share) {
    for (String snippet : snippets) {
      String folded = snippet.replaceAll("\\s+", " ").strip();
      if (folded.length() >= share * text.length() && text.contains(folded)) {
        return true;
      }
    }
    return false;
  }
}
