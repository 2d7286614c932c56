package org.compend.archive.search;

import java.time.LocalDate;
import java.util.List;

/** What a query asks for, as a tree. */
sealed interface Expression {

  /**
   * Words that stand side by side; mostly a single one.
   *
   * @param start where they begin in the query as it was written
   * @param end where they end in it
   */
  record Words(String text, int start, int end) implements Expression {}

  /** Words that begin so. */
  record Prefix(String text) implements Expression {}

  /** Words in the names of one kind. */
  record Named(NameField field, String text) implements Expression {}

  /** Articles in a language, given as a BCP 47 tag or the beginning of one. */
  record InLanguage(String tag) implements Expression {}

  /** Articles of this day or later. */
  record After(LocalDate day) implements Expression {}

  /** Articles of an earlier day. */
  record Before(LocalDate day) implements Expression {}

  /** All but these. */
  record Not(Expression inner) implements Expression {}

  /** Those that meet all of these; with none, every article. */
  record All(List<Expression> parts) implements Expression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Those that meet any of these. */
  record Any(List<Expression> parts) implements Expression {
    public Any {
      parts = List.copyOf(parts);
    }
  }
}
