/**
 * Brings articles into the archive: from files and folders, and from the sources that it keeps.
 *
 * <p>Start with {@link org.compend.gather.Gatherer} for files.
 */
@NullMarked
package org.compend.gather;

import org.jspecify.annotations.NullMarked;
