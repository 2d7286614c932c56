package org.compend.apparatus;

import org.compend.apparatus.work.Work;

/**
 * A work that an article cites: links to, names by its title or by a number.
 *
 * @param work what is told of it there
 * @param words the words that name it or lead to it
 * @param span where it is cited; of what a footnote cites, the word that bears the note
 */
public record Citation(Work.Named work, String words, Span span) {}
