package org.compend.acquire.http;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/** Unpacks a body (RFC 9110, section 8.4.1; RFC 7932; RFC 8878), and never beyond the limits. */
final class Decoding {
  private static final int FREE = 1 << 20;

  /** RFC 9659 allows windows of 8 MB on the web: 2 to the power of 23. */
  private static final int ZSTD_WINDOW = 23;

  private final Limits limits;
  private final boolean cut;

  /**
   * Unpacks within limits.
   *
   * @param cut whether a body that is too long is cut instead of refused
   */
  Decoding(Limits limits, boolean cut) {
    this.limits = limits;
    this.cut = cut;
  }

  /** More than the limit. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException(String message) {
      super(message);
    }
  }

  /** Packed in a way that is not known, or damaged. */
  static final class CodingException extends IOException {
    private static final long serialVersionUID = 1;

    CodingException(String message) {
      super(message);
    }
  }

  /**
   * The decoded body.
   *
   * @param codings the Content-Encoding fields as sent
   * @param mediaType tells whether a body that is packed without saying so is a text
   */
  Bytes read(InputStream body, List<String> codings, @Nullable String mediaType)
      throws IOException {
    Counting packed = new Counting(body);
    BufferedInputStream start = new BufferedInputStream(packed, 1 << 14);
    String coding = coding(codings);
    InputStream plain;
    try {
      plain = decoder(start, coding, mediaType);
    } catch (IOException e) {
      throw packed.broken ? e : damaged(coding, e);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    while (true) {
      int read;
      try {
        read = plain.read(buffer);
      } catch (IOException | RuntimeException e) {
        throw packed.broken && e instanceof IOException broken ? broken : damaged(coding, e);
      }
      if (read < 0) {
        return Bytes.of(out.toByteArray());
      }
      out.write(buffer, 0, read);
      if (out.size() > limits.bytes()) {
        if (cut) {
          return Bytes.of(Arrays.copyOf(out.toByteArray(), limits.bytes()));
        }
        throw new TooLargeException("the body is longer than " + limits.bytes() + " bytes");
      }
      if (out.size() > FREE && out.size() / limits.ratio() > packed.count) {
        throw new TooLargeException(
            "the body unpacks to more than " + limits.ratio() + " times its size");
      }
    }
  }

  private static CodingException damaged(String coding, Exception e) {
    return new CodingException("the body, packed by " + coding + ", is damaged: " + e.getMessage());
  }

  private static String coding(List<String> fields) throws CodingException {
    List<String> codings = new ArrayList<>();
    for (String field : fields) {
      for (String token : field.toLowerCase(Locale.ROOT).split(",", -1)) {
        if (!token.isBlank() && !token.strip().equals("identity")) {
          codings.add(token.strip());
        }
      }
    }
    if (codings.size() > 1) {
      throw new CodingException("the body is packed more than once: " + codings);
    }
    return codings.isEmpty() ? "" : codings.getFirst();
  }

  private static InputStream decoder(
      BufferedInputStream body, String coding, @Nullable String mediaType) throws IOException {
    int[] magic = peek(body);
    boolean gzip = magic[0] == 0x1f && magic[1] == 0x8b;
    return switch (coding) {
      case "" -> gzip && isText(mediaType) ? new GZIPInputStream(body) : body;
      // Servers that say gzip and send plain text are known; browsers take the text.
      case "gzip", "x-gzip" -> gzip ? new GZIPInputStream(body) : body;
      case "deflate" -> {
        boolean zlib = (magic[0] & 0x0f) == 8 && (magic[0] << 8 | magic[1]) % 31 == 0;
        yield new InflaterInputStream(body, new Inflater(!zlib), 1 << 13);
      }
      case "br" -> new BrotliInputStream(body);
      case "zstd" -> new ZstdInputStream(body).setLongMax(ZSTD_WINDOW);
      default -> throw new CodingException("the body is packed by \"" + coding + "\", not known");
    };
  }

  private static int[] peek(BufferedInputStream body) throws IOException {
    body.mark(4);
    int[] magic = {body.read(), body.read()};
    body.reset();
    return magic;
  }

  private static boolean isText(@Nullable String mediaType) {
    String type = mediaType == null ? "text/" : mediaType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || type.contains("xml") || type.contains("json");
  }

  /** Counts what came over the wire, and remembers whether the wire broke. */
  private static final class Counting extends FilterInputStream {
    private long count;
    private boolean broken;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
      } catch (IOException e) {
        broken = true;
        throw e;
      }
    }
  }
}
