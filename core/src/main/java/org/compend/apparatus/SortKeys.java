package org.compend.apparatus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of an index: by family name, accents and case aside. */
final class SortKeys {
  /** Parts of family names that are sorted with them, as most English and Arabic indexes do. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "ten", "de", "da", "di", "du", "del", "della", "dos", "le",
          "la", "st.", "st", "bin", "ibn", "ben", "al", "el", "abd", "abdul", "abu", "mac", "o'",
          "san");

  /** Chinese names of families, of which each person's stands first. */
  private static final Set<String> FAMILY_FIRST = WordTable.of("family", "zh");

  /** A given name of Korea or Taiwan as it is romanised: “Jong-un”, but not “Al-maktoum”. */
  private static final Pattern HYPHENED = Pattern.compile("(\\p{Lu}\\p{Ll}+)-\\p{Ll}+");

  /** A given name of one or two Chinese syllables as pinyin writes them: “Jun”, “Jinping”. */
  private static final Pattern PINYIN =
      Pattern.compile(
          "(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan"
              + "|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|u)|[bpmfw]o){1,2}");

  /** What an editor writes behind a name that two bear. */
  static final Pattern TOLD_APART = Pattern.compile("\\s+\\([^()]+\\)$");

  static final Comparator<Span> READING =
      Comparator.comparingInt(Span::paragraph).thenComparingInt(Span::start);

  static final Comparator<Name> NAMES =
      Comparator.comparing(Name::kind)
          .thenComparing(name -> folded(name.sortKey()))
          .thenComparing(Name::name);

  private SortKeys() {}

  /**
   * A person's name with the family name first.
   *
   * @param forms the forms in which the article names the person: the word by which it goes on to
   *     speak of somebody is the family name, which in Chinese or Hungarian stands first
   */
  static String ofPerson(String name, Map<String, Integer> forms) {
    Matcher apart = TOLD_APART.matcher(name);
    if (apart.find() && apart.start() > 0) {
      return ofPerson(name.substring(0, apart.start()), forms) + apart.group();
    }
    List<String> words = new ArrayList<>(List.of(name.split("\\s+", -1)));
    if (words.size() < 2 || words.getLast().matches("[IVXL]{2,}\\.?|[IVX]\\.")) {
      // “Benedikt XVI.”
      return name;
    }
    int first = forms.getOrDefault(words.getFirst(), 0);
    int last = forms.getOrDefault(words.getLast(), 0);
    if (first > 1 && last == 0 && words.size() <= 3) {
      return name;
    }
    if (words.size() == 2 && isFamilyFirst(words.getFirst(), words.getLast())) {
      return name;
    }
    int family = words.size() - 1;
    while (family > 1 && PARTICLES.contains(words.get(family - 1).toLowerCase(Locale.ROOT))) {
      family--;
    }
    return String.join(" ", words.subList(family, words.size()))
        + ", "
        + String.join(" ", words.subList(0, family));
  }

  /**
   * “Xi Jinping”, “Kim Jong-un”: told by the form of both names. Where both are families’ names the
   * order of English is taken: “Yang Li”.
   */
  private static boolean isFamilyFirst(String first, String last) {
    Matcher hyphened = HYPHENED.matcher(last);
    if (hyphened.matches()) {
      return !PARTICLES.contains(hyphened.group(1).toLowerCase(Locale.ROOT));
    }
    String given = last.toLowerCase(Locale.ROOT);
    return FAMILY_FIRST.contains(first.toLowerCase(Locale.ROOT))
        && !FAMILY_FIRST.contains(given)
        && PINYIN.matcher(given).matches();
  }

  static String folded(String key) {
    return Normalizer.normalize(key, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("^[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
