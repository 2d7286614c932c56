package org.compend.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The session of a job, as spark-submit has set it up: on a cluster or on this machine. */
final class Sessions {
  private Sessions() {}

  static SparkSession open() {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    return SparkSession.builder().appName("compend-spark").config(conf).getOrCreate();
  }
}
