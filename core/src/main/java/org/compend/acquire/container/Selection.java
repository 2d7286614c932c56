package org.compend.acquire.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.compend.json.ArticleJson;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are whole already, one in each line as {@link ArticleJson} writes it with its
 * source: what {@code compend-spark select} makes.
 *
 * <p>The capture of such an article is its line, its origin the one that the line tells.
 */
public final class Selection extends Container {
  private static final ArticleJson JSON = new ArticleJson();

  private static final String BEGIN = "{\"kind\":\"";

  private final URI file;
  private final InputStream in;
  private long number;
  private boolean ended;

  Selection(Path path) throws IOException {
    this.file = path.toUri();
    this.in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
  }

  /**
   * The selection that a file is, by its first bytes; empty where it is none.
   *
   * @throws IOException where the file cannot be read
   */
  public static Optional<Selection> open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(BEGIN.length()), StandardCharsets.ISO_8859_1);
      return isSelection(head) ? Optional.of(new Selection(file)) : Optional.empty();
    }
  }

  /** Whether the first bytes of a file are those of such a line. */
  static boolean isSelection(String head) {
    return head.startsWith(BEGIN);
  }

  @Override
  @Nullable Contained advance() {
    try {
      for (byte[] next = line(); next != null; next = line()) {
        number++;
        if (next.length > 0) {
          return article(next);
        }
      }
      return null;
    } catch (IOException e) {
      ended = true;
      return new Contained.Damage(file, number + 1, "reading cannot go on: " + said(e));
    }
  }

  private Contained article(byte[] bytes) {
    if (bytes.length > PAGE_LIMIT) {
      return new Contained.Damage(
          file, number, "the line is longer than " + (PAGE_LIMIT >> 20) + " MB");
    }
    try {
      Bytes content = Bytes.of(bytes);
      Article article = JSON.read(content);
      return new Contained.Page(new Capture(article.origin(), ArticleJson.MEDIA_TYPE, content));
    } catch (RuntimeException e) {
      return new Contained.Damage(file, number, "the line is no article: " + said(e));
    }
  }

  /** The next line without its end; of one that is too long its beginning; null at the end. */
  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int each = ended ? -1 : in.read();
    if (each < 0) {
      return null;
    }
    while (each >= 0 && each != '\n') {
      if (bytes.size() <= PAGE_LIMIT) {
        bytes.write(each);
      }
      each = in.read();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
