package org.compend.apparatus;

import org.compend.apparatus.time.Stretch;

/**
 * A time that an article speaks of, and the sentence that tells of what.
 *
 * @param span the words that name the time
 * @param sentence the sentence around them
 * @param time when
 */
public record Occasion(Span span, Span sentence, Stretch time) {}
