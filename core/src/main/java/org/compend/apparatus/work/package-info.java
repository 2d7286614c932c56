/**
 * The works that texts cite: what is told of each, and how addresses and plain words name them.
 * Nothing here knows of articles' blocks; {@code apparatus} looks through those.
 */
@NullMarked
package org.compend.apparatus.work;

import org.jspecify.annotations.NullMarked;
