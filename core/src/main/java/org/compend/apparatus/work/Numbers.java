package org.compend.apparatus.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.apparatus.work.Identifier.Scheme;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of works in plain words and addresses; what fails its check digit is none. */
final class Numbers {
  private static final Pattern DOI =
      Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"“”‘’«»<>{}|\\\\^`]+", Pattern.CASE_INSENSITIVE);

  /** How a publisher's address goes on behind the DOI in it. */
  private static final Pattern BEHIND_DOI =
      Pattern.compile(
          "(?:[?#&].*|/(?:full|abstract|pdf|epdf|html|meta|summary|references)(?:/.*)?|\\.pdf|/)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISBN =
      Pattern.compile(
          "\\bISBN(?:[-‐– ]?1[03])?[:  ]*((?:97[89][-‐–  ]?)?\\d(?:[-‐–  ]?\\d){8}[-‐–  ]?[\\dXx])\\b");

  private static final Pattern ARXIV =
      Pattern.compile(
          "\\barXiv[:  ]\\s?(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PMID = Pattern.compile("\\bPMID[:  ]{1,2}(\\d{4,9})\\b");

  private Numbers() {}

  /** A number and where it stands. */
  record Found(int start, int end, Identifier identifier) {}

  /** The numbers in a text. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    if (text.contains("10.")) {
      Matcher doi = DOI.matcher(text);
      while (doi.find()) {
        String value = trimmed(doi.group());
        // “doi: ” or an address before it belongs to it.
        int start =
            before(text, doi.start(), "(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi[:  ]{1,2})$");
        found.add(new Found(start, doi.start() + value.length(), doi(value)));
      }
    }
    if (text.contains("ISBN")) {
      Matcher isbn = ISBN.matcher(text);
      while (isbn.find()) {
        String value = isbn(isbn.group(1));
        if (value != null) {
          found.add(new Found(isbn.start(), isbn.end(), new Identifier(Scheme.ISBN, value)));
        }
      }
    }
    all(ARXIV, Scheme.ARXIV, text, found);
    all(PMID, Scheme.PMID, text, found);
    return found;
  }

  private static void all(Pattern pattern, Scheme scheme, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(
          new Found(matcher.start(), matcher.end(), new Identifier(scheme, matcher.group(1))));
    }
  }

  private static int before(String text, int at, String pattern) {
    int from = Math.max(0, at - 24);
    Matcher matcher = Pattern.compile(pattern).matcher(text.substring(from, at));
    return matcher.find() ? from + matcher.start() : at;
  }

  /** The DOI in an address; {@code null} where there is none. */
  static @Nullable Identifier doiInAddress(String address) {
    Matcher doi = DOI.matcher(address);
    if (!doi.find()) {
      return null;
    }
    String value = BEHIND_DOI.matcher(doi.group()).replaceFirst("");
    return value.indexOf('/') < value.length() - 1 ? doi(trimmed(value)) : null;
  }

  private static Identifier doi(String value) {
    return new Identifier(Scheme.DOI, value.toLowerCase(Locale.ROOT));
  }

  /** A DOI may hold brackets and stops, but not end in those of the sentence around it. */
  private static String trimmed(String doi) {
    String value = doi;
    while (true) {
      char last = value.charAt(value.length() - 1);
      boolean closes =
          (last == ')' && value.indexOf('(') < 0) || (last == ']' && value.indexOf('[') < 0);
      if (!closes && ".,;:!?…".indexOf(last) < 0) {
        return value;
      }
      value = value.substring(0, value.length() - 1);
    }
  }

  /** Thirteen digits; {@code null} where the check digit says that it is none. */
  static @Nullable String isbn(String written) {
    String digits = written.replaceAll("[^\\dXx]", "").toUpperCase(Locale.ROOT);
    if (digits.length() == 10) {
      int sum = 0;
      for (int i = 0; i < 10; i++) {
        char c = digits.charAt(i);
        if (c == 'X' && i < 9) {
          return null;
        }
        sum += (10 - i) * (c == 'X' ? 10 : c - '0');
      }
      String nine = "978" + digits.substring(0, 9);
      return sum % 11 == 0 ? nine + checkDigit(nine) : null;
    }
    return digits.matches("97[89]\\d{10}")
            && digits.charAt(12) - '0' == checkDigit(digits.substring(0, 12))
        ? digits
        : null;
  }

  private static int checkDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  /** What a path must not hold as it is. */
  static String escaped(String value) {
    StringBuilder out = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b > 0 && (Character.isLetterOrDigit(b) || "-._~/:;()!*'$&+,=@".indexOf(b) >= 0);
      out.append(plain ? Character.toString(b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
    }
    return out.toString();
  }
}
