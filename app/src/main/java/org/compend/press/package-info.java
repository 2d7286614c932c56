/** From a digest to bytes: one package a format. */
@NullMarked
package org.compend.press;

import org.jspecify.annotations.NullMarked;
