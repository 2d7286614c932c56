/** Where a program puts what it makes on its way, so that nothing of it is left behind. */
@NullMarked
package org.compend.scratch;

import org.jspecify.annotations.NullMarked;
