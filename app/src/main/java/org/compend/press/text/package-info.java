/** The digest as plain text: 72 columns, for terminals, mail and search. */
@NullMarked
package org.compend.press.text;

import org.jspecify.annotations.NullMarked;
