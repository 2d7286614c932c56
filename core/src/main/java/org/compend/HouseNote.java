package org.compend;

import java.util.List;
import java.util.stream.Stream;

/**
 * An editor's standing note that goes with a name at its first mention in each article.
 *
 * @param term the name, or any other word or words; one that begins with a small letter may begin a
 *     sentence as well
 * @param variants other forms of it: inflected, abbreviated, in another script
 * @param form how the note stands in the article
 * @param text what it says, without brackets
 * @param wordings other ways in which articles say the same by themselves
 */
public record HouseNote(
    String term, List<String> variants, Form form, String text, List<String> wordings) {
  /** How a note stands in an article. */
  public enum Form {
    /** In brackets behind the name. */
    INLINE,
    /** At the article's foot. */
    FOOTNOTE
  }

  /**
   * A note without a term or without a text is none.
   *
   * @throws IllegalArgumentException that says which of the two is missing
   */
  public HouseNote {
    term = clean(term);
    text = clean(text);
    variants = clean(variants);
    wordings = clean(wordings);
    if (term.isEmpty()) {
      throw new IllegalArgumentException("a house note needs the name that it goes with");
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a house note needs a text");
    }
  }

  /** The term and its variants. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(term), variants.stream());
  }

  private static List<String> clean(List<String> texts) {
    return texts.stream().map(HouseNote::clean).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static String clean(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
