/**
 * From the outside to captures: files, folders and containers are read, never interpreted.
 *
 * <p>Start with {@link org.compend.acquire.FileSource}.
 */
@NullMarked
package org.compend.acquire;

import org.jspecify.annotations.NullMarked;
