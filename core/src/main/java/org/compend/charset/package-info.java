/** From bytes to characters, as browsers do it (WHATWG Encoding, HTML section 13.2.3). */
@NullMarked
package org.compend.charset;

import org.jspecify.annotations.NullMarked;
