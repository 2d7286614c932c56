/** The typefaces that travel with the program, and those found on the system. */
@NullMarked
package org.compend.press.font;

import org.jspecify.annotations.NullMarked;
