/** From the chosen parts of a page to typed blocks and inlines. */
@NullMarked
package org.compend.extract.block;

import org.jspecify.annotations.NullMarked;
