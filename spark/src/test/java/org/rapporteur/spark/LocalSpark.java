package org.rapporteur.spark;

import org.apache.spark.sql.SparkSession;

/** Spark within this process, for all tests. */
final class LocalSpark {

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("rapporteur-tests")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();

    private LocalSpark() {}

    static SparkSession session() {
        SESSION.sparkContext().setLogLevel("ERROR");
        return SESSION;
    }
}
