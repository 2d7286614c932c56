package org.compend.apparatus;

/**
 * A stretch of an article's text.
 *
 * @param paragraph the place of its {@link Paragraph} in the article, from 0
 * @param start where it begins in the paragraph's text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Span(int paragraph, int start, int end) {
  public Span {
    if (paragraph < 0 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "no stretch of text: paragraph " + paragraph + ", " + start + " to " + end);
    }
  }

  /** The words of the stretch in its paragraph's text. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
