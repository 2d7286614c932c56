package org.compend.serve.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.archive.Role;
import org.compend.serve.http.Method;
import org.jspecify.annotations.Nullable;

/**
 * Something that programs can do: a line of the table that makes routes and description.
 *
 * @param path below {@link Api#ROOT}, with its {@code {names}}
 * @param group under which it is described
 * @param id its name, by which programs are made of the description
 * @param summary what it does, in a sentence
 * @param role who may
 * @param takes the schema of what is sent; {@code null} for nothing
 * @param gives the schema of what comes back, {@link #FILE} for bytes; {@code null} for nothing
 * @param status that comes back when it is done
 * @param most how many bytes may be sent
 * @param matched whether {@code If-Match} must say which state is changed
 */
record Operation(
    Method method,
    String path,
    String group,
    String id,
    String summary,
    Role role,
    List<Query> query,
    @Nullable String takes,
    @Nullable String gives,
    int status,
    int most,
    boolean matched,
    Action action) {
  /** Stands for the schema of bytes that are no JSON. */
  static final String FILE = "*/*";

  private static final int MOST_BYTES = 2 << 20;

  /** Does it. */
  @FunctionalInterface
  interface Action {
    Answer answer(Call call);
  }

  static Operation get(String path, String group, String id, String summary, Action action) {
    return new Operation(
        Method.GET,
        path,
        group,
        id,
        summary,
        Role.EDITOR,
        List.of(),
        null,
        null,
        200,
        MOST_BYTES,
        false,
        action);
  }

  static Operation of(
      Method method, String path, String group, String id, String summary, Action action) {
    return new Operation(
        method,
        path,
        group,
        id,
        summary,
        Role.EDITOR,
        List.of(),
        null,
        null,
        204,
        MOST_BYTES,
        false,
        action);
  }

  Operation asking(Query... parameters) {
    return new Operation(
        method,
        path,
        group,
        id,
        summary,
        role,
        List.of(parameters),
        takes,
        gives,
        status,
        most,
        matched,
        action);
  }

  Operation taking(String schema) {
    return new Operation(
        method, path, group, id, summary, role, query, schema, gives, status, most, matched,
        action);
  }

  /** The same, taking more bytes than operations do otherwise. */
  Operation upTo(int bytes) {
    return new Operation(
        method, path, group, id, summary, role, query, takes, gives, status, bytes, matched,
        action);
  }

  Operation giving(String schema) {
    return giving(200, schema);
  }

  Operation giving(int code, String schema) {
    return new Operation(
        method, path, group, id, summary, role, query, takes, schema, code, most, matched, action);
  }

  Operation forAdmins() {
    return new Operation(
        method,
        path,
        group,
        id,
        summary,
        Role.ADMIN,
        query,
        takes,
        gives,
        status,
        most,
        matched,
        action);
  }

  Operation matching() {
    return new Operation(
        method, path, group, id, summary, role, query, takes, gives, status, most, true, action);
  }

  Set<String> parameters() {
    return query.stream().map(Query::name).collect(Collectors.toUnmodifiableSet());
  }
}
