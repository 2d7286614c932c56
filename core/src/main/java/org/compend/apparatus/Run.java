package org.compend.apparatus;

import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in a sentence.
 *
 * @param from its first term
 * @param to the place after its last term
 * @param name how it is called where the text inflects it; {@code null} for its words
 */
record Run(int from, int to, NameKind kind, @Nullable String name) {}
