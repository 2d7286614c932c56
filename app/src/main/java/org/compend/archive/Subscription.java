package org.compend.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader who asked for the digests of a series.
 *
 * @param token what the reader's letters carry: who has it may confirm and leave
 * @param address to which digests are sent
 * @param format the ending of the files that are sent
 * @param confirmed when the reader answered the letter that asked; {@code null} until then
 */
public record Subscription(
    String token,
    String series,
    String address,
    String format,
    Instant asked,
    @Nullable Instant confirmed) {}
