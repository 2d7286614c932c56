package org.compend.archive.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.FirstDay;

/**
 * Reads what people write into a search field.
 *
 * <pre>
 * plum harvest               both words, in any of their forms
 * "plum harvest"             side by side
 * plum OR pear               either
 * plum -pear, plum NOT pear  the one without the other
 * (plum OR pear) harvest     together
 * harv*                      words that begin so
 * author:lind site:furrow section:"Home affairs" tag:fruit title:plum lang:de
 * after:2021-09 before:2022  from the first day of September 2021 to the last of December
 * </pre>
 *
 * <p>Capitals and accents do not matter. It is lenient: a quotation mark or a bracket that is not
 * closed ends with the query, an operator without its other side is dropped, and a colon after a
 * word that names no field belongs to the text. What is clearly meant but cannot be understood, as
 * a date that is none, is a {@link MalformedQuery}.
 */
final class QueryParser {
  private static final int DEEPEST = 40;
  private static final int MOST = 200;
  private static final String OPENING = "\"“”„«»";
  private static final Pattern FIELD =
      Pattern.compile("(?i)(author|site|section|tag|title|lang|language|after|before):");

  private final String text;
  private int at;
  private int depth;
  private int count;

  private QueryParser(String text) {
    this.text = text;
  }

  /**
   * Reads a query.
   *
   * @throws MalformedQuery if a part of it cannot be understood
   */
  static Expression parse(String text) {
    QueryParser parser = new QueryParser(text);
    List<Expression> parts = new ArrayList<>();
    while (parser.more()) {
      add(parts, parser.any());
      // A bracket that closes nothing.
      parser.take(')');
    }
    return joined(parts);
  }

  private Expression any() {
    if (++depth > DEEPEST) {
      throw new MalformedQuery("the query nests brackets more than " + DEEPEST + " deep");
    }
    List<Expression> sides = new ArrayList<>();
    List<Expression> side = new ArrayList<>();
    while (more() && peek() != ')') {
      if (keyword("OR") || take('|')) {
        add(sides, joined(side));
        side.clear();
      } else if (!keyword("AND") && !take('&')) {
        unary(side);
      }
    }
    add(sides, joined(side));
    depth--;
    return sides.size() == 1 ? sides.getFirst() : new Expression.Any(sides);
  }

  private void unary(List<Expression> out) {
    if (++count > MOST) {
      throw new MalformedQuery("the query has more than " + MOST + " parts: ask for less at once");
    }
    if (keyword("NOT") || minus()) {
      List<Expression> inner = new ArrayList<>();
      if (more() && peek() != ')') {
        unary(inner);
      }
      inner.forEach(expression -> out.add(new Expression.Not(expression)));
      return;
    }
    add(out, primary());
  }

  private Expression primary() {
    if (take('(')) {
      Expression inner = any();
      if (more()) {
        take(')');
      }
      return inner;
    }
    Matcher field = FIELD.matcher(text).region(at, text.length());
    if (field.lookingAt()) {
      at = field.end();
      String value = more() ? value() : "";
      if (value.isBlank()) {
        throw new MalformedQuery(
            field.group() + " is followed by nothing: write what it is to be behind the colon");
      }
      return named(field.group(1).toLowerCase(Locale.ROOT), value);
    }
    int start = at;
    boolean quoted = isQuote(text.charAt(at));
    String value = value();
    if (!quoted && value.length() > 1 && value.endsWith("*")) {
      return new Expression.Prefix(value.substring(0, value.length() - 1));
    }
    return new Expression.Words(value, start, at);
  }

  private static Expression named(String field, String value) {
    return switch (field) {
      case "author" -> new Expression.Named(NameField.AUTHOR, value);
      case "site" -> new Expression.Named(NameField.SITE, value);
      case "section" -> new Expression.Named(NameField.SECTION, value);
      case "tag" -> new Expression.Named(NameField.TAG, value);
      case "title" -> new Expression.Named(NameField.TITLE, value);
      case "after" -> new Expression.After(day(field, value));
      case "before" -> new Expression.Before(day(field, value));
      default -> new Expression.InLanguage(language(value));
    };
  }

  /** A quoted run without its marks, or all up to the next space or bracket. */
  private String value() {
    int start = at;
    if (isQuote(text.charAt(at))) {
      at++;
      while (at < text.length() && !isQuote(text.charAt(at))) {
        at++;
      }
      String inner = text.substring(start + 1, at);
      at = Math.min(text.length(), at + 1);
      return inner;
    }
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static LocalDate day(String field, String value) {
    try {
      return FirstDay.of(field + ":", value);
    } catch (IllegalArgumentException e) {
      throw new MalformedQuery(String.valueOf(e.getMessage()));
    }
  }

  private static String language(String value) {
    if (!value.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
      throw new MalformedQuery("lang:" + value + " is no language: write its tag, as de or pt-BR");
    }
    return Locale.forLanguageTag(value.replace('_', '-')).toLanguageTag();
  }

  private boolean keyword(String word) {
    int end = at + word.length();
    if (text.startsWith(word, at)
        && (end == text.length()
            || Character.isWhitespace(text.charAt(end))
            || text.charAt(end) == '(')) {
      at = end;
      return true;
    }
    return false;
  }

  /** A hyphen negates only before something: alone it is a dash. */
  private boolean minus() {
    boolean negates = peek() == '-' && valueAt(at + 1) && text.charAt(at + 1) != '-';
    if (negates) {
      at++;
    }
    return negates;
  }

  private boolean valueAt(int index) {
    return index < text.length()
        && !Character.isWhitespace(text.charAt(index))
        && text.charAt(index) != ')';
  }

  private boolean more() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private char peek() {
    return text.charAt(at);
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isEnd(char character) {
    return Character.isWhitespace(character)
        || character == '('
        || character == ')'
        || isQuote(character);
  }

  private static boolean isQuote(char character) {
    return OPENING.indexOf(character) >= 0;
  }

  private static void add(List<Expression> parts, Expression part) {
    boolean nothing = part instanceof Expression.All(List<Expression> inner) && inner.isEmpty();
    if (!nothing) {
      parts.add(part);
    }
  }

  private static Expression joined(List<Expression> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
  }
}
