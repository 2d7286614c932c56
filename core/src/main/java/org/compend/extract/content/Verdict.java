package org.compend.extract.content;

import java.util.Locale;

/**
 * What was decided of a passage.
 *
 * @param chance how likely it is the article's, from 0 to 1
 * @param reason why it was kept or dropped
 */
public record Verdict(float chance, Reason reason) {

  /** Why a passage is kept or dropped. */
  enum Reason {
    LIKELY(true),
    BEST_THERE_IS(true),
    CAPTION_OF_A_KEPT_PICTURE(true),
    UNLIKELY(false),
    ABOUT_THE_AUTHOR(false),
    ABOUT_THE_PAGE(false),
    BEFORE_THE_HEADLINE(false),
    LEADS_ELSEWHERE(false),
    SAID_BEFORE(false),
    APART_AFTER_THE_ARTICLE(false),
    CAPTION_OF_A_LEFT_PICTURE(false),
    HIDDEN(false),
    TOLD_BY_THE_METADATA(false);

    final boolean kept;

    Reason(boolean kept) {
      this.kept = kept;
    }

    /** The reason in words. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether the passage is the article's. */
  public boolean kept() {
    return reason.kept;
  }

  /** Why it was kept or dropped, in words. */
  public String why() {
    return reason.words();
  }
}
