/** The digest as JSON, for other programs. */
@NullMarked
package org.compend.press.json;

import org.jspecify.annotations.NullMarked;
