package org.compend.gather;

import java.net.URI;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Something that a source names and that may become an article.
 *
 * @param key its name within the source
 * @param version equal for as long as the source says the same of it
 * @param page where it is to be fetched; null where the source carries all there is
 * @param carried what the source itself carries of it, as a page
 * @param guid the identifier that a feed gives it
 * @param whole whether what the source carries seems to be the whole article
 */
record Lead(
    String key,
    String version,
    @Nullable URI page,
    @Nullable Capture carried,
    @Nullable String guid,
    boolean whole) {}
