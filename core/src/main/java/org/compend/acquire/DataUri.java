package org.compend.acquire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.compend.Bytes;

/** Reads what a {@code data:} URI holds (RFC 2397). */
final class DataUri {
  private DataUri() {}

  /** The content; empty where it is broken or larger than {@code limit} bytes. */
  static Optional<Bytes> decode(URI uri, int limit) {
    String text = uri.getRawSchemeSpecificPart();
    int comma = text.indexOf(',');
    if (comma < 0 || text.length() - comma > 2L * limit) {
      return Optional.empty();
    }
    byte[] content = percentDecoded(text.substring(comma + 1));
    if (text.substring(0, comma).strip().toLowerCase(Locale.ROOT).endsWith(";base64")) {
      try {
        content = Base64.getMimeDecoder().decode(content);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return content.length > limit ? Optional.empty() : Optional.of(Bytes.of(content));
  }

  /** The bytes of a text in which some are written as {@code %20}; a lone {@code %} stays. */
  static byte[] percentDecoded(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
