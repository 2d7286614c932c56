package org.compend.press;

import java.net.URI;

/**
 * A link of an article to the outside, numbered so that a reader without the web finds its address.
 *
 * @param number from 1, in the order in which the article first refers to the target; a second link
 *     to the same target has the same number
 * @param target the full address
 * @param text the words of the first link to it; may be empty, as where a picture is the link
 */
public record LinkNote(int number, URI target, String text) {}
