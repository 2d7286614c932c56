package org.compend.extract.content;

/**
 * What is known of single words.
 *
 * @param names how much a word in the name of an element speaks for (above 0) or against (below 0)
 *     the text in it being the article's; learnt
 * @param words the same for a word among the first of a passage; learnt
 * @param groups the groups of what words in names mark, a bit a group
 */
record WordWeights(WeightTable names, WeightTable words, WeightTable groups) {
  /** Where nothing has been learnt yet. */
  static final WordWeights NONE =
      new WordWeights(WeightTable.NONE, WeightTable.NONE, WeightTable.NONE);

  /** How many groups there are. */
  static final int GROUPS = 13;

  static final int COMMENT = 1;

  static final int RELATED = 1 << 1;
  static final int PROMOTION = 1 << 2;
  static final int ADVERTISING = 1 << 3;
  static final int SHARING = 1 << 4;
  static final int NAVIGATION = 1 << 5;
  static final int BYLINE = 1 << 7;
  static final int CAPTION = 1 << 8;
  static final int TAGS = 1 << 9;
  static final int LEAD = 1 << 10;

  /** The groups that mark what stands around an article: all but captions, leads and lists. */
  static final int FURNITURE = 0b1_0010_1111_1111;

  /** The groups of them that mark what is somebody else's. */
  static final int OTHERS = COMMENT | RELATED | PROMOTION | ADVERTISING | NAVIGATION;
}
