package org.compend.apparatus;

import java.util.Arrays;
import org.compend.Article;
import org.compend.Prose;

/**
 * A text as its near-duplicates are looked for: by a few keys, any of which brings it together with
 * texts worth comparing, and then by all its runs of words. Immutable.
 */
public final class Sketch {
  private final long[] keys;
  private final Shingles runs;

  private Sketch(long[] keys, Shingles runs) {
    this.keys = keys;
    this.runs = runs;
  }

  /** The sketch of an article: of its title and its text. */
  public static Sketch of(Article article) {
    return of(article.metadata().title(), Prose.of(article.body()));
  }

  /** The sketch of an article whose text is told already, as {@link Prose} tells it. */
  public static Sketch of(String title, String text) {
    return of(title + "\n" + text);
  }

  static Sketch of(String text) {
    long[] hashes = Shingles.hashes(text);
    return new Sketch(
        Arrays.stream(hashes).distinct().limit(NearDuplicates.KEYS).toArray(),
        Shingles.ofHashes(hashes));
  }

  /**
   * The smallest hashes of the text's runs, ascending, {@value NearDuplicates#KEYS} of them at most
   * (MinHash): texts that have much in common are likely to share some. Archives keep them.
   */
  public long[] keys() {
    return keys.clone();
  }

  /** All runs of the text. */
  public Shingles runs() {
    return runs;
  }
}
