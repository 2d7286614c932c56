/**
 * The desk, where editors work: behind a sign-in, never in a cache.
 *
 * <p>Start with {@link org.compend.serve.desk.Desk}; {@link org.compend.serve.desk.Gate} decides
 * who comes in.
 */
@NullMarked
package org.compend.serve.desk;

import org.jspecify.annotations.NullMarked;
