/** The digest as one page of HTML that needs nothing beside itself. */
@NullMarked
package org.compend.press.html;

import org.jspecify.annotations.NullMarked;
