package org.compend.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Parameters;

/** Where the tables are that a command goes on with. */
final class Extracts {
  @Parameters(paramLabel = "DIR", description = "What compend-spark extract has made.")
  private String folder = "";

  Tables open(SparkSession spark) throws IOException {
    return new Tables(spark, new Path(folder));
  }
}
