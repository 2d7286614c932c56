package org.compend;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page of an article an address is, told by the address alone: {@code /story/2}, {@code
 * /story-2.html}, {@code /story?page=2}.
 *
 * <p>Stateless, safe to share between threads.
 */
public final class PageNumber {
  private static final String WORD =
      "(?:page|pg|p|paged|pageno|page_no|pagenum|pagenumber|seite|pagina|página|sida|side|strona)";

  /** Each with the number as {@code n}; what is left without all of the match is the first page. */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("/(?:" + WORD + "[-_/]?)?(?<n>\\d{1,2})$", Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "[-_,.](?:" + WORD + "[-_]?)?(?<n>\\d{1,2})(?=\\.[a-z]{2,5}$|$)",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "(?:(?<=\\?)" + WORD + "=(?<n>\\d{1,2})(?:&|$))", Pattern.CASE_INSENSITIVE),
          Pattern.compile("&" + WORD + "=(?<n>\\d{1,2})(?=&|$)", Pattern.CASE_INSENSITIVE));

  private PageNumber() {}

  /**
   * The number that an address has among the pages of an article.
   *
   * @param first where the article begins
   * @return 2 or more; empty where it is no further page of that article
   */
  public static Optional<Integer> of(URI address, URI first) {
    String beginning = key(first);
    String key = key(address);
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(key);
      if (match.find()) {
        int number = Integer.parseInt(match.group("n"));
        String rest = without(key, match);
        if (number > 1 && (rest.equals(beginning) || rest.equals(numberedOne(form, beginning)))) {
          return Optional.of(number);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where an article may begin, if an address is one of its further pages: as {@link #key keys};
   * none where it bears no number.
   */
  public static Set<String> beginnings(URI address) {
    Set<String> beginnings = new LinkedHashSet<>();
    String key = key(address);
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(key);
      if (match.find() && Integer.parseInt(match.group("n")) > 1) {
        beginnings.add(without(key, match));
        beginnings.add(key.substring(0, match.start("n")) + "1" + key.substring(match.end("n")));
      }
    }
    return beginnings;
  }

  /** What is equal for addresses of one page, on the web or in a folder. */
  public static String key(URI address) {
    return "file".equalsIgnoreCase(address.getScheme()) && address.getRawPath() != null
        ? "file://" + Address.withoutIndex(address.getRawPath())
        : Address.key(address);
  }

  /** The address of a first page that bears its number, without it; else as it is. */
  private static String numberedOne(Pattern form, String beginning) {
    Matcher match = form.matcher(beginning);
    return match.find() && match.group("n").equals("1") ? without(beginning, match) : beginning;
  }

  private static String without(String key, Matcher match) {
    return (key.substring(0, match.start()) + key.substring(match.end())).replaceFirst("\\?$", "");
  }
}
