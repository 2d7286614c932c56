/** EPUB 3.3. Start with {@link org.compend.press.epub.EpubPress}. */
@NullMarked
package org.compend.press.epub;

import org.jspecify.annotations.NullMarked;
