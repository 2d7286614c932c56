package org.compend.charset;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * One of the web's encodings.
 *
 * @param name as the Encoding Standard writes it
 * @param charset what decodes it; {@code null} where {@code table} does
 * @param table what the bytes A0 to FF stand for, for a single-byte encoding that the Java platform
 *     lacks; else {@code null}
 */
record Encoding(String name, @Nullable Charset charset, @Nullable String table) {
  private static final int TABLE_START = 0xa0;

  boolean isUtf16() {
    return name.startsWith("UTF-16");
  }

  /** The characters of some bytes; what is malformed becomes U+FFFD. */
  String decode(byte[] bytes, int from) {
    if (charset != null) {
      return new String(bytes, from, bytes.length - from, charset);
    }
    StringBuilder text = new StringBuilder(bytes.length - from);
    for (int i = from; i < bytes.length; i++) {
      int code = bytes[i] & 0xff;
      text.append(
          table == null || code < TABLE_START ? (char) code : table.charAt(code - TABLE_START));
    }
    return text.toString();
  }

  /** The same characters one after the other. */
  Reader read(byte[] bytes, int from) {
    return charset == null
        ? new StringReader(decode(bytes, from))
        : new InputStreamReader(
            new ByteArrayInputStream(bytes, from, bytes.length - from), charset);
  }
}
