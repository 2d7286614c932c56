package org.compend.archive;

/**
 * A picture that an editor chose for the cover of a digest.
 *
 * @param content the digest by which the archive keeps its bytes
 * @param alternative what it shows, for those who cannot see it
 */
public record CoverPicture(String content, String alternative) {}
