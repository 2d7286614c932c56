package org.compend.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compend.extract.Phrases.Section;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of running text: by its script, and among languages of one script by their
 * small words (resource {@code languages.txt}).
 *
 * <p>Some kilobytes in place of a model of megabytes; made for passages of twenty words and more.
 * Immutable, safe to share between threads.
 */
final class LanguageDetector {
  private static final int ENOUGH_LETTERS = 4000;

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
          Map.entry(UnicodeScript.ETHIOPIC, "am"));

  private static final String LETTERS = "letters: ";

  private final Map<String, List<String>> languagesOf = new HashMap<>();
  private final Map<Character, List<String>> languagesByLetter = new HashMap<>();
  private final Map<String, UnicodeScript> scripts = new HashMap<>();

  LanguageDetector(Phrases table) {
    for (Map.Entry<String, Section> section : table.sections().entrySet()) {
      for (String line : section.getValue().phrases()) {
        boolean letters = line.startsWith(LETTERS);
        for (String word : line.substring(letters ? LETTERS.length() : 0).split(" ", -1)) {
          if (letters) {
            languagesByLetter
                .computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                .add(section.getKey());
            continue;
          }
          languagesOf.computeIfAbsent(word, _ -> new ArrayList<>()).add(section.getKey());
          scripts.putIfAbsent(section.getKey(), UnicodeScript.of(word.codePointAt(0)));
        }
      }
    }
  }

  /**
   * The language of a page.
   *
   * @param text some of its text
   * @param declared what the page says; kept unless the text is plainly in another
   */
  Locale check(CharSequence text, Locale declared) {
    UnicodeScript script = script(text);
    if (script == null) {
      return declared;
    }
    String said = declared.getLanguage();
    Map<String, Double> shares = shares(text, script);
    String best = best(text, script, shares);
    if (best == null) {
      boolean impossible =
          scripts.get(said) != null
              && scripts.get(said) != script
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
    boolean sameScript = scripts.get(said) == script;
    double own = sameScript ? shares.getOrDefault(said, 0.0) : 0;
    boolean known =
        scripts.containsKey(said)
            || ALONE.containsValue(said)
            || said.equals("zh")
            || said.equals("ja");
    return known && own * 2.5 < shares.getOrDefault(best, 1.0)
        ? Locale.forLanguageTag(best)
        : declared;
  }

  /** The language of a text, or {@link Locale#ROOT} where it cannot be told. */
  Locale of(CharSequence text) {
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

  private @Nullable String best(
      CharSequence text, UnicodeScript script, Map<String, Double> shares) {
    if (script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA) {
      return kana(text) ? "ja" : "zh";
    }
    String alone = ALONE.get(script);
    if (alone != null) {
      return alone;
    }
    String best = null;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (best == null
          || share.getValue() > shares.getOrDefault(best, 0.0)
          || (share.getValue().equals(shares.get(best)) && share.getKey().compareTo(best) < 0)) {
        best = share.getKey();
      }
    }
    return best != null && shares.getOrDefault(best, 0.0) >= 0.06 ? best : null;
  }

  /** For each language of a script, what share of the words are its small words. */
  private Map<String, Double> shares(CharSequence text, UnicodeScript script) {
    Map<String, Double> shares = new HashMap<>();
    int words = 0;
    int start = -1;
    int end = Math.min(text.length(), ENOUGH_LETTERS);
    for (int i = 0; i <= end; i++) {
      boolean letter =
          i < end
              && (Character.isLetter(text.charAt(i))
                  || Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK
                  || Character.getType(text.charAt(i)) == Character.COMBINING_SPACING_MARK);
      if (letter && text.charAt(i) >= 0x80) {
        for (String language :
            languagesByLetter.getOrDefault(Character.toLowerCase(text.charAt(i)), List.of())) {
          shares.merge(language, 0.2, Double::sum);
        }
      }
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words++;
        if (i - start < 12) {
          List<String> languages =
              languagesOf.getOrDefault(
                  text.subSequence(start, i).toString().toLowerCase(Locale.ROOT), List.of());
          for (String language : languages) {
            shares.merge(language, 1.0 / (1 + 0.15 * (languages.size() - 1)), Double::sum);
          }
        }
        start = -1;
      }
    }
    int all = words;
    shares.keySet().removeIf(language -> scripts.get(language) != script);
    shares.replaceAll((_, sum) -> sum / Math.max(20, all));
    return shares;
  }

  /** The script of most letters, where there are twenty or more of them. */
  private static @Nullable UnicodeScript script(CharSequence text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < Math.min(text.length(), ENOUGH_LETTERS); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        counts.merge(c < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(c), 1, Integer::sum);
      }
    }
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

  private static boolean kana(CharSequence text) {
    int kana = 0;
    int han = 0;
    for (int i = 0; i < Math.min(text.length(), ENOUGH_LETTERS); i++) {
      UnicodeScript script = UnicodeScript.of(text.charAt(i));
      kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
      han += script == UnicodeScript.HAN ? 1 : 0;
    }
    return kana * 10 > han;
  }
}
