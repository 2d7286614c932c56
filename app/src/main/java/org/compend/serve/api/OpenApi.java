package org.compend.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.compend.archive.Role;
import org.compend.json.JsonTree;

/** Describes operations for programs and for those who write them (OpenAPI 3.1). */
final class OpenApi {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
  private static final String SCHEMAS = "#/components/schemas/";

  private final List<Operation> operations;

  OpenApi(List<Operation> operations) {
    this.operations = List.copyOf(operations);
  }

  /** The whole document. */
  Map<String, Object> document() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation operation : operations) {
      paths
          .computeIfAbsent(operation.path(), OpenApi::path)
          .put(operation.method().name().toLowerCase(Locale.ROOT), described(operation));
    }
    return Json.object(
        "openapi",
        "3.1.1",
        "info",
        Json.object(
            "title",
            "Compend: the desk for programs",
            "version",
            "1",
            "summary",
            "Everything that editors do, for programs that have a token.",
            "description",
            "A program signs in by a token of its editor (Authorization: Bearer …), and may do what"
                + " the editor may. A state that can be changed comes with its ETag; a change says"
                + " in If-Match which state it changes, and is refused (412) where somebody was"
                + " faster. Lists come in pages: “next” and the Link header lead on. What goes wrong"
                + " is told as RFC 9457 has it. After too many calls (429), Retry-After tells how"
                + " long to wait.",
            "license",
            Json.object("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(Json.object("url", Api.ROOT)),
        "security",
        List.of(Json.object("token", List.of())),
        "tags",
        operations.stream()
            .map(Operation::group)
            .distinct()
            .map(group -> Json.object("name", group))
            .toList(),
        "paths",
        paths,
        "components",
        Json.object(
            "securitySchemes",
            Json.object("token", Json.object("type", "http", "scheme", "bearer")),
            "responses",
            Json.object("problem", problem()),
            "schemas",
            schemas()));
  }

  private static Map<String, Object> path(String path) {
    List<Map<String, Object>> names = new ArrayList<>();
    Matcher name = NAME.matcher(path);
    while (name.find()) {
      names.add(
          Json.object(
              "name",
              name.group(1),
              "in",
              "path",
              "required",
              true,
              "schema",
              Json.object("type", name.group(1).equals("number") ? "integer" : "string")));
    }
    return names.isEmpty() ? Json.object() : Json.object("parameters", names);
  }

  private static Map<String, Object> described(Operation operation) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (Query query : operation.query()) {
      parameters.add(
          Json.object(
              "name",
              query.name(),
              "in",
              "query",
              "description",
              query.description(),
              "schema",
              query.many()
                  ? Json.object("type", "array", "items", query.schema())
                  : query.schema()));
    }
    if (operation.matched()) {
      parameters.add(
          Json.object(
              "name",
              "If-Match",
              "in",
              "header",
              "required",
              true,
              "description",
              "the ETag of the state that is changed",
              "schema",
              Json.object("type", "string")));
    }
    Map<String, Object> done = Json.object("description", "Done.");
    if (operation.gives() != null) {
      done.put("content", content(operation.gives()));
    }
    return Json.object(
        "operationId",
        operation.id(),
        "tags",
        List.of(operation.group()),
        "summary",
        operation.summary(),
        "description",
        operation.role() == Role.ADMIN ? "For admins." : null,
        "parameters",
        parameters.isEmpty() ? null : parameters,
        "requestBody",
        operation.takes() == null
            ? null
            : Json.object("required", true, "content", json(operation.takes())),
        "responses",
        Json.object(
            Integer.toString(operation.status()),
            done,
            "default",
            Json.object("$ref", "#/components/responses/problem")));
  }

  /** JSON of a schema, or the bytes of a file. */
  private static Map<String, Object> content(String schema) {
    return schema.equals(Operation.FILE) ? Json.object(schema, Json.object()) : json(schema);
  }

  private static Map<String, Object> json(String schema) {
    return Json.object(
        "application/json", Json.object("schema", Json.object("$ref", SCHEMAS + schema)));
  }

  private static Map<String, Object> problem() {
    return Json.object(
        "description",
        "It was not done, and why.",
        "content",
        Json.object(
            "application/problem+json",
            Json.object("schema", Json.object("$ref", SCHEMAS + "Problem"))));
  }

  /** What is sent and comes back; articles are as the schema of digests has them. */
  private static Map<String, Object> schemas() {
    Map<String, Object> schemas = new LinkedHashMap<>(read("schemas.json").members());
    JsonTree shared = Objects.requireNonNull(read("digest.schema.json").object("$defs"));
    schemas.putAll(shared.members());
    return schemas;
  }

  private static JsonTree read(String resource) {
    try (InputStream in = OpenApi.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return JsonTree.of(
          Bytes.of(text.replace("#/$defs/", SCHEMAS).getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
