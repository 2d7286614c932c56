package org.compend.serve.shelf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.archive.ArticleId;
import org.compend.archive.Criteria;
import org.compend.archive.Facet;
import org.compend.select.Order;
import org.compend.select.Selection;
import org.compend.serve.http.Ask;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose for a digest, as it stands in an address: the same address is the same
 * choice, on every node and after every restart.
 *
 * @param query what a search must find; {@code null} for no search
 * @param picked articles ticked one by one; empty where a rule chooses
 * @param without articles that the rule finds and the reader left out
 * @param title {@code null} for the magazine's own
 */
record Choice(
    Criteria criteria,
    @Nullable String query,
    List<ArticleId> picked,
    Set<ArticleId> without,
    Order order,
    @Nullable String title) {
  /** The most articles that a reader's digest may have. */
  static final int MOST = 300;

  /** The parameters that a choice consists of. */
  static final Set<String> PARAMETERS =
      Set.of(
          "from", "until", "section", "author", "tag", "q", "article", "without", "order", "title");

  /** Nothing chosen yet. */
  static final Choice NONE = new Choice(Criteria.ALL, null, List.of(), Set.of(), Order.DATE, null);

  private static final int LONGEST = 200;

  Choice {
    picked = List.copyOf(picked);
    without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
  }

  /** A choice that cannot be understood; the message says what is wrong with it. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;

    Unclear(String message) {
      super(message);
    }
  }

  /** The choice that an address or a form holds. */
  static Choice of(Ask ask) throws Unclear {
    LocalDate from = day(ask, "from");
    LocalDate until = day(ask, "until");
    if (from != null && until != null && from.isAfter(until)) {
      throw new Unclear("The period ends before it begins.");
    }
    String query = ask.first("q").orElse(null);
    String title = ask.first("title").orElse(null);
    if ((query != null && query.length() > LONGEST)
        || (title != null && title.length() > LONGEST)) {
      throw new Unclear("A query or a title has at most " + LONGEST + " characters.");
    }
    return new Choice(
        Criteria.ALL
            .between(from, until)
            .with(Facet.SECTION, ask.all("section"))
            .with(Facet.AUTHOR, ask.all("author"))
            .with(Facet.TAG, ask.all("tag")),
        query,
        List.copyOf(ids(ask.all("article"))),
        ids(ask.all("without")),
        order(ask),
        title);
  }

  /** The same with these articles alone. */
  Choice picking(List<ArticleId> articles) {
    return new Choice(Criteria.ALL, null, articles, Set.of(), order, title);
  }

  /** The same without these articles. */
  Choice leavingOut(Collection<ArticleId> articles) {
    return new Choice(criteria, query, picked, new LinkedHashSet<>(articles), order, title);
  }

  /** Whether anything was chosen at all. */
  boolean isMade() {
    return !picked.isEmpty() || query != null || !criteria.equals(Criteria.ALL);
  }

  /** What finds the articles; one more than there may be, so that too many are noticed. */
  Selection selection() {
    return picked.isEmpty()
        ? new Selection.Rule(
            criteria,
            query,
            Selection.Preference.NEWEST,
            new Selection.Limit.Articles(MOST + 1 + without.size()),
            false)
        : new Selection.Picked(picked);
  }

  /** The choice as the query of an address; the same choice gives the same. */
  String parameters() {
    StringBuilder out = new StringBuilder();
    add(out, "from", criteria.from() == null ? null : criteria.from().toString());
    add(out, "until", criteria.to() == null ? null : criteria.to().toString());
    criteria.sections().forEach(value -> add(out, "section", value));
    criteria.authors().forEach(value -> add(out, "author", value));
    criteria.tags().forEach(value -> add(out, "tag", value));
    add(out, "q", query);
    add(out, "article", joined(picked));
    add(out, "without", joined(without));
    add(out, "order", order == Order.DATE ? null : order.name().toLowerCase(Locale.ROOT));
    add(out, "title", title);
    return out.toString();
  }

  /** The choice in words, for the colophon. */
  String words() {
    List<String> words = new ArrayList<>();
    if (!picked.isEmpty()) {
      words.add("picked one by one");
    }
    if (criteria.from() != null || criteria.to() != null) {
      words.add(
          (criteria.from() == null ? "" : "from " + criteria.from())
              + (criteria.to() == null ? "" : " until " + criteria.to()));
    }
    addWords(words, "section", criteria.sections());
    addWords(words, "author", criteria.authors());
    addWords(words, "tag", criteria.tags());
    if (query != null) {
      words.add("found by “" + query + "”");
    }
    if (!without.isEmpty()) {
      words.add(without.size() + " left out");
    }
    return words.stream().map(String::strip).collect(Collectors.joining("; "));
  }

  private static void addWords(List<String> words, String label, List<String> values) {
    if (!values.isEmpty()) {
      words.add(label + " " + String.join(", ", values));
    }
  }

  private static String joined(Collection<ArticleId> ids) {
    return ids.stream().map(ArticleId::value).collect(Collectors.joining("."));
  }

  private static void add(StringBuilder out, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      out.append(out.isEmpty() ? "" : "&")
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static @Nullable LocalDate day(Ask ask, String parameter) throws Unclear {
    String value = ask.first(parameter).orElse(null);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException _) {
      throw new Unclear("“" + value + "” is no day; write it as 2021-09-30.");
    }
  }

  private static Set<ArticleId> ids(List<String> values) throws Unclear {
    Set<ArticleId> ids = new LinkedHashSet<>();
    for (String value : values) {
      for (String id : value.split("\\.", -1)) {
        ids.add(ArticleId.read(id).orElseThrow(() -> new Unclear("“" + id + "” is no article.")));
      }
    }
    return ids;
  }

  private static Order order(Ask ask) throws Unclear {
    String value = ask.first("order").orElse("date");
    return Arrays.stream(Order.values())
        .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(() -> new Unclear("“" + value + "” is no order."));
  }
}
