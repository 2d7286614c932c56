package org.compend.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.compend.edit.Fault;
import org.compend.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** An object that a program sent; whoever asks for a member that is wrong refuses the call. */
final class Body {
  private final JsonTree tree;
  private final String path;

  /**
   * An object.
   *
   * @param path of it within the whole body, with a slash at its end; empty for the whole
   * @param known the members that it may have
   */
  Body(JsonTree tree, String path, Set<String> known) {
    this.tree = tree;
    this.path = path;
    Set<String> unknown = new TreeSet<>(tree.members().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      String names = String.join(", ", new TreeSet<>(known));
      throw Refused.faulty(
          unknown.stream()
              .map(name ->
                  new Fault(
                      path + name,
                      names.isEmpty()
                          ? "There are no members here."
                          : "Members are: " + names + "."))
              .toList());
    }
  }

  boolean has(String name) {
    return tree.members().containsKey(name);
  }

  /** A text without space around it; another where it is missing. */
  String text(String name, String otherwise) {
    String text = read(name, () -> tree.string(name));
    return text == null ? otherwise : text.strip();
  }

  /** A text as it was sent, which must be there. */
  String raw(String name) {
    String text = read(name, () -> tree.string(name));
    if (text == null) {
      throw Refused.faulty(List.of(new Fault(path + name, "It is missing; give a text.")));
    }
    return text;
  }

  /** A whole number; {@code null} where it is missing. */
  @Nullable Integer number(String name) {
    if (!has(name)) {
      return null;
    }
    @Nullable Integer number = read(name, () -> tree.number(name, 0));
    if (number == null || number < 1) {
      throw Refused.faulty(List.of(new Fault(path + name, "Give a whole number from 1.")));
    }
    return number;
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(read(name, () -> tree.flag(name)));
  }

  /** Texts; {@code null} where they are missing. */
  @Nullable List<String> texts(String name) {
    if (!has(name)) {
      return null;
    }
    List<?> items = read(name, () -> tree.items(name));
    return items == null ? null : items.stream().map(item -> as(String.class, item, name)).toList();
  }

  /** Objects; {@code null} where they are missing. */
  @Nullable List<Body> objects(String name, Set<String> known) {
    if (!has(name)) {
      return null;
    }
    List<?> items = read(name, () -> tree.items(name));
    return items == null
        ? null
        : items.stream()
            .map(item ->
                new Body(
                    as(JsonTree.class, item, name),
                    path + name + "/" + items.indexOf(item) + "/",
                    known))
            .toList();
  }

  /** An object; {@code null} where it is missing. */
  @Nullable Body object(String name, Set<String> known) {
    JsonTree object = read(name, () -> tree.object(name));
    return object == null ? null : new Body(object, path + name + "/", known);
  }

  /** One of several words; {@code null} where it is missing. */
  <T> @Nullable T word(String name, Map<String, T> words) {
    String text = read(name, () -> tree.string(name));
    if (text == null) {
      return null;
    }
    T meant = words.get(text);
    if (meant == null) {
      throw Refused.faulty(
          List.of(new Fault(path + name, "Say one of " + new TreeSet<>(words.keySet()) + ".")));
    }
    return meant;
  }

  private <T> T as(Class<T> type, Object item, String name) {
    if (!type.isInstance(item)) {
      throw Refused.faulty(
          List.of(
              new Fault(
                  path + name,
                  type == String.class ? "Give a list of texts." : "Give a list of objects.")));
    }
    return type.cast(item);
  }

  private <T> @Nullable T read(String name, Supplier<@Nullable T> member) {
    try {
      return member.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Refused.faulty(List.of(new Fault(path + name, e.getMessage() + ".")));
    }
  }
}
