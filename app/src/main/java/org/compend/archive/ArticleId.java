package org.compend.archive;

import java.nio.charset.StandardCharsets;
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
