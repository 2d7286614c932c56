package org.compend.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls operations of a magazine's API, and holds each answer to the description of it. */
final class ApiClient {
  /** The group of series and digests. */
  static final String DIGESTS = "Digests";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServedMagazine magazine;
  private final JsonNode description;
  private final Set<String> called = new TreeSet<>();
  private final Map<String, Schema> schemas = new HashMap<>();

  ApiClient(ServedMagazine magazine) {
    this.magazine = magazine;
    this.description = JSON.readTree(magazine.get("/api/openapi.json").body());
  }

  /** A call with its answer, which is as described. */
  record Called(HttpResponse<String> reply, JsonNode body) {
    int status() {
      return reply.statusCode();
    }

    String tag() {
      return reply.headers().firstValue("ETag").orElseThrow();
    }

    String at(String pointer) {
      return body.at(pointer).asString();
    }
  }

  /** What the server says of its operations. */
  JsonNode description() {
    return description;
  }

  /** The operations that were called so far. */
  Set<String> called() {
    return called;
  }

  /** The operations that there are in some groups. */
  Set<String> operations(Predicate<String> group) {
    Set<String> ids = new TreeSet<>();
    description
        .get("paths")
        .forEach(path ->
            path.forEach(operation -> {
              if (group.test(operation.at("/tags/0").asString(""))
                  && operation.has("operationId")) {
                ids.add(operation.get("operationId").asString());
              }
            }));
    return ids;
  }

  /** Calls an operation; more is its body, then headers. */
  Called callAs(String who, String operation, String method, String path, String... more) {
    List<String> headers =
        new ArrayList<>(
            List.of("Authorization", "Bearer " + who, "Content-Type", "application/json"));
    Stream.of(more).skip(1).forEach(headers::add);
    HttpResponse<String> reply =
        magazine.call(
            method,
            "/api/v1" + path,
            more.length > 0 ? more[0] : "",
            headers.toArray(String[]::new));
    JsonNode responses = responses(operation);
    called.add(operation);
    boolean asDescribed = responses.has(Integer.toString(reply.statusCode()));
    if (asDescribed && responses.at("/" + reply.statusCode()).path("content").has("*/*")) {
      assertThat(reply.headers().firstValue("Content-Type")).isPresent();
      return new Called(reply, JSON.createObjectNode());
    }
    JsonNode schema =
        asDescribed
            ? responses.at("/" + reply.statusCode() + "/content/application~1json/schema")
            : JSON.readTree("{\"$ref\": \"#/components/schemas/Problem\"}");
    assertThat(reply.headers().firstValue("Content-Type").orElse(""))
        .as(reply.body())
        .isEqualTo(
            schema.isMissingNode()
                ? ""
                : asDescribed ? "application/json" : "application/problem+json");
    assertThat(faults(schema, reply.body())).as(operation + ": " + reply.body()).isEmpty();
    return new Called(reply, JSON.readTree(reply.body().isEmpty() ? "{}" : reply.body()));
  }

  private JsonNode responses(String operation) {
    for (JsonNode path : description.get("paths")) {
      for (JsonNode one : path) {
        if (one.path("operationId").asString("").equals(operation)) {
          return one.get("responses");
        }
      }
    }
    throw new AssertionError(operation + " is not described");
  }

  private List<Error> faults(JsonNode schema, String body) {
    if (schema.isMissingNode()) {
      assertThat(body).isEmpty();
      return List.of();
    }
    return schemas
        .computeIfAbsent(schema.get("$ref").asString(), this::schema)
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private Schema schema(String reference) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("$ref", reference);
    whole.set("components", description.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }
}
