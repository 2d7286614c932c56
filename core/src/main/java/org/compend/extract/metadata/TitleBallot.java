package org.compend.extract.metadata;

import java.util.List;

/**
 * All that may be a page's headline.
 *
 * @param titles the candidates
 * @param rows what is known of each, as numbers
 */
record TitleBallot(List<TitleCandidate> titles, List<float[]> rows) {}
