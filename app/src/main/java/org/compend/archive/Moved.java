package org.compend.archive;

/**
 * What was copied from one database to another and compared.
 *
 * @param tables how many tables there are
 * @param rows how many rows there are in all of them together
 */
public record Moved(int tables, long rows) {}
