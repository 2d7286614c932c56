/**
 * Which of the text of a page is the article's: text blocks, what is known of them, and the choice.
 */
@NullMarked
package org.compend.extract.content;

import org.jspecify.annotations.NullMarked;
