package org.compend.serve.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * An answer before it goes out.
 *
 * @param status of HTTP
 * @param mediaType with its parameters; empty where there is no body
 * @param body what is sent
 * @param headers beside those that every answer has
 */
public record Reply(int status, String mediaType, Body body, Map<String, String> headers) {
  /** The body of an answer. */
  public sealed interface Body {}

  /** Bytes in memory; their ETag is made of them. */
  public record InMemory(Bytes bytes) implements Body {}

  /**
   * A file on the disk.
   *
   * @param tag what its bytes are known by: the same for the same bytes
   */
  public record OnDisk(Path file, String tag) implements Body {}

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A page of HTML. */
  public static Reply html(String page) {
    return text("text/html; charset=utf-8", page);
  }

  /** Text of a media type, as UTF-8. */
  public static Reply text(String mediaType, String text) {
    return bytes(mediaType, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Bytes of a media type. */
  public static Reply bytes(String mediaType, Bytes bytes) {
    return new Reply(200, mediaType, new InMemory(bytes), Map.of());
  }

  /** The way to another address, which is to be got (303). */
  public static Reply seeOther(String address) {
    return new Reply(303, "", new InMemory(Bytes.of(new byte[0])), Map.of("Location", address));
  }

  /** The way to the address at which something lives for good (301). */
  public static Reply moved(String address) {
    return new Reply(301, "", new InMemory(Bytes.of(new byte[0])), Map.of("Location", address));
  }

  /** The same with another status. */
  public Reply status(int other) {
    return new Reply(other, mediaType, body, headers);
  }

  /** The same with a header. */
  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, mediaType, body, more);
  }

  /** The same, to be kept for good by whoever gets it: its address changes with its content. */
  public Reply forGood() {
    return with("Cache-Control", "public, max-age=31536000, immutable");
  }

  /** The same, to be kept by nobody but the one who asked. */
  public Reply personal() {
    return with("Cache-Control", "private, no-cache");
  }

  /** The same, to be kept by nobody, not even for the way back. */
  public Reply secret() {
    return with("Cache-Control", "no-store");
  }

  /** The value of a header, where the answer sets it itself. */
  @Nullable String header(String name) {
    return headers.get(name);
  }
}
