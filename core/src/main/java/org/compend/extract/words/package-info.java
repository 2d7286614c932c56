/** What the parts of extraction share: lists of phrases, words, and forests of decision trees. */
@NullMarked
package org.compend.extract.words;

import org.jspecify.annotations.NullMarked;
