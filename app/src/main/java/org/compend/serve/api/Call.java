package org.compend.serve.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.compend.archive.Account;
import org.compend.json.JsonTree;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Message;
import org.jspecify.annotations.Nullable;

/** What a program asks for, and for whom. */
record Call(Ask ask, Account account, Message message) {
  /** The value of a name of the path. */
  String name(String name) {
    return ask.name(name);
  }

  String editor() {
    return account.name();
  }

  Optional<String> given(String parameter) {
    return ask.first(parameter);
  }

  @Nullable LocalDate day(String parameter) {
    String text = ask.first(parameter).orElse(null);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new Refused(400, parameter + " is no date: “" + text + "”; say 2021-09-10.");
    }
  }

  int number(Query parameter) {
    Map<String, Object> schema = parameter.schema();
    int least = (int) schema.getOrDefault("minimum", 0);
    int most = (int) schema.getOrDefault("maximum", Integer.MAX_VALUE);
    String text = ask.first(parameter.name()).orElse(null);
    if (text == null) {
      return (int) schema.getOrDefault("default", least);
    }
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new Refused(
          400,
          parameter.name() + " is a number from " + least + " to " + most + ", not " + text + ".");
    }
    return number;
  }

  <T> T word(String parameter, Map<String, T> words, T otherwise) {
    String text = ask.first(parameter).orElse(null);
    if (text == null) {
      return otherwise;
    }
    T meant = words.get(text.toLowerCase(Locale.ROOT));
    if (meant == null) {
      throw new Refused(
          400, parameter + " is one of " + new TreeSet<>(words.keySet()) + ", not “" + text + "”.");
    }
    return meant;
  }

  /** What was sent. */
  Body body(String... known) {
    if (!message.mediaType().equals("application/json")) {
      throw new Refused(415, "Send JSON, and say so: Content-Type: application/json.");
    }
    try {
      return new Body(JsonTree.of(message.body()), "", Set.of(known));
    } catch (IllegalArgumentException e) {
      throw new Refused(400, "The body cannot be read: " + e.getMessage() + ".");
    }
  }

  /** The state that is to be changed, as {@code If-Match} says. */
  String matched() {
    String tag = message.ifMatch().strip();
    if (!tag.matches("\"[^\"]+\"")) {
      throw new Refused(
          428, "Say in If-Match which state you change: the ETag with which you got it.");
    }
    // What was packed on its way has a tag of its own.
    return tag.substring(1, tag.length() - 1).replaceFirst("-gzip$", "");
  }

  /** A page of a list that is there as a whole. */
  <T> Answer page(List<T> all, Function<T, ?> told) {
    int limit = number(Query.LIMIT);
    long from = Math.min((number(Query.PAGE) - 1L) * limit, all.size());
    long to = Math.min(from + limit, all.size());
    return page(all.subList((int) from, (int) to).stream().map(told).toList(), to < all.size());
  }

  /** A page that was read as such. */
  Answer page(List<?> items, boolean more) {
    int next = number(Query.PAGE) + 1;
    return list(items, more ? with(Query.PAGE.name(), Integer.toString(next)) : null);
  }

  /** A list, and where it goes on. */
  static Answer list(List<?> items, @Nullable String next) {
    Answer answer = Answer.of(Json.object("items", items, "next", next));
    return next == null ? answer : answer.with("Link", "<" + next + ">; rel=\"next\"");
  }

  /** The same address with another value of a parameter. */
  String with(String parameter, String value) {
    StringBuilder address = new StringBuilder(ask.path()).append('?');
    new java.util.TreeMap<>(ask.query())
        .forEach((name, values) -> {
          if (!name.equals(parameter)) {
            values.forEach(one -> address.append(pair(name, one)).append('&'));
          }
        });
    return address.append(pair(parameter, value)).toString();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
