package org.compend.extract.metadata;

import java.time.LocalDate;
import org.compend.DateStamp;
import org.jspecify.annotations.Nullable;

/**
 * A date that stands in a text.
 *
 * @param stamp the date
 * @param start where it begins in the text
 * @param end the index after its last character, its time of day included
 * @param otherwise the day it would be with day and month the other way round, where that is a day
 *     too: for {@code 09/10/2021}
 */
public record FoundDate(DateStamp stamp, int start, int end, @Nullable LocalDate otherwise) {}
