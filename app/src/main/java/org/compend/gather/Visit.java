package org.compend.gather;

import java.net.URI;
import org.compend.archive.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a visit to a source went.
 *
 * @param source as it was before
 * @param added how many articles are new
 * @param changed how many have a new revision
 * @param waiting how many could not be had yet, and will be asked for again
 * @param left of how many there is no article to be had
 * @param more how many were left for the next visit, because there are so many
 * @param moved its new address, where it has moved for good
 * @param problem what went wrong with the source itself
 */
public record Visit(
    Source source,
    int added,
    int changed,
    int waiting,
    int left,
    int more,
    @Nullable URI moved,
    @Nullable String problem) {}
