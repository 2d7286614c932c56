package org.compend.archive;

import org.compend.apparatus.Name;

/**
 * A person, organisation or place that articles name.
 *
 * @param key what it is known by in all articles, see {@link
 *     org.compend.apparatus.DigestApparatus.Entry#key}
 * @param name as most articles write it
 * @param sortKey how it stands in an index, such as {@code Kenyatta, Uhuru}
 * @param articles how many articles name it
 * @param quotations how many quotations of theirs are its own
 */
public record NamedEntry(
    String key, Name.Kind kind, String name, String sortKey, int articles, int quotations) {}
