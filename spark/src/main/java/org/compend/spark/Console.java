package org.compend.spark;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Where a command speaks, and where it works.
 *
 * @param out for results
 * @param err for progress and what went wrong
 * @param spark opens the session when a command knows that it needs one
 */
record Console(PrintStream out, PrintStream err, Supplier<SparkSession> spark) {}
