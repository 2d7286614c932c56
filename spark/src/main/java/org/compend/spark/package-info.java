/**
 * Core on Apache Spark: web archives to tables of articles, for those who outgrow one machine.
 *
 * <p>The work itself is core's, called page by page; Spark hands it out, starts it again where a
 * machine is lost, and sorts and joins. Start with {@link org.compend.spark.Main}.
 */
@NullMarked
package org.compend.spark;

import org.jspecify.annotations.NullMarked;
