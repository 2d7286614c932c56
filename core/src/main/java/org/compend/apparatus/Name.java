package org.compend.apparatus;

import java.util.List;

/**
 * A person, organisation or place that an article names, all its mentions gathered.
 *
 * @param name its fullest form in the article, titles aside
 * @param sortKey the form it is sorted under: {@code Kenyatta, Uhuru}
 * @param variants the other forms in which it occurs, in order of their first occurrence
 * @param mentions where it occurs, in reading order; empty where the headline alone names it
 */
public record Name(
    Kind kind, String name, String sortKey, List<String> variants, List<Span> mentions) {
  public Name {
    variants = List.copyOf(variants);
    mentions = List.copyOf(mentions);
  }

  /** Whether a person's name tells of all given names the initials alone: “M. Hollis”. */
  public static boolean isInitialled(String name) {
    return !isToldApart(name) && Cast.isInitialled(words(name));
  }

  /** Whether two names of persons can be one's: the family name is the same, the others agree. */
  public static boolean agree(String one, String other) {
    return Cast.isSame(words(one), words(other));
  }

  /** Whether words in brackets tell somebody apart from others of the name: “M. Hollis (poet)”. */
  public static boolean isToldApart(String name) {
    return SortKeys.TOLD_APART.matcher(name).find();
  }

  private static List<String> words(String name) {
    String plain = SortKeys.TOLD_APART.matcher(name).replaceFirst("");
    return List.of(plain.split("\\s+", -1));
  }

  /** What is named. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    /** A work, an event, a product, a law. */
    OTHER
  }
}
