package org.compend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An immutable run of bytes, equal to any other run with the same content.
 *
 * <p>Safe to share between threads. {@link #of} takes the array over without copying it: whoever
 * hands it in must not write to it again.
 */
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  /** The SHA-256 once it was asked for: several rooms ask. */
  private volatile @Nullable String sha256;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** The run that consists of this array, which now belongs to it. */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content);
  }

  /** The length in bytes. */
  public int size() {
    return content.length;
  }

  /** The byte at an index from 0 to {@code size() - 1}, as 0 to 255. */
  public int at(int index) {
    return content[index] & 0xff;
  }

  /** A copy of the content. */
  public byte[] toArray() {
    return content.clone();
  }

  /** A stream over the content; closing it has no effect. */
  public InputStream stream() {
    return new ByteArrayInputStream(content);
  }

  /** Writes the whole content to a stream, which stays open. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(content);
  }

  /** Whether the content begins with these bytes, each given as 0 to 255. */
  public boolean startsWith(int... prefix) {
    if (content.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (at(i) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** The SHA-256 of the content in lower-case hexadecimal: 64 characters. */
  public String sha256() {
    String known = sha256;
    if (known != null) {
      return known;
    }
    try {
      String made = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      sha256 = made;
      return made;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return content.length + " bytes";
  }
}
