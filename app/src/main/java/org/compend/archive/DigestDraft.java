package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A digest that editors work on.
 *
 * @param id 20 lower-case hexadecimal digits
 * @param version raised by each change, so that nobody changes what somebody else changed
 * @param series the series whose next digest it will be; {@code null} for none
 * @param corrects the number of the digest that it is to correct; {@code null} for a new one
 * @param seen the revision that is to be corrected; 0 for a new digest
 * @param plan what it is to be; it has no house notes yet, since those of its day go into it
 * @param editor who changed it last
 */
public record DigestDraft(
    String id,
    int version,
    @Nullable String series,
    @Nullable Long corrects,
    int seen,
    Plan plan,
    String editor,
    Instant changed) {

  /** The same as it is to be from now on. */
  public DigestDraft with(Plan changed, String by, Instant now) {
    return new DigestDraft(id, version, series, corrects, seen, changed, by, now);
  }
}
