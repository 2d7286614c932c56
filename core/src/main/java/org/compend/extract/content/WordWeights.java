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

  /** How many groups tell something of a block; those after them tell of a page's kind. */
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
  static final int POSTS = 1 << 13;
  static final int FORUM = 1 << 14;
  static final int SHOP = 1 << 15;
  static final int PRICES = 1 << 16;
  static final int CARDS = 1 << 17;
  static final int ONE = 1 << 18;
  static final int MANY = 1 << 19;

  /** The groups that mark what stands around an article: all but captions, leads and lists. */
  static final int FURNITURE = 0b1_0010_1111_1111;

  /** The groups of them that mark what is somebody else's. */
  static final int OTHERS = COMMENT | RELATED | PROMOTION | ADVERTISING | NAVIGATION;
}
