package org.compend.serve.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.compend.Bytes;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads what is sent as a form with a file, holding no more in memory than may be sent. */
final class SentReader {
  private static final int MOST_PARTS = 20;
  private static final int MOST_FIELD_BYTES = 64 << 10;

  private static final Bytes NOTHING = Bytes.of(new byte[0]);

  private SentReader() {}

  /**
   * Reads it.
   *
   * @param most how many bytes the file may have
   */
  static Sent read(Request request, int most) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !isForm(type)) {
      return new Sent.Malformed();
    }
    long whole = (long) most + MOST_FIELD_BYTES;
    try {
      Content.Source content = request.getLength() < 0 ? untold(request, (int) whole) : request;
      if (content == null || request.getLength() > whole) {
        return new Sent.TooLarge();
      }
      MultiPartConfig limits =
          new MultiPartConfig.Builder()
              .maxParts(MOST_PARTS)
              .maxSize(whole)
              .maxPartSize(whole)
              .maxMemoryPartSize(whole)
              .useFilesForPartsWithoutFileName(false)
              .build();
      try (MultiPartFormData.Parts parts =
          // Kept apart from the request, which at its end would read again what is broken.
          MultiPartFormData.getParts(content, new Attributes.Mapped(), type, limits)) {
        Sent.Form form = of(parts);
        return form.file().size() > most ? new Sent.TooLarge() : form;
      }
    } catch (CompletionException
        | HttpException.RuntimeException
        | IllegalStateException
        | IllegalArgumentException
        | UncheckedIOException _) {
      // No larger than may be sent, but not put together as the standard says.
      return new Sent.Malformed();
    }
  }

  private static boolean isForm(String type) {
    try {
      return MultiPart.extractBoundary(type) != null;
    } catch (IllegalArgumentException _) {
      // A quotation mark that nothing closes.
      return false;
    }
  }

  /** What comes in pieces without telling how much it is; {@code null} where it is too large. */
  private static Content.@Nullable Source untold(Request request, int most) {
    try {
      byte[] body = Content.Source.asInputStream(request).readNBytes(most + 1);
      return body.length > most ? null : Content.Source.from(ByteBuffer.wrap(body));
    } catch (IOException e) {
      // Whoever sent it is gone.
      throw new UncheckedIOException(e);
    }
  }

  private static Sent.Form of(MultiPartFormData.Parts parts) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Bytes file = NOTHING;
    for (MultiPart.Part part : parts) {
      if (part.getName() == null) {
        continue;
      }
      byte[] content = content(part);
      if (part.getFileName() == null) {
        fields
            .computeIfAbsent(part.getName(), _ -> new ArrayList<>())
            .add(new String(content, StandardCharsets.UTF_8));
      } else if (file.size() == 0) {
        file = Bytes.of(content);
      }
    }
    return new Sent.Form(fields, file);
  }

  private static byte[] content(MultiPart.Part part) {
    try (InputStream in = Content.Source.asInputStream(part.getContentSource())) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
