package org.compend.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compend.Bytes;

/**
 * The name of an article in every archive: made from what it was first known by, so that the same
 * article has the same id wherever it is kept.
 *
 * @param value 20 lower-case hexadecimal digits
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

  public ArticleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no article id: " + value);
    }
  }

  /** The id that a text is; empty where it is none. */
  public static Optional<ArticleId> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ArticleId(text)) : Optional.empty();
  }

  /** The id of the article that is known by this key. */
  static ArticleId of(String key) {
    Bytes bytes = Bytes.of(key.getBytes(StandardCharsets.UTF_8));
    return new ArticleId(bytes.sha256().substring(0, 20));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
