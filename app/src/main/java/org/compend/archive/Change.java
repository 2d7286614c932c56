package org.compend.archive;

/**
 * An article with its place in the sequence of all changes.
 *
 * @param change strictly growing over the whole archive; a change is seen only after all before it
 */
public record Change(long change, ArticleId article) {}
