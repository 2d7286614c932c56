/** The digest as Markdown: CommonMark with tables and footnotes. */
@NullMarked
package org.compend.press.markdown;

import org.jspecify.annotations.NullMarked;
