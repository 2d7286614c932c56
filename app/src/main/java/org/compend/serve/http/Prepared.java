package org.compend.serve.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.compend.Bytes;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes that are ready to be sent, packed and plain, with its ETag (RFC 9110, section
 * 8.8.3). Immutable, safe to share between threads.
 */
final class Prepared {
  /** Below this, packing saves less than its header costs. */
  private static final String POLICY = "Content-Security-Policy";

  private static final int WORTH_PACKING = 400;

  private static final Pattern REFUSES_GZIP =
      Pattern.compile("\\bgzip\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)");

  private static final HttpField SHARED =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=60");
  private static final HttpField VARIES =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  private final int status;
  private final Variant plain;
  private final @Nullable Variant packed;

  private record Variant(ByteBuffer bytes, String tag, HttpFields headers) {}

  private Prepared(int status, Variant plain, @Nullable Variant packed) {
    this.status = status;
    this.plain = plain;
    this.packed = packed;
  }

  /**
   * Prepares an answer.
   *
   * @param thoroughly whether to pack as tightly as can be, for what is sent often
   */
  static Prepared of(Reply reply, Bytes body, boolean thoroughly) {
    byte[] bytes = body.toArray();
    String own = reply.header("ETag");
    String tag = own == null ? body.sha256().substring(0, 20) : own.replace("\"", "");
    boolean packs = bytes.length >= WORTH_PACKING && isText(reply.mediaType());
    Variant plain = variant(reply, bytes, '"' + tag + '"', packs, null);
    Variant packed =
        packs ? variant(reply, gzip(bytes, thoroughly), '"' + tag + "-gzip\"", true, GZIP) : null;
    return new Prepared(reply.status(), plain, packed);
  }

  private static Variant variant(
      Reply reply, byte[] bytes, String tag, boolean varies, @Nullable HttpField encoding) {
    HttpFields.Mutable headers = HttpFields.build();
    if (!reply.mediaType().isEmpty()) {
      headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, reply.mediaType()));
    }
    headers.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, Integer.toString(bytes.length)));
    if (encoding != null) {
      headers.add(encoding);
    }
    if (varies) {
      headers.add(VARIES);
    }
    if (reply.status() == 200) {
      headers.add(new PreEncodedHttpField(HttpHeader.ETAG, tag));
    }
    if (reply.header("Cache-Control") == null) {
      headers.add(
          reply.status() == 200
              ? SHARED
              : new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"));
    }
    reply
        .headers()
        .forEach((name, value) -> {
          if (!name.equals("ETag") || reply.status() != 200) {
            headers.add(new HttpField(name, value));
          }
        });
    return new Variant(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), tag, headers.asImmutable());
  }

  /** How many bytes of memory it holds, about. */
  long weight() {
    return 1000L + plain.bytes().capacity() + (packed == null ? 0 : packed.bytes().capacity());
  }

  /** Sends it, or says that the client has it already. */
  void send(Request request, Response response, Callback callback) {
    Variant variant = packed != null && takesGzip(request) ? packed : plain;
    HttpFields.Mutable headers = response.getHeaders();
    String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
    if (status == 200 && known != null && matches(known, variant.tag())) {
      response.setStatus(304);
      for (HttpField field : variant.headers()) {
        if (field.getHeader() != HttpHeader.CONTENT_LENGTH
            && field.getHeader() != HttpHeader.CONTENT_TYPE
            && field.getHeader() != HttpHeader.CONTENT_ENCODING) {
          headers.add(field);
        }
      }
      response.write(true, null, callback);
      return;
    }
    response.setStatus(status);
    if (variant.headers().contains(POLICY)) {
      // Browsers hold a page to every policy that it has, so the server's own makes way.
      headers.remove(POLICY);
    }
    headers.add(variant.headers());
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    response.write(true, head ? null : variant.bytes().slice(), callback);
  }

  /** Whether a tag is among those of {@code If-None-Match} (RFC 9110, section 13.1.2). */
  static boolean matches(String known, String tag) {
    return Arrays.stream(known.split(","))
        .map(String::strip)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  private static boolean takesGzip(Request request) {
    String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip") && !REFUSES_GZIP.matcher(accepted).find();
  }

  private static boolean isText(String mediaType) {
    return mediaType.startsWith("text/")
        || mediaType.contains("json")
        || mediaType.contains("xml")
        || mediaType.startsWith("image/svg");
  }

  private static byte[] gzip(byte[] bytes, boolean thoroughly) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream gzip = new Level(out, thoroughly ? 9 : 4)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** A gzip stream of a chosen level; the header has no time, so the same gives the same. */
  private static final class Level extends GZIPOutputStream {
    Level(ByteArrayOutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }
}
