package org.compend.acquire.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link that a feed or an entry carries.
 *
 * @param relation what the target is to the feed (RFC 4287, section 4.2.7.2): {@code alternate},
 *     {@code enclosure}, {@code self}, {@code next}, {@code via}, …; {@code image} for a picture
 *     that stands for the entry
 * @param url the target, always on the web
 * @param mediaType what the feed says the target is
 * @param length the target's size in bytes as the feed tells it; -1 where it does not
 */
public record FeedLink(String relation, URI url, @Nullable String mediaType, long length) {}
