package org.compend.extract.metadata;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Phrases.Section;
import org.compend.extract.words.WordHashes;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of running text: by its script, and among languages of one script by their
 * small words (resource {@code languages.txt}).
 *
 * <p>Some kilobytes in place of a model of megabytes; made for passages of twenty words and more.
 * Immutable, safe to share between threads.
 */
public final class LanguageDetector {
  private static final int ENOUGH_LETTERS = 4000;
  private static final int SLOTS = 4096;

  /** Languages that are alone with their script. */
  private static final Map<UnicodeScript, String> ALONE =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.SINHALA, "si"),
          Map.entry(UnicodeScript.ORIYA, "or"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  private static final String LETTERS = "letters: ";

  /** Tags of the languages that the table knows, and the script of each. */
  private final List<String> languages = new ArrayList<>();

  private final List<UnicodeScript> scripts = new ArrayList<>();

  /** The small words by their hashes, and the languages of each. */
  private final long[] hashes = new long[SLOTS];

  private final int[][] languagesOf = new int[SLOTS][];
  private int[][] languagesByLetter = new int[0][];

  LanguageDetector(Phrases table) {
    for (Map.Entry<String, Section> section : table.sections().entrySet()) {
      int language = languages.size();
      UnicodeScript script = UnicodeScript.COMMON;
      for (String line : section.getValue().phrases()) {
        boolean letters = line.startsWith(LETTERS);
        for (String word : line.substring(letters ? LETTERS.length() : 0).split(" ", -1)) {
          if (letters) {
            letter(word.charAt(0), language);
          } else {
            int slot = slot(WordHashes.hash(word));
            int[] one = {language};
            hashes[slot] = WordHashes.hash(word);
            languagesOf[slot] = languagesOf[slot] == null ? one : and(languagesOf[slot], one);
            script = UnicodeScript.of(word.codePointAt(0));
          }
        }
      }
      languages.add(section.getKey());
      scripts.add(script);
    }
  }

  /** Where a hash stands, or would stand. */
  private int slot(long hash) {
    int slot = (int) (hash >>> 40) & SLOTS - 1;
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private void letter(char letter, int language) {
    if (letter >= languagesByLetter.length) {
      languagesByLetter = Arrays.copyOf(languagesByLetter, letter + 1);
    }
    int[] known = languagesByLetter[letter];
    int[] one = {language};
    languagesByLetter[letter] = known == null ? one : and(known, one);
  }

  private static int[] and(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /**
   * The language of a page.
   *
   * @param whole some of its text
   * @param declared what the page says; kept unless the text is plainly in another
   */
  Locale check(CharSequence whole, Locale declared) {
    char[] text = new char[Math.min(whole.length(), ENOUGH_LETTERS)];
    whole.subSequence(0, text.length).toString().getChars(0, text.length, text, 0);
    UnicodeScript script = script(text);
    if (script == null) {
      return declared;
    }
    String said = declared.getLanguage();
    double[] shares = shares(text, script);
    String best = best(text, script, shares);
    if (best == null) {
      boolean impossible =
          languages.contains(said)
              && scripts.get(languages.indexOf(said)) != script
              && !declared.toLanguageTag().contains("-Latn");
      return impossible ? Locale.ROOT : declared;
    }
    String language = Locale.forLanguageTag(best).getLanguage();
    if (said.isEmpty()) {
      return Locale.forLanguageTag(best);
    }
    if (said.equals(language) || alike(said, language)) {
      return declared;
    }
    double own = share(shares, said, 0);
    boolean known =
        languages.contains(said)
            || ALONE.containsValue(said)
            || said.equals("zh")
            || said.equals("ja");
    return known && own * 2.5 < share(shares, best, 1) ? Locale.forLanguageTag(best) : declared;
  }

  private double share(double[] shares, String language, double otherwise) {
    int index = languages.indexOf(language);
    return index < 0 || shares[index] == 0 ? otherwise : shares[index];
  }

  /** The language of a text, or {@link Locale#ROOT} where it cannot be told. */
  public Locale of(CharSequence text) {
    return check(text, Locale.ROOT);
  }

  /** Languages so close that their small words do not part them. */
  private static boolean alike(String one, String other) {
    String pair = one.compareTo(other) < 0 ? one + other : other + one;
    return List.of(
            "hrsr", "bshr", "bssr", "danb", "nbno", "dano", "nnno", "nbnn", "dann", "csnk", "cssk",
            "glpt", "caes", "esgl", "azt", "aztr", "idms", "hrsh", "shsr", "nosv")
        .contains(pair);
  }

  private @Nullable String best(char[] text, UnicodeScript script, double[] shares) {
    if (script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA) {
      return kana(text) ? "ja" : "zh";
    }
    String alone = ALONE.get(script);
    if (alone != null) {
      return alone;
    }
    int best = -1;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0
          && (best < 0
              || shares[i] > shares[best]
              || (shares[i] == shares[best]
                  && languages.get(i).compareTo(languages.get(best)) < 0))) {
        best = i;
      }
    }
    return best >= 0 && shares[best] >= 0.06 ? languages.get(best) : null;
  }

  /** For each language, what share of the words are its small words; 0 for other scripts. */
  private double[] shares(char[] text, UnicodeScript script) {
    double[] shares = new double[languages.size()];
    int words = 0;
    int start = -1;
    long hash = WordHashes.start();
    for (int i = 0; i <= text.length; i++) {
      char c = i < text.length ? text[i] : ' ';
      boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : letter(c);
      if (letter && c >= 0x80) {
        char small = Character.toLowerCase(c);
        int[] speaking = small < languagesByLetter.length ? languagesByLetter[small] : null;
        for (int k = 0; speaking != null && k < speaking.length; k++) {
          shares[speaking[k]] += 0.2;
        }
      }
      if (letter) {
        hash = WordHashes.next(start < 0 ? WordHashes.start() : hash, c);
      }
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start < 12) {
          int[] speaking = languagesOf[slot(hash)];
          for (int k = 0; speaking != null && k < speaking.length; k++) {
            shares[speaking[k]] += 1.0 / (1 + 0.15 * (speaking.length - 1));
          }
        }
        start = -1;
      }
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = scripts.get(i) == script ? shares[i] / Math.max(20, words) : 0;
    }
    return shares;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** The script of most letters, where there are twenty or more of them. */
  private static @Nullable UnicodeScript script(char[] text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int latin = 0;
    for (char c : text) {
      if (c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c)) {
        letters++;
        if (c < 0x250) {
          latin++;
        } else {
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        }
      }
    }
    counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    // Half of a Japanese text may be kana, and an ideograph says as much as several letters.
    int best = 0;
    UnicodeScript most = null;
    for (Map.Entry<UnicodeScript, Integer> count : counts.entrySet()) {
      boolean dense =
          count.getKey() == UnicodeScript.HAN || count.getKey() == UnicodeScript.HIRAGANA;
      int weight = dense ? count.getValue() * 3 : count.getValue();
      if (weight > best) {
        best = weight;
        most = count.getKey();
      }
    }
    return letters >= 20 ? most : null;
  }

  private static boolean kana(char[] text) {
    int kana = 0;
    int han = 0;
    for (char c : text) {
      UnicodeScript script = UnicodeScript.of(c);
      kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
      han += script == UnicodeScript.HAN ? 1 : 0;
    }
    return kana * 10 > han;
  }
}
