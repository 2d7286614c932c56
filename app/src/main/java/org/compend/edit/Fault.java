package org.compend.edit;

/**
 * Something that is wrong with what an editor wrote.
 *
 * @param where the field, as the programming interface names it, below it parted by slashes
 * @param say what is wrong and what to do, as a sentence
 */
public record Fault(String where, String say) {}
