/** From a capture to an article: finds the article in a page and nothing else. */
@NullMarked
package org.compend.extract;

import org.jspecify.annotations.NullMarked;
