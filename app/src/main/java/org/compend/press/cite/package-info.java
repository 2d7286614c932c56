/** How works are cited: in words, and for programs that keep bibliographies. */
@NullMarked
package org.compend.press.cite;

import org.jspecify.annotations.NullMarked;
