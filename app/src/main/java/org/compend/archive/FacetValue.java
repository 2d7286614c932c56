package org.compend.archive;

/**
 * One value of a facet.
 *
 * @param articles how many articles have it
 */
public record FacetValue(String value, long articles) {}
