package org.compend.select;

import org.compend.Assets;
import org.compend.archive.Delivery;

/**
 * A digest of an archive, bound anew as it was the first time: the same digest with the same images
 * gives the same bytes from a press.
 *
 * @param delivery what is written down of it
 * @param bound the digest
 * @param assets its images as they were then
 */
public record Issue(Delivery delivery, Binder.Bound bound, Assets assets) {}
