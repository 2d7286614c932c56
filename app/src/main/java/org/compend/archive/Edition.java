package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of a digest that was published; none of them is ever changed.
 *
 * @param id by which its articles, images and notes are kept
 * @param revision its number, from 1
 * @param title what stands on its cover
 * @param choice how its articles were chosen
 * @param made when it was published
 * @param remark what was corrected, for readers; empty in the first
 * @param editor who published it; {@code null} where the digest was made by its rule
 * @param articles how many articles it has
 */
public record Edition(
    long id,
    int revision,
    String title,
    String choice,
    Instant made,
    String remark,
    @Nullable String editor,
    int articles) {}
