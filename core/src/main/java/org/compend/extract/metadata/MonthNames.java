package org.compend.extract.metadata;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.compend.extract.words.Phrases;

/**
 * Names of months in the languages of magazines, from the Java platform's CLDR data.
 *
 * <p>Each language is read when it is first asked for (some milliseconds): a page in English never
 * pays for Greek. Safe to use from several threads.
 */
final class MonthNames {
  /** Which languages write dates in a script: those with the most pages first. */
  private static final Map<Character.UnicodeScript, List<String>> LANGUAGES =
      Map.ofEntries(
          Map.entry(
              Character.UnicodeScript.LATIN,
              List.of(
                  "en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "cs", "sv", "da", "nb",
                  "fi", "hu", "ro", "hr", "sk", "sl", "ca", "id", "lt", "lv", "et", "sq", "eu",
                  "gl", "az", "is", "ga", "bs", "ms", "sw", "fil", "af", "uz", "cy", "mt", "ha",
                  "lb")),
          Map.entry(
              Character.UnicodeScript.CYRILLIC,
              List.of("ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "tg")),
          Map.entry(
              Character.UnicodeScript.ARABIC,
              List.of("ar", "ar-LB", "ar-DZ", "ar-MA", "fa", "ur", "ckb")),
          Map.entry(Character.UnicodeScript.GREEK, List.of("el")),
          Map.entry(Character.UnicodeScript.DEVANAGARI, List.of("hi", "mr", "ne")),
          Map.entry(Character.UnicodeScript.HEBREW, List.of("he")),
          Map.entry(Character.UnicodeScript.BENGALI, List.of("bn")),
          Map.entry(Character.UnicodeScript.THAI, List.of("th")),
          Map.entry(Character.UnicodeScript.ARMENIAN, List.of("hy")),
          Map.entry(Character.UnicodeScript.GEORGIAN, List.of("ka")),
          Map.entry(Character.UnicodeScript.TAMIL, List.of("ta")),
          Map.entry(Character.UnicodeScript.TELUGU, List.of("te")),
          Map.entry(Character.UnicodeScript.KANNADA, List.of("kn")),
          Map.entry(Character.UnicodeScript.MALAYALAM, List.of("ml")),
          Map.entry(Character.UnicodeScript.GUJARATI, List.of("gu")),
          Map.entry(Character.UnicodeScript.GURMUKHI, List.of("pa")),
          Map.entry(Character.UnicodeScript.ORIYA, List.of("or")),
          Map.entry(Character.UnicodeScript.SINHALA, List.of("si")),
          Map.entry(Character.UnicodeScript.KHMER, List.of("km")),
          Map.entry(Character.UnicodeScript.LAO, List.of("lo")),
          Map.entry(Character.UnicodeScript.MYANMAR, List.of("my")),
          Map.entry(Character.UnicodeScript.ETHIOPIC, List.of("am")));

  /**
   * Languages of few pages: what they abbreviate are everyday words of others (Maltese "fra", Welsh
   * "ion"), so that only pages of their own are read by it.
   */
  private static final Set<String> SELDOM =
      Set.of("sw", "fil", "uz", "cy", "mt", "ha", "lb", "ckb");

  /** A shorter whole name, in letters, is an everyday word elsewhere too: "Mee". */
  private static final int SHORTEST = 4;

  private final Map<String, Map<String, Integer>> byLanguage = new ConcurrentHashMap<>();
  private final Map<Character.UnicodeScript, Map<String, Integer>> byScript =
      new ConcurrentHashMap<>();

  /** The first words of names of several words. */
  private final Set<String> openings = ConcurrentHashMap.newKeySet();

  /** Forms that the platform lacks, by their keys. */
  private final Map<String, Integer> further = new HashMap<>();

  private final Phrases.Section links;
  private final Phrases.Section yearWords;
  private final Phrases.Section monthWords;

  MonthNames() {
    Phrases words = Phrases.read(MonthNames.class, "calendar.txt");
    links = words.section("link");
    yearWords = words.section("year");
    monthWords = words.section("month");
    for (Month month : Month.values()) {
      words
          .section(Integer.toString(month.getValue()))
          .phrases()
          .forEach(name -> further.put(key(name), month.getValue()));
    }
    open(further);
  }

  /** Whether a word, asked for its number before, may begin a name of several. */
  boolean opensLonger(String word) {
    return openings.contains(key(word));
  }

  private Map<String, Integer> open(Map<String, Integer> names) {
    names.keySet().stream()
        .filter(name -> name.indexOf(' ') > 0)
        .forEach(name -> openings.add(name.substring(0, name.indexOf(' '))));
    return names;
  }

  /** Whether a word may stand between the parts of a date: "10 <b>de</b> septiembre". */
  boolean isLink(String word) {
    return links.containsAnyCase(word);
  }

  /** Whether a word follows a year that comes before day and month: "2021. <b>gada</b> 12.". */
  boolean isYearWord(String word) {
    return yearWords.containsAnyCase(word);
  }

  /** Whether a word follows a month: "kovo <b>mėn.</b> 12 d.". */
  boolean isMonthWord(String word) {
    return monthWords.containsAnyCase(word);
  }

  /**
   * The number of a month, 1 to 12, or 0 where a word names none.
   *
   * @param word one word, or some parted by a space; case and a closing dot do not matter
   * @param language the language to ask first; others that share the word's script come after it
   */
  int number(String word, Locale language) {
    if (word.length() < 2 || word.length() > 24) {
      return 0;
    }
    String key = key(word);
    Integer form = further.get(key);
    if (form != null) {
      return form;
    }
    if (!language.getLanguage().isEmpty()) {
      int month = number(key, language.getLanguage());
      if (month != 0) {
        return month;
      }
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
    if (script == Character.UnicodeScript.HEBREW && word.length() > 3 && word.charAt(0) == 'ב') {
      return number(word.substring(1), language); // "on" clings to the name
    }
    List<String> others = LANGUAGES.getOrDefault(script, List.of());
    if (others.isEmpty()) {
      return 0;
    }
    return byScript.computeIfAbsent(script, _ -> together(others)).getOrDefault(key, 0);
  }

  private int number(String key, String language) {
    return byLanguage.computeIfAbsent(language, this::read).getOrDefault(key, 0);
  }

  /** What a word means in the first of some languages that knows it. */
  private Map<String, Integer> together(List<String> languages) {
    Map<String, Integer> all = new HashMap<>();
    for (String language : languages) {
      boolean seldom = SELDOM.contains(language);
      Map<String, Integer> names =
          seldom
              ? open(names(language, List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)))
              : byLanguage.computeIfAbsent(language, this::read);
      names.forEach((name, month) -> {
        if (!seldom || name.length() >= SHORTEST) {
          all.putIfAbsent(name, month);
        }
      });
    }
    return all;
  }

  private Map<String, Integer> read(String language) {
    Map<String, Integer> names =
        names(
            language,
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE));
    open(names);
    // Magazines abbreviate as they like ("Sept", "févr", "авг"): an unmistakable beginning will do.
    Map<String, Integer> beginnings = new HashMap<>();
    names.forEach((name, month) -> {
      for (int end = 3; end < name.length(); end++) {
        beginnings.merge(
            name.substring(0, end), month, (one, other) -> one.equals(other) ? one : 0);
      }
    });
    beginnings.forEach((beginning, month) -> {
      if (month != 0) {
        names.putIfAbsent(beginning, month);
      }
    });
    return names;
  }

  private static Map<String, Integer> names(String language, List<TextStyle> styles) {
    Locale locale = Locale.forLanguageTag(language);
    Map<String, Integer> names = new HashMap<>();
    for (TextStyle style : styles) {
      for (Month month : Month.values()) {
        String name = key(month.getDisplayName(style, locale));
        if (name.codePoints().anyMatch(Character::isLetter) && !Character.isDigit(name.charAt(0))) {
          names.putIfAbsent(name, month.getValue());
        }
      }
    }
    return names;
  }

  /** Lower case, without dots, accents and the Turkish dotless i, which upper case confuses. */
  private static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    StringBuilder out = new StringBuilder(lower.length());
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == 'ı') {
        out.append('i');
      } else if (c != '.'
          && c != '॰'
          && c != '\u200c'
          && c != '\u200d'
          && (c < 0x300 || c > 0x36f)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80 || word.charAt(i) == '.') {
        return false;
      }
    }
    return true;
  }
}
