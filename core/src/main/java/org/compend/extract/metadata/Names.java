package org.compend.extract.metadata;

/**
 * What class and id names, tags and roles say of an element.
 *
 * @param regions the parts of a page that it opens, a bit each
 * @param hints what it may hold, a bit each
 */
record Names(int regions, int hints) {
  static final Names NONE = new Names(0, 0);

  /** A part of a page that is not the article itself. */
  enum Region {
    /** Menus, the masthead, the foot of the page, forms. */
    FURNITURE(1),
    /** Readers' posts. */
    COMMENTS(2),
    /** Other articles: teasers, lists of the most read, sidebars. */
    OTHERS(4),
    /** What a browser does not show. */
    HIDDEN(8);

    final int bit;

    Region(int bit) {
      this.bit = bit;
    }
  }

  /** A field of the metadata that an element may show. */
  enum Hint {
    TITLE(1),
    AUTHOR(2),
    DATE(4),
    MODIFIED(8),
    STANDFIRST(16),
    CRUMBS(32),
    /** A word for a title, which needs {@link #ARTICLE_WORD} beside it. */
    TITLE_WORD(64),
    /** A word for an article. */
    ARTICLE_WORD(128),
    /** As the first word of a name: the element only sits near the thing, or lacks it. */
    LACK(256),
    /** Beside {@link #TITLE_WORD} in one name, it is the standfirst: {@code sub-title}. */
    SUB(512),
    /** Within a heading, what stands over the headline. */
    KICKER(1024);

    final int bit;

    Hint(int bit) {
      this.bit = bit;
    }
  }

  static Names of(Region region) {
    return new Names(region.bit, 0);
  }

  static Names of(Hint hint) {
    return new Names(0, hint.bit);
  }

  boolean has(Region region) {
    return (regions & region.bit) != 0;
  }

  boolean has(Hint hint) {
    return (hints & hint.bit) != 0;
  }

  Names and(Names other) {
    int bothRegions = regions | other.regions;
    int bothHints = hints | other.hints;
    if (bothRegions == regions && bothHints == hints) {
      return this;
    }
    return bothRegions == other.regions && bothHints == other.hints
        ? other
        : new Names(bothRegions, bothHints);
  }
}
