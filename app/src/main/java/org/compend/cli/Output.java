package org.compend.cli;

import java.nio.file.Path;
import org.compend.press.Format;
import org.jspecify.annotations.Nullable;

/**
 * One result that is asked for.
 *
 * @param target the file; {@code null} for standard output
 */
record Output(Format format, @Nullable Path target) {}
