/** The commands; wires everything by hand. */
@NullMarked
package org.compend.cli;

import org.jspecify.annotations.NullMarked;
