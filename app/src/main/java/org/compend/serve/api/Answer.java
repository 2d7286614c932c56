package org.compend.serve.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.compend.Bytes;
import org.compend.serve.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a call brings back.
 *
 * @param body a JSON value, or the bytes of a file; {@code null} for none
 * @param headers of a file its {@code Content-Type} too
 */
record Answer(int status, @Nullable Object body, Map<String, String> headers) {
  private static final String TYPE = "Content-Type";

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(Object body) {
    return new Answer(200, body, Map.of());
  }

  /** Bytes of a media type. */
  static Answer file(String mediaType, Bytes bytes) {
    return new Answer(200, bytes, Map.of(TYPE, mediaType));
  }

  static Answer none() {
    return new Answer(204, null, Map.of());
  }

  /** Something new, and where it lives from now on. */
  static Answer created(String path, Object body) {
    return new Answer(201, body, Map.of("Location", Api.ROOT + path));
  }

  /** The same with the state that it is in. */
  Answer tagged(String state) {
    return with("ETag", '"' + state + '"');
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, body, more);
  }

  Reply reply() {
    Reply reply =
        switch (body) {
          case null -> Reply.bytes("", Bytes.of(new byte[0]));
          case Bytes file -> Reply.bytes(headers.getOrDefault(TYPE, ""), file);
          default -> Reply.bytes("application/json", Json.bytes(body));
        };
    reply = reply.status(status).personal();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      if (!header.getKey().equals(TYPE)) {
        reply = reply.with(header.getKey(), header.getValue());
      }
    }
    return reply;
  }
}
