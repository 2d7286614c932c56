package org.compend.acquire;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page with its parts from one MIME message (MHTML, RFC 2557).
 *
 * <p>The page is the part that the message's {@code start} parameter names, else the first HTML.
 */
final class MhtmlReader {
  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMalformedHeaderStartsBody(false)
          .build();

  private final int limit;

  /**
   * A reader.
   *
   * @param limit the most bytes that the decoded parts may have together
   */
  MhtmlReader(int limit) {
    this.limit = limit;
  }

  /**
   * A page and what came with it.
   *
   * @param url the page's own address
   * @param saved when it was saved
   */
  record Page(
      @Nullable URI url,
      @Nullable Instant saved,
      String mediaType,
      Bytes content,
      Map<URI, Bytes> companions) {}

  private record Part(
      @Nullable String location,
      @Nullable String id,
      String type,
      @Nullable String charset,
      Bytes content) {
    boolean isPage() {
      return type.equals("text/html") || type.equals("application/xhtml+xml");
    }
  }

  private static final class Header {
    @Nullable String location;
    @Nullable String id;
  }

  Page read(Bytes message) throws IOException {
    Header top = new Header();
    Instant saved = null;
    String start = null;
    List<Part> parts = new ArrayList<>();
    MimeTokenStream tokens = new MimeTokenStream(LENIENT);
    tokens.parse(message.stream());
    Header header = top;
    boolean inside = false;
    int left = limit;
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        switch (state) {
          case T_START_BODYPART -> {
            header = new Header();
            inside = true;
          }
          case T_FIELD -> {
            Field field = tokens.getField();
            String value = field.getBody() == null ? "" : unfold(field.getBody());
            switch (field.getName().toLowerCase(Locale.ROOT)) {
              case "content-location" -> header.location = value;
              case "snapshot-content-location" -> header.location = value;
              case "content-id" -> header.id = withoutBrackets(value);
              case "content-type" -> start = inside ? start : parameter(value, "start");
              case "date" -> saved = inside ? saved : instant(value);
              default -> {}
            }
          }
          case T_BODY -> {
            BodyDescriptor body = tokens.getBodyDescriptor();
            Bytes content = FileSource.bounded(tokens.getDecodedInputStream(), left);
            left -= content.size();
            parts.add(
                new Part(
                    header.location,
                    header.id,
                    body.getMimeType().toLowerCase(Locale.ROOT),
                    body.getCharset(),
                    content));
          }
          default -> {}
        }
      }
    } catch (MimeException e) {
      throw new IOException("its MIME structure is broken (" + e.getMessage() + ")", e);
    }
    return page(top, saved, start, parts);
  }

  private static Page page(
      Header top, @Nullable Instant saved, @Nullable String start, List<Part> parts)
      throws IOException {
    Part page =
        parts.stream()
            .filter(part -> part.isPage() && start != null && start.equals(part.id()))
            .findFirst()
            .or(() -> parts.stream().filter(Part::isPage).findFirst())
            .orElseThrow(() -> new IOException("there is no HTML page in it"));
    URI url = page.location() == null ? null : SavedFrom.web(page.location());
    if (url == null && top.location != null) {
      url = SavedFrom.web(top.location);
    }
    Map<URI, Bytes> companions = new LinkedHashMap<>();
    for (Part part : parts) {
      if (!part.equals(page)) {
        name(part, url).forEach(name -> companions.putIfAbsent(name, part.content()));
      }
    }
    String charset = page.charset();
    String type = charset == null ? page.type() : page.type() + "; charset=" + charset;
    return new Page(url, saved, type, page.content(), companions);
  }

  /** The addresses by which a page can refer to a part. */
  private static List<URI> name(Part part, @Nullable URI page) {
    List<URI> names = new ArrayList<>();
    try {
      if (part.id() != null) {
        names.add(new URI("cid", part.id(), null));
      }
      if (part.location() != null) {
        URI location = new URI(part.location());
        names.add(page == null ? location : page.resolve(location));
      }
    } catch (URISyntaxException e) {
      // A part under a name that is no address cannot be referred to either.
    }
    return names;
  }

  private static String unfold(String value) {
    return value.replaceAll("\\r?\\n[ \\t]", "").strip();
  }

  private static String withoutBrackets(String id) {
    return id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id;
  }

  private static @Nullable String parameter(String value, String name) {
    for (String piece : value.split(";", -1)) {
      int equals = piece.indexOf('=');
      if (equals > 0 && piece.substring(0, equals).strip().equalsIgnoreCase(name)) {
        String quoted = piece.substring(equals + 1).strip();
        boolean quotes = quoted.length() > 1 && quoted.startsWith("\"") && quoted.endsWith("\"");
        return withoutBrackets(quotes ? quoted.substring(1, quoted.length() - 1) : quoted);
      }
    }
    return null;
  }

  private static @Nullable Instant instant(String date) {
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
