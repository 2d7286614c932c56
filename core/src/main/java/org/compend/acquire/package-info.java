/** From the outside to captures: files, folders and containers are read, never interpreted. */
@NullMarked
package org.compend.acquire;

import org.jspecify.annotations.NullMarked;
