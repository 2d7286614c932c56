package org.compend.extract.metadata;

import java.util.List;

/**
 * Everybody whom a page may name as its author, in the order in which they were found.
 *
 * @param people the candidates
 * @param rows what is known of each, as numbers
 */
record AuthorBallot(List<AuthorCandidate> people, List<float[]> rows) {}
