package org.compend.extract.metadata;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.compend.extract.metadata.Names.Hint;
import org.compend.extract.metadata.Names.Region;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.WordHashes;

/**
 * Reads the names that authors of pages give to elements, by the words of the resource {@code
 * element-names.txt}.
 *
 * <p>Immutable, safe to share between threads.
 */
final class NameTable {
  private static final int LONGEST_WORD = 16;

  private static final int SLOTS = 1024;

  /** What a character is in a name: a letter, small or large or neither, or none. */
  private static final byte NONE = 0;

  private static final byte SMALL = 1;
  private static final byte LARGE = 2;
  private static final byte LETTER = 3;

  /** The same of the characters of ASCII, of which names are made. */
  private static final byte[] KINDS = new byte[0x80];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind(c);
    }
  }

  /** What words mean, by their hashes: most words mean nothing, which one look has to tell. */
  private final long[] hashes = new long[SLOTS];

  private final Names[] meanings = new Names[SLOTS];

  /** Which slots are taken, a bit each: so few bytes are always at hand. */
  private final BitSet taken = new BitSet(SLOTS);

  private final Set<String> hidden;

  NameTable(Phrases table) {
    put(table, "furniture", Names.of(Region.FURNITURE));
    put(table, "comments", Names.of(Region.COMMENTS));
    put(table, "others", Names.of(Region.OTHERS));
    put(table, "headline", Names.of(Hint.TITLE));
    put(table, "title", Names.of(Hint.TITLE_WORD));
    put(table, "article", Names.of(Hint.ARTICLE_WORD));
    put(table, "author", Names.of(Hint.AUTHOR));
    put(table, "date", Names.of(Hint.DATE));
    put(table, "modified", Names.of(Hint.MODIFIED));
    put(table, "standfirst", Names.of(Hint.STANDFIRST));
    put(table, "kicker", Names.of(Hint.KICKER));
    put(table, "sub", Names.of(Hint.SUB));
    put(table, "crumbs", Names.of(Hint.CRUMBS));
    put(table, "lack", Names.of(Hint.LACK));
    hidden = table.section("hidden").phrases();
  }

  private void put(Phrases table, String section, Names meaning) {
    for (String word : table.section(section).phrases()) {
      long hash = WordHashes.hash(word);
      int slot = slot(hash);
      meanings[slot] = hashes[slot] == 0 ? meaning : meanings[slot].and(meaning);
      hashes[slot] = hash;
      taken.set(slot);
    }
  }

  /** Whether a word's own slot is taken: where it is not, nothing is known of the word. */
  private boolean mayKnow(long hash) {
    return taken.get(home(hash));
  }

  private static int home(long hash) {
    return (int) (hash >>> 40) & SLOTS - 1;
  }

  /** Where a hash stands, or would stand. */
  private int slot(long hash) {
    int slot = home(hash);
    while (hashes[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & SLOTS - 1;
    }
    return slot;
  }

  private static byte kind(char c) {
    return Character.isLowerCase(c)
        ? SMALL
        : Character.isUpperCase(c) ? LARGE : Character.isLetter(c) ? LETTER : NONE;
  }

  /** What a class attribute says. */
  Names read(String names) {
    Names all = Names.NONE;
    boolean hides = false;
    boolean sometimes = false; // "hidden md:block" shows on wider screens
    int start = 0;
    int colon = names.indexOf(':');
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          boolean some = colon >= start && colon < i;
          if (some) { // "lg:hidden" holds for some screens only
            sometimes = true;
            colon = names.indexOf(':', i);
          } else {
            all = all.and(readOne(names, start, i));
            hides |= hides(names, start, i);
          }
        }
        start = i + 1;
      }
    }
    return hides && !sometimes ? all.and(Names.of(Region.HIDDEN)) : all;
  }

  private boolean hides(String names, int from, int to) {
    char first = (char) (names.charAt(from) | 0x20);
    boolean may = first == 'h' || first == 'i' || first == 'u' || first == 'v' || first == 'd';
    return may
        && to - from <= LONGEST_WORD
        && hidden.contains(names.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** Reads one name by its words: {@code entry-title} and {@code entryTitle} by entry and title. */
  private Names readOne(String names, int from, int to) {
    Names all = Names.NONE;
    boolean first = true;
    int start = from;
    long hash = WordHashes.start();
    boolean afterSmall = false;
    for (int i = from; i <= to; i++) {
      char c = i < to ? names.charAt(i) : ' ';
      int kind = c < 0x80 ? KINDS[c] : kind(c);
      boolean letter = kind != NONE;
      if (!letter || (kind == LARGE && afterSmall)) {
        int slot = i - start > 1 && i - start <= LONGEST_WORD && mayKnow(hash) ? slot(hash) : -1;
        if (slot >= 0 && hashes[slot] != 0) {
          if (!meanings[slot].has(Hint.LACK)) {
            all = all.and(meanings[slot]);
          } else if (first) {
            return Names.NONE;
          }
        }
        first &= i == start;
        start = letter ? i : i + 1;
        hash = WordHashes.start();
      }
      hash = letter ? WordHashes.next(hash, c) : hash;
      afterSmall = kind == SMALL;
    }
    if (all.has(Hint.TITLE_WORD) && all.has(Hint.SUB)) {
      all = all.and(Names.of(Hint.STANDFIRST));
    }
    return all.has(Hint.TITLE_WORD) && all.has(Hint.ARTICLE_WORD)
        ? all.and(Names.of(Hint.TITLE))
        : all;
  }
}
