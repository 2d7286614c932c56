package org.compend.archive;

import java.time.Instant;

/**
 * One state of an article.
 *
 * @param number from 1
 * @param made when the archive took it in
 * @param capture the id of the capture that it was made from
 */
public record Revision(int number, Instant made, String capture) {}
