/**
 * What editors do to articles, whether by a page, a program or a command: amending what came in,
 * writing articles of their own, and what lets them in.
 */
@NullMarked
package org.compend.edit;

import org.jspecify.annotations.NullMarked;
