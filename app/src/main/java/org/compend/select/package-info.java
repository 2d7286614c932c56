/** From chosen articles to a digest. */
@NullMarked
package org.compend.select;

import org.jspecify.annotations.NullMarked;
