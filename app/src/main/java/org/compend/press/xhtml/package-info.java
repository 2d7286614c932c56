/**
 * Blocks and inlines as XHTML that is also HTML: every press that needs markup writes it here.
 * Start with {@link org.compend.press.xhtml.ArticleWriter}.
 */
@NullMarked
package org.compend.press.xhtml;

import org.jspecify.annotations.NullMarked;
