package org.compend.archive;

/**
 * A standing selection, as it is written down.
 *
 * @param name by which it is called
 * @param selection which articles it takes, as options, one a line
 * @param wishes how its digests are to be, as options, one a line
 */
public record Series(String name, String selection, String wishes) {}
