package org.compend.apparatus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text shows of whether its tokens are parts of names: each token's features as hashes.
 *
 * <p>A feature is a question with its answer (“the word before”, “mr”), hashed to 32 bits. Tokens
 * that no name could hold, such as a word in lower case far from any capital, have none.
 */
final class NameFeatures {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int REACH = 3;
  private static final int BEGINNING = 99;

  // What stands beside a name, further to the lines of a list.
  private static final int LINES_BEFORE = 3;
  private static final int TITLED = 8;
  private static final int GIVEN = 16;
  private static final int SPEAKS = 32;
  private static final int OWNS = 64;

  /** As the list's line of what stands behind a comma has it: “Lind, 61, …”, “Lind, the …”. */
  private static final int EXPLAINED = 256;

  private final Gazetteer gazetteer;
  private final Map<String, int[]> spellings = new HashMap<>();

  /** For each word with a capital what stands beside the names that it may be of, as bits. */
  private final Map<String, Integer> company = new HashMap<>();

  /**
   * @param gazetteer places known beforehand
   * @param sentences the whole text: how it spells a word elsewhere says much of each occurrence
   */
  NameFeatures(Gazetteer gazetteer, List<Sentence> sentences) {
    this.gazetteer = gazetteer;
    for (Sentence sentence : sentences) {
      meet(sentence);
      for (int i = 0; i < sentence.tokens().size(); i++) {
        Token token = sentence.tokens().get(i);
        if (token.isWord()) {
          int[] seen = spellings.computeIfAbsent(token.lower(), _ -> new int[2]);
          if (!token.isCapitalised()) {
            seen[0]++;
          } else if (i > 0) {
            seen[1]++;
          }
        }
      }
    }
  }

  /** For each token the run of words with capitals that it stands in, or itself. */
  private static int[][] runs(List<Token> tokens) {
    int n = tokens.size();
    int[][] runs = new int[n][];
    for (int i = 0; i < n; ) {
      int end = i + 1;
      if (tokens.get(i).isCapitalised()) {
        while (end < n
            && (tokens.get(end).isCapitalised()
                || (end + 1 < n
                    && tokens.get(end).is("-")
                    && tokens.get(end + 1).isCapitalised()))) {
          end++;
        }
      }
      int[] run = {i, end};
      for (; i < end; i++) {
        runs[i] = run;
      }
    }
    return runs;
  }

  /** Adds what stands beside the runs of a sentence to what is known of each of their words. */
  private void meet(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int[][] runs = runs(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isCapitalised()) {
        int bits = before(tokens, runs[i][0], i) | behind(tokens, runs[i][1]);
        company.merge(tokens.get(i).lower(), bits, (a, b) -> a | b);
      }
    }
  }

  private int before(List<Token> tokens, int from, int i) {
    int bits = from > 0 ? line("before", tokens.get(from - 1).lower()) : 0;
    String beside = i > 0 ? tokens.get(i - 1).lower() : "";
    if (gazetteer.isTitle(beside)) {
      return bits | TITLED;
    }
    return i > from && gazetteer.isGivenName(beside) ? bits | GIVEN : bits;
  }

  private int behind(List<Token> tokens, int to) {
    if (to == tokens.size()) {
      return 0;
    }
    Token after = tokens.get(to);
    if (after.is(",") && to + 1 < tokens.size()) {
      String next = tokens.get(to + 1).lower();
      return NUMBER.matcher(next).matches() ? EXPLAINED : line("comma", next);
    }
    if (gazetteer.says(after.lower())) {
      return SPEAKS;
    }
    return after.isPossessive() ? OWNS : line("behind", after.lower());
  }

  /** The bit of a word beside names; the first lines stand before, the last ones behind. */
  private int line(String where, String word) {
    int line = gazetteer.company(where, word);
    return line < 0 ? 0 : line < LINES_BEFORE ? 1 << line : 1 << (line + 4);
  }

  /** Which tokens of a sentence may be parts of names. */
  static boolean[] candidates(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int n = tokens.size();
    boolean[] capital = new boolean[n];
    for (int i = 0; i < n; i++) {
      capital[i] = tokens.get(i).text().chars().anyMatch(Character::isUpperCase);
    }
    boolean[] candidates = new boolean[n];
    for (int i = 0; i < n; i++) {
      boolean after = any(capital, i - REACH, i);
      boolean before = any(capital, i + 1, i + 1 + REACH);
      candidates[i] =
          capital[i]
              || (after && before)
              || (after && Character.isDigit(tokens.get(i).text().charAt(0)))
              || any(capital, i + 1, i + 2)
              || (i > 0 && capital[i - 1] && tokens.get(i).is("-"))
              || (i > 1 && capital[i - 2] && tokens.get(i - 1).is("-"))
              || (any(capital, i + 2, i + 3) && i + 1 < n && tokens.get(i + 1).is("-"));
    }
    return candidates;
  }

  private static boolean any(boolean[] flags, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, flags.length); i++) {
      if (flags[i]) {
        return true;
      }
    }
    return false;
  }

  /** The features of each token of a sentence; an empty array where it cannot be part of a name. */
  int[][] of(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    int n = tokens.size();
    boolean[] candidates = candidates(sentence);
    int[][] features = new int[n][];
    // Two places of padding on each side.
    int[] word = new int[n + 4];
    int[] shape = new int[n + 4];
    String[] lower = new String[n];
    int capitals = 0;
    int words = 0;
    Arrays.fill(word, 1);
    Arrays.fill(shape, 1);
    for (int i = 0; i < n; i++) {
      lower[i] = tokens.get(i).lower();
      word[i + 2] = lower[i].hashCode();
      shape[i + 2] = shape(tokens.get(i).text()).hashCode();
      if (tokens.get(i).isWord()) {
        words++;
        capitals += tokens.get(i).isCapitalised() ? 1 : 0;
      }
    }
    int headline = words > 3 && capitals * 10 > words * 6 ? 2 : 1;
    int[] places = gazetteer.find(tokens, lower);
    int[] lists = new int[n + 4];
    for (int i = 0; i < n; i++) {
      lists[i + 2] = gazetteer.lists(lower[i]);
    }
    int[][] runs = runs(tokens);
    for (int i = 0; i < n; i++) {
      if (candidates[i]) {
        Buffer out = new Buffer();
        add(out, lower, word, shape, places, lists, headline, i);
        addRun(out, word, lists, runs[i], i);
        addCompany(out, company.getOrDefault(lower[i], 0), shape[i + 2], place(runs[i], i));
        features[i] = out.toArray();
      } else {
        features[i] = new int[0];
      }
    }
    return features;
  }

  /** Where a token stands in its run: how far from its beginning and from its end. */
  private static int place(int[] run, int i) {
    return Math.min(i - run[0], 2) * 3 + Math.min(run[1] - 1 - i, 2);
  }

  /**
   * What stands on either side of the run of words with capitals, and with what it begins and ends.
   */
  private static void addRun(Buffer out, int[] word, int[] lists, int[] run, int i) {
    int from = run[0];
    int to = run[1];
    int left = word[from + 1];
    int right = word[to + 2];
    int place = place(run, i);
    out.add(70, left, place);
    out.add(71, right, place);
    out.add(72, word[from + 2], place);
    out.add(73, word[to + 1], place);
    out.add(74, Math.min(to - from, 5), place);
    out.add(75, from == 0 ? BEGINNING : word[from], left);
    out.add(76, word[to + 3], right);
    out.add(77, lists[from + 2] * 16 + lists[from + 1], lists[to + 2] * 16 + place);
  }

  /** What stands beside the word's other mentions. */
  private static void addCompany(Buffer out, int company, int shape, int place) {
    out.add(78, company, 0);
    out.add(79, company, shape);
    out.add(80, company & 31, place);
    out.add(81, company & ~31, place);
  }

  private void add(
      Buffer out,
      String[] lower,
      int[] word,
      int[] shape,
      int[] places,
      int[] lists,
      int headline,
      int i) {
    int j = i + 2;
    int[] seen = spellings.get(lower[i]);
    int spelled = seen == null ? 0 : (seen[0] > 0 ? 1 : 0) + (seen[1] > 0 ? 2 : 0);
    out.add(1, word[j], 0);
    out.add(2, word[j - 1], 0);
    out.add(3, word[j + 1], 0);
    out.add(4, word[j - 2], 0);
    out.add(5, word[j + 2], 0);
    out.add(6, word[j - 1], word[j]);
    out.add(7, word[j], word[j + 1]);
    out.add(8, shape[j], 0);
    out.add(9, shape[j - 1], shape[j]);
    out.add(10, shape[j], shape[j + 1]);
    out.add(11, shape[j - 1] * 31 + shape[j], shape[j + 1]);
    out.add(12, shape[j - 2] * 31 + shape[j - 1], shape[j]);
    out.add(13, shape[j] * 31 + shape[j + 1], shape[j + 2]);
    String text = lower[i];
    for (int k = 1; k <= 4 && k <= text.length(); k++) {
      out.add(14 + k, text.substring(0, k).hashCode(), 0);
      out.add(18 + k, text.substring(text.length() - k).hashCode(), 0);
    }
    out.add(23, spelled * 2 + (i == 0 ? 1 : 0), shape[j]);
    out.add(24, headline, shape[j]);
    out.add(25, word[j - 1], shape[j]);
    out.add(26, word[j + 1], shape[j]);
    out.add(27, spelled, word[j - 1]);
    out.add(28, word[j - 1] * 31 + word[j + 1], shape[j]);
    if (places[i] != 0) {
      out.add(29, places[i], 0);
      out.add(30, places[i], shape[j - 1]);
      out.add(31, places[i], shape[j + 1]);
      out.add(32, places[i], word[j - 1]);
    }
    if (lists[j] != 0) {
      out.add(34, lists[j], shape[j]);
      out.add(35, lists[j], shape[j + 1]);
    }
    if (lists[j - 1] != 0 || lists[j - 2] != 0) {
      out.add(36, lists[j - 1] * 16 + lists[j - 2], shape[j]);
      out.add(37, lists[j - 1], shape[j - 1]);
    }
    if (lists[j + 1] != 0 || lists[j + 2] != 0) {
      out.add(38, lists[j + 1] * 16 + lists[j + 2], shape[j]);
    }
    if (i > 0 && places[i - 1] != 0) {
      out.add(33, places[i - 1], shape[j]);
    }
  }

  /** The hash of a feature: a question with up to two parts of its answer. */
  static int hash(int question, int first, int second) {
    return mix(mix(mix(question * 0x9e3779b1) * 31 + first) * 31 + second);
  }

  private static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** “Xxx” for any capitalised word, “XX” for capitals, “dd” for numbers: at most two in a row. */
  static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c == '’' ? '\'' : c;
      run = kind == last ? run + 1 : 0;
      if (run < 2) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }

  private static final class Buffer {
    private int[] hashes = new int[48];
    private int size;

    void add(int question, int first, int second) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash(question, first, second);
    }

    int[] toArray() {
      return Arrays.copyOf(hashes, size);
    }
  }
}
