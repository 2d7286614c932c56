package org.compend.extract.metadata;

import java.util.List;

/**
 * All days that a page tells, in the order in which they were found.
 *
 * @param days the candidates for the day of publication
 * @param rows what is known of each, as numbers
 */
record DateBallot(List<DateCandidate> days, List<float[]> rows) {}
