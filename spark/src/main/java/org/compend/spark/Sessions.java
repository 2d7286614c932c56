package org.compend.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Where a job runs: on the cluster that spark-submit names, else on this machine. */
final class Sessions {
  private Sessions() {}

  static SparkSession open() {
    SparkConf conf = new SparkConf();
    if (!conf.contains("spark.master")) {
      conf.setMaster("local[*]").set("spark.ui.enabled", "false");
    }
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.sql.parquet.compression.codec", "zstd");
    return SparkSession.builder().appName("compend-spark").config(conf).getOrCreate();
  }
}
