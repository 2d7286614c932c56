/**
 * The PDF press: a digest becomes XSL-FO, Apache FOP sets it, one pass over the result mends what
 * FOP leaves undone.
 *
 * <p>Start with {@link org.compend.press.pdf.PdfPress}.
 */
@NullMarked
package org.compend.press.pdf;

import org.jspecify.annotations.NullMarked;
