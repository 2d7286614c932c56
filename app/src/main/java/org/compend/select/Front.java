package org.compend.select;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the articles of a digest; {@code null} where it is to be found in them.
 *
 * @param title what stands on the cover
 * @param subtitle the line under it
 * @param publisher the magazine
 * @param language the language of the digest's own words
 * @param foreword in Markdown; may be empty
 */
public record Front(
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String publisher,
    @Nullable Locale language,
    String foreword) {}
