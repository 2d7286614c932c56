/**
 * What a page tells about its article: title, bylines, dates, language, and where each was found.
 */
@NullMarked
package org.compend.extract.metadata;

import org.jspecify.annotations.NullMarked;
