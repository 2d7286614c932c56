package org.compend.archive;

/** An article as it was at one time. */
public record Pin(ArticleId article, int revision) {}
