/**
 * The tables and lists of words that ship with the program, each beside the class that knows what
 * it means.
 */
@NullMarked
package org.compend.resource;

import org.jspecify.annotations.NullMarked;
