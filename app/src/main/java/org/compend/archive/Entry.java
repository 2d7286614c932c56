package org.compend.archive;

import java.time.LocalDate;
import java.util.Locale;
import org.compend.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it, without the whole of it being read.
 *
 * @param revision the number of its current revision
 * @param language {@link Locale#ROOT} where it is not known
 * @param day the day of first publication
 * @param words how many words its body has
 * @param twinOf the first article that says nearly the same; {@code null} where there is none
 * @param hidden whether it is kept from readers
 */
public record Entry(
    ArticleId id,
    int revision,
    String title,
    @Nullable String site,
    @Nullable String section,
    Locale language,
    Kind kind,
    @Nullable LocalDate day,
    int words,
    @Nullable ArticleId twinOf,
    boolean hidden) {

  /** The first of all articles that say nearly the same as this one, which may be itself. */
  public ArticleId original() {
    return twinOf == null ? id : twinOf;
  }

  /** The place of this entry in a list by day. */
  public Cursor cursor() {
    return new Cursor(day, id);
  }
}
