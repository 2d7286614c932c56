package org.compend.apparatus;

/**
 * What stands between quotation marks, the marks included.
 *
 * @param paragraph its place in the text
 * @param continued whether it goes on from the quotation before it: a paragraph that begins with a
 *     mark although the last one was not closed
 */
record Quoted(int paragraph, int start, int end, boolean continued) {}
