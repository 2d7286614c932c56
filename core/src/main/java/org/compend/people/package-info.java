/** How people are called: what may be known of names before a text is read. */
@NullMarked
package org.compend.people;

import org.jspecify.annotations.NullMarked;
