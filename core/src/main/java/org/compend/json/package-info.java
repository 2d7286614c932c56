/** Articles as JSON, both ways: the form that is pressed, archived and handed to other programs. */
@NullMarked
package org.compend.json;

import org.jspecify.annotations.NullMarked;
