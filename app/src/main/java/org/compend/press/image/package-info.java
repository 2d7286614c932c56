/**
 * From the bytes behind an article's images to pictures that every reading device shows: JPEG, PNG
 * or a cleaned SVG. Start with {@link org.compend.press.image.Pictures}.
 */
@NullMarked
package org.compend.press.image;

import org.jspecify.annotations.NullMarked;
